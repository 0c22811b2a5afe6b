package org.trucewatch.cli.page;

import org.trucewatch.desk.report.Document;
import org.trucewatch.desk.wording.Tongue;

/// A document on a screen.
public final class DocumentPage {
    private static final String INDENT = "  ";

    private final Screen screen;
    private final String opening;
    private final StringBuilder out = new StringBuilder();

    private DocumentPage(Screen screen, Tongue tongue) {
        this.screen = screen;
        this.opening = tongue.rightToLeft() ? "\u200f" : "";
    }

    public static String of(Document document, Tongue tongue, Screen screen) {
        var page = new DocumentPage(screen, tongue);
        page.wrapped("", "", document.title(), true);
        document.blocks().forEach(page::block);
        return page.out.toString();
    }

    private void block(Document.Block block) {
        switch (block) {
            case Document.Heading(var words) -> {
                line("");
                wrapped("", "", words, true);
            }
            case Document.Paragraph(var words) -> wrapped(INDENT, INDENT, words, false);
            case Document.Quotation(var words) -> wrapped(INDENT + "> ", INDENT + "> ", words, false);
            case Document.Points(var points) ->
                points.forEach(point -> wrapped(INDENT + "• ", INDENT + INDENT, point, false));
        }
    }

    private void wrapped(String first, String others, String words, boolean strong) {
        var lines = Column.wrapped(words, screen.width() - others.length());
        for (int i = 0; i < lines.size(); i++)
            line((i == 0 ? first : others) + (strong ? screen.strong(lines.get(i)) : lines.get(i)));
    }

    private void line(String words) {
        out.append((opening + words).stripTrailing()).append('\n');
    }
}

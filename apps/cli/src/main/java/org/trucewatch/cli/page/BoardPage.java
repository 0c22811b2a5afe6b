package org.trucewatch.cli.page;

import java.util.List;
import org.trucewatch.desk.report.Board;
import org.trucewatch.desk.report.Board.Cell;
import org.trucewatch.desk.report.Board.Line;
import org.trucewatch.desk.report.Board.Row;
import org.trucewatch.desk.report.Board.Section;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.verdict.Standard;

/// The board on a screen: a gutter with the clauses, and beside it the sentence and a column for each standard.
///
/// Every mark has its word beside it, so that nothing is lost without colour, on paper or read aloud.
public final class BoardPage {
    private static final int GUTTER = 18;
    private static final String NOTHING = "·";

    private final Screen screen;
    private final Wording wording;
    private final StringBuilder out = new StringBuilder();
    private final int body;
    private final int column;

    private BoardPage(Board board, Wording wording, Screen screen) {
        this.screen = screen;
        this.wording = wording;
        this.body = screen.width() - GUTTER;
        this.column = (body + 1) / board.standards().size(); // the last column needs no blank behind it
    }

    public static String of(Board board, Wording wording, Screen screen) {
        var page = new BoardPage(board, wording, screen);
        page.head(board);
        if (board.sections().isEmpty()) page.line(wording.say("board.no-clauses"));
        board.sections().forEach(section -> page.section(section, board.standards()));
        page.out.append(TallyLines.of(board.tally(), wording, screen));
        page.legend(board.standards());
        return page.out.toString();
    }

    static String mark(Standard standard) {
        return switch (standard) {
            case ALLEGED -> "○";
            case CORROBORATED -> "◐";
            case VERIFIED -> "●";
        };
    }

    private void head(Board board) {
        line(screen.strong(board.title()));
        line(String.join(" · ", board.cuts()));
        line("");
    }

    private void legend(List<Standard> standards) {
        line("");
        for (var standard : standards)
            line(screen.quiet(wording.say("board.legend-" + standard.word(), mark(standard))));
        line(screen.quiet(wording.say("board.legend-nothing", NOTHING) + "  " + wording.say("board.legend-number")));
    }

    private void section(Section section, List<Standard> standards) {
        var status = section.status().isEmpty() ? "" : " · " + section.status();
        line(screen.strong(section.text() + "  " + section.name()) + status);
        var heads = new StringBuilder(" ".repeat(GUTTER));
        for (var standard : standards)
            heads.append(Column.padded(mark(standard) + " " + wording.standard(standard), column));
        line(screen.quiet(heads.toString().stripTrailing()));
        line(screen.quiet("─".repeat(screen.width())));
        section.rows().forEach(this::row);
    }

    private void row(Row row) {
        var sentence = Column.wrapped(row.sentence(), body);
        beside(row.clause().key(), sentence.getFirst(), true);
        sentence.stream().skip(1).forEach(words -> beside("", words, false));
        beside("", cells(row.folded()), false);
        row.parting().forEach(this::parting);
        row.notes().forEach(this::note);
        line("");
    }

    private void parting(Line parting) {
        beside(wording.capital(parting.label()), cells(parting), false);
    }

    private void note(String note) {
        Column.wrapped(note, body).forEach(words -> beside("", screen.quiet(words), false));
    }

    /// A label that does not fit the gutter gets a line of its own.
    private void beside(String label, String words, boolean strong) {
        var shown = strong ? screen.strong(label) : label;
        if (Column.width(label) < GUTTER) line(shown + " ".repeat(GUTTER - Column.width(label)) + words);
        else {
            line(shown);
            line(" ".repeat(GUTTER) + words);
        }
    }

    private String cells(Line line) {
        var cells = new StringBuilder();
        var shown = line.needsNoEvidence() ? line.cells().subList(0, 1) : line.cells();
        shown.forEach(cell -> cells.append(cell(cell)));
        return cells.toString();
    }

    private String cell(Cell cell) {
        var count = cell.breaches() > 0 ? " " + cell.breaches() : "";
        var words = cell.words() + count;
        var room = " ".repeat(Math.max(1, column - 2 - Column.width(words)));
        return cell.bears()
                ? screen.accent(mark(cell.standard())) + " " + words + room
                : screen.quiet(NOTHING + " " + words) + room;
    }

    private void line(String words) {
        out.append(words.stripTrailing()).append('\n');
    }
}

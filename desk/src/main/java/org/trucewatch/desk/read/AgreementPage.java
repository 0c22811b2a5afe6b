package org.trucewatch.desk.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.language.Language;
import org.trucewatch.language.read.Manuscript;

/// The literate text of an agreement, block by block, with the clauses that each block of statements holds.
public record AgreementPage(String title, List<Passage> blocks) {

    /// `kind` is `heading`, `prose`, `quote`, `point`, `text` or `clause`; `level` counts for headings alone,
    /// `code` is the statement as written, `text` the text that a block belongs to. `quotes` are the blocks that
    /// the statements retell, `mentions` what these name, with where the prose has it too.
    public record Passage(
            String kind,
            int level,
            List<Manuscript.Run> runs,
            String code,
            String text,
            List<String> clauses,
            List<Integer> quotes,
            List<Retelling.Mention> mentions) {}

    public static AgreementPage of(View view) {
        var markdown = new String(view.edition().file(CaseFile.AGREEMENT), StandardCharsets.UTF_8);
        var written = Language.manuscript(markdown).blocks();
        var retelling = new Retelling(view.watched(), written);
        var blocks = new ArrayList<Passage>();
        var text = "";
        for (var block : written) {
            if (block instanceof Manuscript.Fence fence && fence.name().equals("text"))
                text = opened(fence.words()).isEmpty() ? text : opened(fence.words());
            blocks.add(block(block, text, retelling));
        }
        return new AgreementPage(view.title(), blocks);
    }

    private static String opened(String words) {
        return words.startsWith("text ") ? words.split("\\s+", 3)[1] : "";
    }

    private static Passage block(Manuscript.Block block, String text, Retelling retelling) {
        return switch (block) {
            case Manuscript.Title(var level, var runs) -> words("heading", level, runs, text);
            case Manuscript.Prose(var runs) -> words("prose", 0, runs, text);
            case Manuscript.Quotation(var runs) -> words("quote", 0, runs, text);
            case Manuscript.Point(var runs) -> words("point", 0, runs, text);
            case Manuscript.Fence fence ->
                new Passage(
                        fence.name(),
                        0,
                        List.of(),
                        fence.words(),
                        text,
                        fence.keys().stream().map(key -> text + "/" + key).toList(),
                        fence.above(),
                        retelling.mentions(fence));
        };
    }

    private static Passage words(String kind, int level, List<Manuscript.Run> runs, String text) {
        return new Passage(kind, level, runs, "", text, List.of(), List.of(), List.of());
    }
}

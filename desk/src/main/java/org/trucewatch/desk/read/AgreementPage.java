package org.trucewatch.desk.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.language.Language;
import org.trucewatch.language.read.Manuscript;

/// The literate text of an agreement, block by block, with the clauses that each block of statements holds.
public record AgreementPage(String title, List<Block> blocks) {

    /// `kind` is `heading`, `prose`, `quote`, `point`, `text` or `clause`; `level` counts for headings alone, `code` is
    /// the statement as written, `text` the text that a block belongs to.
    public record Block(
            String kind, int level, List<Manuscript.Run> runs, String code, String text, List<String> clauses) {}

    public static AgreementPage of(View view) {
        var markdown = new String(view.edition().file(CaseFile.AGREEMENT), StandardCharsets.UTF_8);
        var blocks = new ArrayList<Block>();
        var text = "";
        for (var block : Language.manuscript(markdown).blocks()) {
            if (block instanceof Manuscript.Fence(var name, var words, var _) && name.equals("text"))
                text = opened(words).isEmpty() ? text : opened(words);
            blocks.add(block(block, text));
        }
        return new AgreementPage(view.title(), blocks);
    }

    private static String opened(String words) {
        return words.startsWith("text ") ? words.split("\\s+", 3)[1] : "";
    }

    private static Block block(Manuscript.Block block, String text) {
        return switch (block) {
            case Manuscript.Title(var level, var runs) -> new Block("heading", level, runs, "", text, List.of());
            case Manuscript.Prose(var runs) -> words("prose", runs, text);
            case Manuscript.Quotation(var runs) -> words("quote", runs, text);
            case Manuscript.Point(var runs) -> words("point", runs, text);
            case Manuscript.Fence(var name, var words, var keys) ->
                new Block(
                        name,
                        0,
                        List.of(),
                        words,
                        text,
                        keys.stream().map(key -> text + "/" + key).toList());
        };
    }

    private static Block words(String kind, List<Manuscript.Run> runs, String text) {
        return new Block(kind, 0, runs, "", text, List.of());
    }
}

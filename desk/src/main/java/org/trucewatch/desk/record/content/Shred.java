package org.trucewatch.desk.record.content;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.model.Defect;

/// That the key of a protected row, or of a file, was destroyed, why, and which verdicts rested on it: they stand as
/// they were then, for nobody can look at their basis again.
public record Shred(String file, String id, String why, List<Frozen> verdicts) {
    public static final Content CONTENT = new Content("application/vnd.trucewatch.shred");

    /// In the place of a file of the case, where a file that was handed in is destroyed; its number is the id.
    public static final String ATTACHMENTS = "attachments";

    /// So many verdicts fit into an entry.
    public static final int MOST_VERDICTS = 400;

    private static final String DOCUMENT = "shred";
    private static final String FIRST_LINE = "trucewatch shred v1";

    /// A verdict as it was: of a clause under a standard on a party, carried by these reports among others.
    public record Frozen(String clause, String standard, String party, String verdict, List<String> by) {
        public Frozen {
            by = List.copyOf(by);
        }
    }

    public Shred {
        if (!isLine(why)) throw new Defect("a reason is one line");
        verdicts = List.copyOf(verdicts);
    }

    /// Whether words can be the reason of a shredding: one line, not empty.
    public static boolean isLine(String words) {
        return !words.isBlank() && words.length() <= 500 && words.codePoints().noneMatch(Character::isISOControl);
    }

    public Bytes written() {
        var text = new StringBuilder("%s\nfile %s\nid %s\nwhy %s\n".formatted(FIRST_LINE, file, id, why));
        for (var frozen : verdicts) {
            text.append("verdict %s %s %s %s by %s\n"
                    .formatted(
                            frozen.clause, frozen.standard, frozen.party, frozen.verdict, String.join(" ", frozen.by)));
        }
        return Bytes.utf8(text.toString());
    }

    public static Shred read(Bytes payload) throws Malformed {
        var lines = Lines.of(DOCUMENT, 0, payload.text(DOCUMENT));
        lines.version(FIRST_LINE);
        var file = lines.field("file");
        if (!CaseFile.isPath(file)) throw lines.wrong(Why.PATH_ASTRAY.with());
        var id = lines.field("id");
        var why = lines.field("why");
        if (!isLine(why)) throw lines.wrong(Why.WORDS_WANTED.with());
        var verdicts = new ArrayList<Frozen>();
        while (!lines.done()) verdicts.add(frozen(lines));
        return new Shred(file, id, why, verdicts);
    }

    private static Frozen frozen(Lines lines) throws Malformed {
        var words = List.of(lines.field("verdict").split(" ", -1));
        if (words.size() < 6 || !words.get(4).equals("by"))
            throw lines.wrong(Fault.WANTED.with("verdict clause standard party verdict by report ..."));
        return new Frozen(words.get(0), words.get(1), words.get(2), words.get(3), words.subList(5, words.size()));
    }
}

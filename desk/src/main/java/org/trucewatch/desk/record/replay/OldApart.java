package org.trucewatch.desk.record.replay;

import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;

/// That two reports tell two happenings, as it was entered before the case had a table of it: two ids on the first
/// line, and the reason below. Such entries stay on record for good, and count like the rows of today.
final class OldApart {
    private static final Pattern WORDS = Pattern.compile("apart (\\S+) (\\S+)\n\n(.*)\n", Pattern.DOTALL);

    private OldApart() {}

    static boolean is(Draft draft) {
        return draft.kind().equals(Kind.APART.label()) && draft.content().equals(Content.MARKDOWN);
    }

    static TableRow row(long index, Draft draft) throws Malformed {
        var words = WORDS.matcher(draft.payload().text(Kind.APART.label().text()));
        if (!words.matches()) throw Malformed.atByte("entry " + index, 0, Why.TWO_REPORTS.with());
        var cells = new LinkedHashMap<String, String>();
        cells.put("one", words.group(1));
        cells.put("other", words.group(2));
        cells.put("why", words.group(3).replaceAll("\\s+", " ").strip());
        cells.put("by", draft.author().text());
        return TableRow.of(cells);
    }
}

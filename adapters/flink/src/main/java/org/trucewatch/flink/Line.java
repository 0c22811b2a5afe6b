package org.trucewatch.flink;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import org.trucewatch.casefolder.table.Clock;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.Defect;
import org.trucewatch.model.agreement.Words;

/// One thing that became known about one agreement: a row of a table of its case, or a file of it, whole.
///
/// `known` is in seconds since 1970 and is the line's event time. `path` is the table or file within the case folder.
/// `text` is the file, or the header of the table and the row, each with its line feed.
public record Line(long known, String agreement, String path, String text) {
    /// The order in which lines of one time are read: files name what rows use.
    static final Comparator<Line> ORDER = Comparator.comparingLong(Line::known)
            .thenComparing(Line::isRow)
            .thenComparing(Line::path)
            .thenComparing(Line::text);

    private static final int FIELDS = 4;

    boolean isRow() {
        return RowTable.of(path).isPresent();
    }

    /// As it is written in a file or on a topic: the fields with tabs between them, without line feeds.
    public String written() {
        return String.join("\t", Instant.ofEpochSecond(known).toString(), agreement, path, escaped(text));
    }

    static Line read(String written) throws Malformed {
        if (written.isEmpty()) throw wrong("it is empty");
        if (written.indexOf('\n') >= 0 || written.indexOf('\r') >= 0)
            throw wrong("a line feed or a carriage return stands in it; within a line they are written \\n and \\r");
        var fields = written.split("\t", -1);
        if (fields.length != FIELDS) throw wrong("expected 4 fields with tabs between them, not " + fields.length);
        if (Label.read(fields[1]).isEmpty()) throw wrong("`" + fields[1] + "` is no name of an agreement");
        if (!CaseFile.isPath(fields[2])) throw wrong("`" + fields[2] + "` is no path within a case folder");
        var line = new Line(instant(fields[0]), fields[1], fields[2], unescaped(fields[3]));
        if (line.isRow() && !isPlainRow(line.text)) TableRow.read(Bytes.utf8(line.text));
        return line;
    }

    /// A line that was read before.
    static Line held(String written) {
        try {
            return read(written);
        } catch (Malformed malformed) {
            throw new Defect("a line that was held cannot be read: " + malformed.sentence());
        }
    }

    /// Most rows show at a glance that they are one header and one row; the others are looked at more closely.
    private static boolean isPlainRow(String text) {
        int header = text.indexOf('\n');
        int end = text.length() - 1;
        if (header <= 0 || text.indexOf('\n', header + 1) != end || header + 1 == end) return false;
        if (text.lastIndexOf('"', header) >= 0 || text.indexOf('\r') >= 0) return false;
        int quotes = 0;
        for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
        return quotes % 2 == 0 && isPlain(text.charAt(0)) && isPlain(text.charAt(header + 1));
    }

    private static boolean isPlain(char first) {
        return first > ' ' && first <= '~';
    }

    private static long instant(String written) throws Malformed {
        try {
            if (written.length() == "2017-08-03T12:00:00Z".length()) {
                var seconds = Clock.seconds(written);
                if (seconds.isPresent()) return seconds.getAsLong();
                var instant = Instant.parse(written);
                if (instant.getNano() == 0) return instant.getEpochSecond();
            }
        } catch (DateTimeException unreadable) {
            // told below
        }
        throw wrong("`" + written + "` is no time such as 2017-08-03T12:00:00Z");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }

    static String unescaped(String text) throws Malformed {
        var out = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', from)) {
            int escape = at + 1 < text.length() ? "\\trn".indexOf(text.charAt(at + 1)) : -1;
            if (escape < 0) throw wrong("a backslash stands before neither t, r, n nor another backslash");
            out.append(text, from, at).append("\\\t\r\n".charAt(escape));
            from = at + 2;
        }
        return out.append(text, from, text.length()).toString();
    }

    private static Malformed wrong(String what) {
        return Malformed.atByte("line", 0, new Words(what, what));
    }
}

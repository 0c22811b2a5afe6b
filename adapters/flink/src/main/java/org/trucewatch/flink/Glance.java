package org.trucewatch.flink;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.trucewatch.casefolder.table.Clock;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.ledger.entry.Label;

/// Finds at a glance, without making text of it, that a line can be read: a row in ASCII, its header without a quote.
///
/// Most lines are so. Of any other nothing is said, and [Line#read] looks at it more closely.
final class Glance {
    private static final int TIME = "2017-08-03T12:00:00Z".length();
    private static final byte[][] ROWS = Arrays.stream(RowTable.values())
            .map(table -> table.path().getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    private Glance() {}

    static Optional<Sent> of(byte[] line) {
        int path = afterTab(line, TIME + 1);
        int text = afterTab(line, path);
        if (text == line.length || line[TIME] != '\t') return Optional.empty();
        if (!isTable(line, path, text - 1) || !isPlainRow(line, text)) return Optional.empty();
        var known = Clock.seconds(latin(line, 0, TIME));
        var agreement = latin(line, TIME + 1, path - 1);
        return known.isPresent() && Label.read(agreement).isPresent()
                ? Optional.of(new Sent(known.getAsLong(), agreement, line))
                : Optional.empty();
    }

    /// Behind the next tab, or where the line ends.
    private static int afterTab(byte[] line, int from) {
        for (int at = from; at < line.length; at++) if (line[at] == '\t') return at + 1;
        return line.length;
    }

    private static String latin(byte[] line, int from, int to) {
        return new String(line, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean isTable(byte[] line, int from, int to) {
        for (var path : ROWS) if (Arrays.equals(path, 0, path.length, line, from, to)) return true;
        return false;
    }

    /// A header and a row, each with its line feed behind it and no other.
    private static boolean isPlainRow(byte[] line, int from) {
        int header = plainEnd(line, from, false);
        int end = header < 0 ? -1 : plainEnd(line, header, true);
        return end == line.length;
    }

    /// Where a line of text ends that begins at `from`, has no blank before it, and no escape but that of its line
    /// feed; -1 if it is none.
    private static int plainEnd(byte[] line, int from, boolean mayQuote) {
        boolean isQuoted = false;
        for (int at = from; at + 1 < line.length; at++) {
            byte one = line[at];
            if (one < ' ' || one > '~' || (one == ' ' && at == from)) return -1;
            if (one == '"') isQuoted = !isQuoted;
            if (one == '"' && !mayQuote) return -1;
            if (one == '\\') return line[at + 1] == 'n' && at > from && !isQuoted ? at + 2 : -1;
        }
        return -1;
    }
}

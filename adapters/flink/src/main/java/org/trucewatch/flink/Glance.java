package org.trucewatch.flink;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.trucewatch.desk.record.content.RowTable;

/// Finds at a glance, without making text of it, that a line can be read: a row of text, its header without a quote.
///
/// Most lines are so, and have the header of the one before. Of any other nothing is said, and [Line#read] looks at it
/// more closely.
final class Glance implements Serializable {
    private static final long serialVersionUID = 1;
    /// What stands for bytes that are no text.
    static final char REPLACED = '\uFFFD';

    private static final long BLANKS = Eight.times(' ');
    private static final long QUOTES = Eight.times('"');
    private static final long BACKSLASHES = Eight.times('\\');
    private static final long DELETES = Eight.times('\u007F');

    private static final byte[][] ROWS = Arrays.stream(RowTable.values())
            .map(table -> table.path().getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    /// The table and the header of the last row, up to where the row begins.
    private byte[] header = {};
    private final Labels labels = new Labels();
    /// When the last line became known, as it was written and in seconds since 1970.
    private byte[] time = {};
    private final Moments moments = new Moments();
    private long known;

    Optional<Sent> of(byte[] line) {
        int path = afterTab(line, Sent.HEAD);
        if (path == line.length || line[Sent.HEAD - 1] != '\t') return Optional.empty();
        int row = row(line, path);
        if (row < 0 || plainEnd(line, row, true) != line.length || !isText(line, row)) return Optional.empty();
        var agreement = labels.of(line, Sent.HEAD, path - 1);
        return isTimed(line) ? agreement.map(name -> new Sent(known, name, line, row)) : Optional.empty();
    }

    /// Whether it begins with a time, which `known` then is. Many lines become known in one second.
    private boolean isTimed(byte[] line) {
        if (Arrays.equals(time, 0, time.length, line, 0, Sent.HEAD - 1)) return true;
        var second = moments.seconds(line, 0, Sent.HEAD - 1);
        if (second.isEmpty()) return false;
        time = Arrays.copyOf(line, Sent.HEAD - 1);
        known = second.getAsLong();
        return true;
    }

    /// Whether what stands from there on is UTF-8.
    private static boolean isText(byte[] line, int from) {
        int at = from;
        while (at + Eight.BYTES <= line.length && (Eight.at(line, at) & Eight.SIGNS) == 0) at += Eight.BYTES;
        while (at < line.length && line[at] >= 0) at++;
        return at == line.length
                || new String(line, from, line.length - from, StandardCharsets.UTF_8).indexOf(REPLACED) < 0;
    }

    /// Behind the next tab, or where the line ends.
    private static int afterTab(byte[] line, int from) {
        for (int at = from; at < line.length; at++) if (line[at] == '\t') return at + 1;
        return line.length;
    }

    /// Where the row of a table begins; -1 if it is none, or its header is not plain.
    private int row(byte[] line, int path) {
        int behind = path + header.length;
        if (behind > path && behind <= line.length && Arrays.equals(header, 0, header.length, line, path, behind))
            return behind;
        int text = afterTab(line, path);
        int row = isTable(line, path, text - 1) ? plainEnd(line, text, false) : -1;
        if (row >= 0) header = Arrays.copyOfRange(line, path, row);
        return row;
    }

    private static boolean isTable(byte[] line, int from, int to) {
        for (var path : ROWS) if (Arrays.equals(path, 0, path.length, line, from, to)) return true;
        return false;
    }

    /// Where a row or, in ASCII and without a quote, a header ends that begins at `from` with a letter of ASCII, and
    /// has no escape but that of its line feed; -1 if it is none.
    private static int plainEnd(byte[] line, int from, boolean isRow) {
        if (from == line.length || line[from] == ' ' || !isAscii(line[from])) return -1;
        boolean isQuoted = false;
        for (int at = telling(line, from); at + 1 < line.length; at = telling(line, at + 1)) {
            byte one = line[at];
            if (!isAscii(one) && (one >= 0 || !isRow)) return -1;
            if (one == '"' && !isRow) return -1;
            if (one == '"') isQuoted = !isQuoted;
            if (one == '\\') return line[at + 1] == 'n' && at > from && !isQuoted ? at + 2 : -1;
        }
        return -1;
    }

    private static boolean isAscii(byte one) {
        return one >= ' ' && one <= '~';
    }

    /// Where the next byte may stand that is no letter of ASCII, or a quote or a backslash; looks at eight at once.
    private static int telling(byte[] line, int from) {
        int at = from;
        for (; at + Eight.BYTES <= line.length; at += Eight.BYTES) {
            long eight = Eight.at(line, at);
            // As no byte above zero has the sign, what is less than a blank is less than zero when one is taken away.
            long odd = ((eight | (eight - BLANKS)) & Eight.SIGNS)
                    | Eight.zeros(eight ^ QUOTES)
                    | Eight.zeros(eight ^ BACKSLASHES)
                    | Eight.zeros(eight ^ DELETES);
            if (odd != 0) return at + Eight.first(odd);
        }
        return at;
    }
}

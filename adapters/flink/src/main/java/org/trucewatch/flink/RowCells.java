package org.trucewatch.flink;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The cells of a row of `reports.csv`, found without making text of them; one row after another is cut with it.
final class RowCells {
    private static final int USUAL = 24;

    private final Map<String, Columns> headers = new HashMap<>();
    private String header = "";
    private Columns columns = Columns.NOT_UNDERSTOOD;
    private byte[] bytes = {};
    private int[] starts = new int[USUAL];
    private int[] ends = new int[USUAL];
    private boolean[] quoted = new boolean[USUAL];
    private int size;

    /// False where a quote stands in the wrong place, or the header cannot be understood or has more columns or fewer.
    boolean cut(RawLine row) {
        if (!row.head().header().equals(header)) {
            header = row.head().header();
            columns = headers.computeIfAbsent(header, any -> Columns.of(any).orElse(Columns.NOT_UNDERSTOOD));
        }
        return columns != Columns.NOT_UNDERSTOOD && isCut(row) && size == columns.size();
    }

    private boolean isCut(RawLine row) {
        bytes = row.bytes();
        size = 0;
        int at = row.from();
        while (true) {
            boolean isQuoted = at < row.to() && bytes[at] == '"';
            int start = isQuoted ? at + 1 : at;
            int end = isQuoted ? closing(start, row.to()) : comma(start, row.to());
            if (end < 0) return false;
            add(start, end, isQuoted);
            int behind = isQuoted ? end + 1 : end;
            if (behind == row.to()) return true;
            if (bytes[behind] != ',') return false;
            at = behind + 1;
        }
    }

    /// The quote that closes a cell; one that is doubled does not.
    private int closing(int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at] != '"') at++;
            else if (at + 1 < to && bytes[at + 1] == '"') at += 2;
            else return at;
        }
        return -1;
    }

    private int comma(int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == ',') return at;
            if (bytes[at] == '"') return -1;
        }
        return to;
    }

    private void add(int start, int end, boolean isQuoted) {
        if (size == ends.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            quoted = Arrays.copyOf(quoted, 2 * size);
        }
        quoted[size] = isQuoted;
        starts[size] = start;
        ends[size++] = end;
    }

    /// In which the cells lie.
    byte[] bytes() {
        return bytes;
    }

    /// Where the text of a cell begins; an empty one lies nowhere if its column is not there.
    int start(Column column) {
        int place = columns.at(column);
        return place < 0 ? 0 : starts[place];
    }

    int end(Column column) {
        int place = columns.at(column);
        return place < 0 ? 0 : ends[place];
    }

    boolean isEmpty(Column column) {
        int place = columns.at(column);
        return place < 0 || starts[place] == ends[place];
    }

    /// Whether more than blanks surely stands there.
    boolean isTold(Column column) {
        return !isEmpty(column) && (bytes[start(column)] > ' ' || !text(column).isBlank());
    }

    /// Letters and digits alone: what can be an id, and is written in one way.
    boolean isId(Column column) {
        for (int at = start(column); at < end(column); at++) {
            int one = bytes[at];
            int letter = one | ' ';
            if ((one < '0' || one > '9') && (letter < 'a' || letter > 'z')) return false;
        }
        return !isEmpty(column);
    }

    /// As its reader has it: without the blanks around it, or what stands between its quotes.
    String text(Column column) {
        if (isEmpty(column)) return "";
        var text = new String(bytes, start(column), end(column) - start(column), StandardCharsets.UTF_8);
        return quoted[columns.at(column)] ? text.replace("\"\"", "\"") : text.strip();
    }

    /// What `|` sets apart, without the blanks around it.
    List<String> parts(Column column) {
        var text = text(column);
        if (text.isEmpty()) return List.of();
        if (text.indexOf('|') < 0) return List.of(text.strip());
        var parts = new ArrayList<String>();
        for (var part : text.split("\\|", -1)) parts.add(part.strip());
        return parts;
    }
}

package org.trucewatch.flink;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.casefolder.table.Clock;

/// The cells of a row, found without making text of them; one row after another is cut with it.
///
/// What it reads of a cell are the plain forms, which nearly all have; of another it says nothing.
final class RowCells {
    private static final int USUAL = 24;
    private static final int MOST_DIGITS = 18;
    private static final int PLACES = 7;

    private byte[] bytes = {};
    private int[] starts = new int[USUAL];
    private int[] ends = new int[USUAL];
    private int size;
    private byte[] lastTime = {};
    private OptionalLong lastSecond = OptionalLong.empty();

    /// False where a quote stands in the wrong place.
    boolean cut(RawLine row) {
        bytes = row.bytes();
        size = 0;
        int at = row.from();
        while (true) {
            boolean isQuoted = at < row.to() && bytes[at] == '"';
            int start = isQuoted ? at + 1 : at;
            int end = isQuoted ? closing(start, row.to()) : comma(start, row.to());
            if (end < 0) return false;
            add(start, end);
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

    private void add(int start, int end) {
        if (size == ends.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    /// A column that is not there, -1, is empty.
    boolean isEmpty(int cell) {
        return cell < 0 || starts[cell] == ends[cell];
    }

    /// Whether more than blanks surely stands there.
    boolean isTold(int cell) {
        if (isEmpty(cell)) return false;
        byte first = bytes[starts[cell]];
        return first > ' '
                || (first < 0
                        && !new String(bytes, starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8)
                                .isBlank());
    }

    /// As written between its quotes, with the blanks around it; letters outside ASCII are garbled.
    String text(int cell) {
        return new String(bytes, starts[cell], ends[cell] - starts[cell], StandardCharsets.ISO_8859_1);
    }

    /// Letters and digits alone: what can be an id, and is written in one way.
    boolean isId(int cell) {
        for (int at = starts[cell]; at < ends[cell]; at++) {
            int one = bytes[at];
            int letter = one | ' ';
            if (!isDigit(one) && (letter < 'a' || letter > 'z')) return false;
        }
        return !isEmpty(cell);
    }

    /// Seconds since 1970. A row mostly tells one time in several cells.
    OptionalLong second(int cell) {
        int from = starts[cell];
        int to = ends[cell];
        if (Arrays.equals(lastTime, 0, lastTime.length, bytes, from, to)) return lastSecond;
        lastSecond = Clock.seconds(text(cell));
        lastTime = Arrays.copyOfRange(bytes, from, to);
        return lastSecond;
    }

    /// A whole number.
    OptionalLong number(int cell) {
        int length = ends[cell] - starts[cell];
        if (length == 0 || length > MOST_DIGITS || digits(starts[cell], ends[cell]) != ends[cell])
            return OptionalLong.empty();
        return OptionalLong.of(number(starts[cell], ends[cell]));
    }

    /// Degrees times 10^7.
    Optional<Integer> degrees(int cell, int limit) {
        int to = ends[cell];
        boolean isBelow = !isEmpty(cell) && bytes[starts[cell]] == '-';
        int from = isBelow ? starts[cell] + 1 : starts[cell];
        int point = digits(from, to);
        int places = Math.max(0, to - point - 1);
        boolean isWhole = point > from && point <= from + 3 && places <= PLACES;
        if (!isWhole || (point < to && (places == 0 || bytes[point] != '.' || digits(point + 1, to) != to)))
            return Optional.empty();
        long degrees = number(from, point);
        long parts = places == 0 ? 0 : number(point + 1, to);
        for (int place = 0; place < PLACES; place++) degrees *= 10;
        for (int place = places; place < PLACES; place++) parts *= 10;
        long all = degrees + parts;
        if (all > limit * 10_000_000L) return Optional.empty();
        return Optional.of((int) (isBelow ? -all : all));
    }

    /// Where the digits end that begin at `from`.
    private int digits(int from, int to) {
        int at = from;
        while (at < to && isDigit(bytes[at])) at++;
        return at;
    }

    private static boolean isDigit(int one) {
        return one >= '0' && one <= '9';
    }

    private long number(int from, int to) {
        long number = 0;
        for (int at = from; at < to; at++) number = number * 10 + bytes[at] - '0';
        return number;
    }
}

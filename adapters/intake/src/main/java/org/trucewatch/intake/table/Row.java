package org.trucewatch.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One row of a table as it came. Its cells lie one behind the other in an array that the next row uses again: most
/// cells of a release become numbers and days, and none of these is ever a text.
public final class Row {
    private static final int MOST_DIGITS = 9;

    private char[] chars = new char[1 << 10];
    private int[] ends = new int[1 << 5];
    private int line;
    private int size;

    void begin(int first) {
        line = first;
        size = 0;
    }

    void add(char[] from, int offset, int length) {
        var start = end(size - 1);
        if (start + length > chars.length) chars = Arrays.copyOf(chars, 2 * (start + length));
        if (size == ends.length) ends = Arrays.copyOf(ends, 2 * size);
        System.arraycopy(from, offset, chars, start, length);
        ends[size++] = start + length;
    }

    /// The line of the file on which the row begins.
    public int line() {
        return line;
    }

    public int size() {
        return size;
    }

    /// How many characters all cells have.
    int length() {
        return end(size - 1);
    }

    /// True where no cell has anything in it.
    boolean isBlank() {
        for (var at = 0; at < length(); at++) if (!Character.isWhitespace(chars[at])) return false;
        return true;
    }

    /// The cells as they came.
    public List<String> cells() {
        var cells = new ArrayList<String>(size);
        for (var cell = 0; cell < size; cell++) cells.add(new String(chars, end(cell - 1), end(cell) - end(cell - 1)));
        return cells;
    }

    /// The words of a cell, none where the release has no such column or the producer left it so.
    public String text(Column column) {
        var from = from(column);
        var length = to(column) - from;
        var isLeftOut = length == 2 && chars[from] == 'N' && chars[from + 1] == 'A';
        return length <= 0 || isLeftOut ? "" : new String(chars, from, length);
    }

    /// The whole number that a cell is, or -1.
    public int number(Column column) {
        return digits(from(column), to(column));
    }

    /// The day `yyyy-mm-dd` that a cell tells as a number of eight digits, perhaps none of the calendar; or -1.
    public int day(Column column) {
        var from = from(column);
        if (to(column) - from != "yyyy-mm-dd".length() || chars[from + 4] != '-' || chars[from + 7] != '-') return -1;
        var year = digits(from, from + 4);
        var month = digits(from + 5, from + 7);
        var day = digits(from + 8, from + 10);
        return year < 0 || month < 0 || day < 0 ? -1 : (year * 100 + month) * 100 + day;
    }

    /// The degrees that a cell tells in ten-millionths, or [Degrees#NONE].
    public long degrees(Column column) {
        return Degrees.e7(chars, from(column), to(column));
    }

    private int digits(int from, int to) {
        if (to <= from || to - from > MOST_DIGITS) return -1;
        var number = 0;
        for (var at = from; at < to; at++) {
            var digit = chars[at] - '0';
            if (digit < 0 || digit > 9) return -1;
            number = 10 * number + digit;
        }
        return number;
    }

    private int end(int cell) {
        return cell < 0 ? 0 : ends[cell];
    }

    /// Where the words of a cell begin, behind its blanks.
    private int from(Column column) {
        var cell = column.place();
        if (cell < 0) return 0;
        var from = end(cell - 1);
        while (from < ends[cell] && Character.isWhitespace(chars[from])) from++;
        return from;
    }

    private int to(Column column) {
        var cell = column.place();
        if (cell < 0) return 0;
        var to = ends[cell];
        while (to > end(cell - 1) && Character.isWhitespace(chars[to - 1])) to--;
        return to;
    }
}

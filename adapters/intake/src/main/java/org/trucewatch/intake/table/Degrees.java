package org.trucewatch.intake.table;

/// Degrees as a table writes them: one to three digits, and up to twenty behind a point.
public final class Degrees {
    private static final int MOST_WHOLE = 3;
    private static final int MOST_DECIMALS = 20;
    private static final int PLACES = 7;
    public static final long E7 = 10_000_000;
    /// Stands for what is no such number.
    public static final long NONE = Long.MAX_VALUE;

    private Degrees() {}

    /// The number in ten-millionths of a degree, rounded to the nearest, of two to the even one; [#NONE] where the
    /// characters are no such number.
    static long e7(char[] written, int from, int to) {
        var start = from < to && written[from] == '-' ? from + 1 : from;
        var point = digits(written, start, to);
        if (point == start || point - start > MOST_WHOLE) return NONE;
        var end = point;
        if (point < to) {
            end = written[point] == '.' ? digits(written, point + 1, to) : point;
            if (end < to || end == point + 1 || end - point - 1 > MOST_DECIMALS) return NONE;
        }
        var whole = number(written, start, point) * E7;
        var sum = whole + (end > point ? decimals(written, point + 1, end) : 0);
        return start == from ? sum : -sum;
    }

    /// Where the digits that begin at `from` end.
    private static int digits(char[] written, int from, int to) {
        var at = from;
        while (at < to && written[at] >= '0' && written[at] <= '9') at++;
        return at;
    }

    private static long number(char[] written, int from, int to) {
        var number = 0L;
        for (var at = from; at < to; at++) number = 10 * number + written[at] - '0';
        return number;
    }

    /// A point of such a table is the middle of a town at best, so that the eighth decimal says nothing.
    private static long decimals(char[] written, int from, int end) {
        var kept = Math.min(end, from + PLACES);
        var number = number(written, from, kept);
        for (var place = kept - from; place < PLACES; place++) number *= 10;
        return kept < end && isRoundedUp(written, kept, end, number) ? number + 1 : number;
    }

    private static boolean isRoundedUp(char[] written, int from, int end, long number) {
        var first = written[from];
        if (first != '5') return first > '5';
        for (var at = from + 1; at < end; at++) if (written[at] != '0') return true;
        return number % 2 == 1;
    }
}

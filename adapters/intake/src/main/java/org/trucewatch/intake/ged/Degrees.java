package org.trucewatch.intake.ged;

import java.util.OptionalLong;

/// Degrees as a table writes them: one to three digits, and up to twenty behind a point.
final class Degrees {
    private static final int MOST_WHOLE = 3;
    private static final int MOST_DECIMALS = 20;
    private static final int PLACES = 7;
    static final long E7 = 10_000_000;

    private Degrees() {}

    /// The number in ten-millionths of a degree, rounded to the nearest, of two to the even one; empty where the text
    /// is no such number.
    static OptionalLong e7(String written) {
        var start = written.startsWith("-") ? 1 : 0;
        var point = digits(written, start);
        if (point == start || point - start > MOST_WHOLE) return OptionalLong.empty();
        var end = point;
        if (point < written.length()) {
            end = written.charAt(point) == '.' ? digits(written, point + 1) : point;
            if (end < written.length() || end == point + 1 || end - point - 1 > MOST_DECIMALS)
                return OptionalLong.empty();
        }
        var whole = Long.parseLong(written, start, point, 10) * E7;
        var sum = whole + (end > point ? decimals(written, point + 1, end) : 0);
        return OptionalLong.of(start == 0 ? sum : -sum);
    }

    /// Where the digits that begin at `from` end.
    private static int digits(String written, int from) {
        var at = from;
        while (at < written.length() && written.charAt(at) >= '0' && written.charAt(at) <= '9') at++;
        return at;
    }

    /// A point of GED is the middle of a town at best, so that the eighth decimal says nothing.
    private static long decimals(String written, int from, int end) {
        var kept = Math.min(end, from + PLACES);
        var number = Long.parseLong(written, from, kept, 10);
        for (var place = kept - from; place < PLACES; place++) number *= 10;
        return kept < end && isRoundedUp(written, kept, end, number) ? number + 1 : number;
    }

    private static boolean isRoundedUp(String written, int from, int end, long number) {
        var first = written.charAt(from);
        if (first != '5') return first > '5';
        for (var at = from + 1; at < end; at++) if (written.charAt(at) != '0') return true;
        return number % 2 == 1;
    }
}

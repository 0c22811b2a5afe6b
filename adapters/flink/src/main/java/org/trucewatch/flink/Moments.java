package org.trucewatch.flink;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import org.trucewatch.casefolder.table.Clock;

/// Reads times that stand among other bytes in the one form in which nearly every time is written. What is read of the
/// day, and of the time after it, mostly holds for the next one as well.
final class Moments implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int DAY = "2017-08-03T".length();
    private static final int FORM = "2017-08-03T12:00:00Z".length();
    private static final long MINUTE = 60;
    private static final long HOURS = 24;
    private static final int WRONG = -1;

    /// The day that was read last, as it was written.
    private final byte[] day = new byte[DAY];
    private long midnight;

    /// The seconds since 1970; nothing where it is written otherwise, or there is no such time.
    OptionalLong seconds(byte[] bytes, int from, int to) {
        if (to - from != FORM) return OptionalLong.empty();
        if (!Arrays.equals(day, 0, DAY, bytes, from, from + DAY) && !isDay(bytes, from)) return OptionalLong.empty();
        int hour = number(bytes, from + DAY, ':', HOURS);
        int minute = number(bytes, from + DAY + 3, ':', MINUTE);
        int second = number(bytes, from + DAY + 6, 'Z', MINUTE);
        boolean isTime = hour != WRONG && minute != WRONG && second != WRONG;
        return isTime ? OptionalLong.of(midnight + (hour * MINUTE + minute) * MINUTE + second) : OptionalLong.empty();
    }

    private boolean isDay(byte[] bytes, int from) {
        var first = Clock.seconds(new String(bytes, from, DAY, StandardCharsets.ISO_8859_1) + "00:00:00Z");
        if (first.isEmpty()) return false;
        midnight = first.getAsLong();
        System.arraycopy(bytes, from, day, 0, DAY);
        return true;
    }

    /// Two digits that are less than `limit`, and what must stand behind them.
    private static int number(byte[] bytes, int at, char behind, long limit) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        boolean areDigits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
        int number = 10 * tens + ones;
        return areDigits && number < limit && bytes[at + 2] == behind ? number : WRONG;
    }
}

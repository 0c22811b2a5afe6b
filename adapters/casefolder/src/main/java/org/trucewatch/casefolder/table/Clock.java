package org.trucewatch.casefolder.table;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.OptionalLong;

/// Reads the one form in which nearly every time is written, without what a reader of all forms costs.
public final class Clock {
    /// The start of the year 0, by which a ledger dates what has always been known.
    public static final long SINCE_EVER = -62_167_219_200L;

    private static final String FORM = "0000-00-00T00:00:00Z";
    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;

    private Clock() {}

    /// The seconds since 1970 of `2017-08-03T12:00:00Z`; nothing where it is written otherwise, or there is no such
    /// time.
    public static OptionalLong seconds(String written) {
        if (written.length() != FORM.length()) return OptionalLong.empty();
        for (int at = 0; at < FORM.length(); at++) {
            char is = written.charAt(at);
            char form = FORM.charAt(at);
            if (form == '0' ? !isDigit(is) : is != form) return OptionalLong.empty();
        }
        int month = number(written, 5, 7);
        int day = number(written, 8, 10);
        int second = number(written, 11, 13) * HOUR + number(written, 14, 16) * MINUTE + number(written, 17, 19);
        boolean isDay = month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(number(written, 0, 4), month);
        if (!isDay || number(written, 14, 16) >= MINUTE || number(written, 17, 19) >= MINUTE || second >= DAY)
            return OptionalLong.empty();
        return OptionalLong.of(LocalDate.of(number(written, 0, 4), month, day).toEpochDay() * DAY + second);
    }

    private static int lengthOf(int year, int month) {
        return Month.of(month).length(Year.isLeap(year));
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static int number(String written, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) number = number * 10 + written.charAt(at) - '0';
        return number;
    }
}

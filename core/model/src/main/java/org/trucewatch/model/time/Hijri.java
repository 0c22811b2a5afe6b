package org.trucewatch.model.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.Optional;

/// Days that look as if a Hijri calendar counted them, lunar or solar, and about when they were.
///
/// A guess for a sentence, by which nothing is read: the lunar calendars of two countries lie a day or two apart.
public final class Hijri {
    private static final int FIRST = 1300;
    private static final int LAST = 1500;
    /// The lunar year 1410 began in 1989; of a report, one before it is rather solar, as in Iran and Afghanistan.
    private static final int FIRST_SURELY_LUNAR = 1410;
    private static final int SOLAR_BEHIND = 621;

    private static final int YEAR_DIGITS = 4;
    private static final int DAY_LENGTH = "yyyy-mm-dd".length();

    private Hijri() {}

    /// The Gregorian day, or else the years, about which `written` names; empty where its year is no Hijri one. What
    /// is written begins with a year of four digits.
    public static Optional<String> about(String written) {
        int year = Integer.parseInt(written, 0, YEAR_DIGITS, 10);
        if (year < FIRST || year > LAST) return Optional.empty();
        return Optional.of(year < FIRST_SURELY_LUNAR ? years(year + SOLAR_BEHIND) : lunar(year, written));
    }

    private static String lunar(int year, String written) {
        if (written.length() < DAY_LENGTH) return years(gregorian(year, 1, 1).getYear());
        try {
            int month = Integer.parseInt(written, 5, 7, 10);
            return gregorian(year, month, Integer.parseInt(written, 8, DAY_LENGTH, 10))
                    .toString();
        } catch (DateTimeException | NumberFormatException none) {
            return years(gregorian(year, 1, 1).getYear());
        }
    }

    private static LocalDate gregorian(int year, int month, int day) {
        return LocalDate.ofEpochDay(HijrahDate.of(year, month, day).toEpochDay());
    }

    private static String years(int first) {
        return first + "/" + (first + 1);
    }
}

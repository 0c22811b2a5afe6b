package org.trucewatch.model.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Days in numbers alone, as `12/01/2018`: half of the world puts the day first. None is read; a sentence names what it
/// could be.
public final class Slashed {
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");

    private Slashed() {}

    /// The days that `written` may be, as `2018-01-12`, that with the day first before that with the month first; none
    /// where it is no such day.
    public static List<String> readings(String written) {
        var first = YEAR_FIRST.matcher(written);
        if (first.matches()) return day(first, 1, 2, 3).toList();
        var last = YEAR_LAST.matcher(written);
        return last.matches()
                ? Stream.concat(day(last, 3, 2, 1), day(last, 3, 1, 2))
                        .distinct()
                        .toList()
                : List.of();
    }

    private static Stream<String> day(MatchResult parts, int year, int month, int day) {
        try {
            return Stream.of(LocalDate.of(number(parts, year), number(parts, month), number(parts, day))
                    .toString());
        } catch (DateTimeException none) {
            return Stream.empty();
        }
    }

    private static int number(MatchResult parts, int part) {
        return Integer.parseInt(parts.group(part));
    }
}

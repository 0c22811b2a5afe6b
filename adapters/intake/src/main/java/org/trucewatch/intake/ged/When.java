package org.trucewatch.intake.ged;

import org.trucewatch.intake.matching.Dating.Days;

/// When an event was, by the codebook's classes of precision, in whole local days.
///
/// Class 1 is the days as given. Classes 2 to 5 say that the event lies somewhere in the range given; where start and
/// end are one day all the same, the range is the class's own: six days either way, the month, the year.
final class When {
    private static final int NOT_TOLD = 2;
    private static final int DAYS_EITHER_WAY = 6;

    private When() {}

    static Days days(Event event) {
        var start = event.start();
        int when = event.datePrecision().orElse(NOT_TOLD);
        if (when == 1 || !start.equals(event.end())) return Days.of(start, event.end());
        return switch (when) {
            case 2, 3 -> Days.around(start, DAYS_EITHER_WAY);
            case 4 -> Days.monthOf(start);
            default -> Days.yearOf(start);
        };
    }

    /// The days as they read in a sentence.
    static String words(Event event) {
        return event.start().equals(event.end()) ? event.start().toString() : event.start() + " to " + event.end();
    }
}

package org.trucewatch.intake.ged;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.trucewatch.model.time.Span;

/// When an event was and when it was said, by the codebook's classes of precision, in whole local days.
///
/// Class 1 is the days as given. Classes 2 to 5 say that the event lies somewhere in the range given; where start and
/// end are one day all the same, the range is the class's own: six days either way, the month, the year.
final class Dating {
    private static final int NOT_TOLD = 2;
    private static final int DAYS_EITHER_WAY = 6;
    private static final long DAY = 86_400;

    private final ZoneId zone;
    private final boolean isUtc;
    private final LocalDate readOn;
    private final long entered;

    Dating(ZoneId zone, LocalDate readOn) {
        this.zone = zone;
        this.isUtc = zone.normalized().equals(ZoneOffset.UTC);
        this.readOn = readOn;
        this.entered = start(readOn.toEpochDay() + 1) - 1;
    }

    /// The days between which an event lies, both in it, counted from 1970.
    record Days(long first, long last) {}

    static Days days(Event event) {
        var start = event.start();
        int when = event.datePrecision().orElse(NOT_TOLD);
        var first = start.toEpochDay();
        if (when == 1 || !start.equals(event.end()))
            return new Days(first, event.end().toEpochDay());
        return switch (when) {
            case 2, 3 -> new Days(first - DAYS_EITHER_WAY, first + DAYS_EITHER_WAY);
            case 4 -> whole(first, start.getDayOfMonth(), start.lengthOfMonth());
            default -> whole(first, start.getDayOfYear(), start.lengthOfYear());
        };
    }

    /// The month or the year of which a day is that of number `number`.
    private static Days whole(long day, int number, int length) {
        return new Days(day - number + 1, day - number + length);
    }

    Span happened(Event event) {
        return span(days(event));
    }

    Span span(Days days) {
        return new Span(start(days.first()), start(days.last() + 1));
    }

    Span span(LocalDate first, LocalDate last) {
        return span(new Days(first.toEpochDay(), last.toEpochDay()));
    }

    /// When the offices said it: on the day of their last article. An article from before the event is a misprint, and
    /// the day is then as good as not told.
    Span said(Event event) {
        if (event.said().isEmpty()) return Span.ALWAYS;
        var day = event.said().get();
        return day.isBefore(event.start()) ? Span.ALWAYS : span(day, day);
    }

    /// The last second of the day on which it was said, or else of that on which the file was read.
    long known(Span said) {
        return said.to() == Span.END ? entered : said.to() - 1;
    }

    long entered() {
        return entered;
    }

    /// What a new release says is said on the day it is read.
    Span today() {
        return span(readOn, readOn);
    }

    private long start(long day) {
        return isUtc ? day * DAY : LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond();
    }

    /// A day of the calendar as it reads in a sentence.
    static String words(LocalDate day, Optional<LocalDate> until) {
        return until.filter(end -> !end.equals(day))
                .map(end -> day + " to " + end)
                .orElse(day.toString());
    }
}

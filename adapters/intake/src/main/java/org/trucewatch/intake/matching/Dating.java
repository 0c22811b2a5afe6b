package org.trucewatch.intake.matching;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.trucewatch.model.time.Span;

/// Whole days of a table as spans of time in the zone of a case.
public final class Dating {
    private static final long DAY = 86_400;

    private final ZoneId zone;
    private final boolean isUtc;
    private final LocalDate readOn;
    private final long entered;

    /// `readOn` is the day of the import.
    public Dating(ZoneId zone, LocalDate readOn) {
        this.zone = zone;
        this.isUtc = zone.normalized().equals(ZoneOffset.UTC);
        this.readOn = readOn;
        this.entered = start(readOn.toEpochDay() + 1) - 1;
    }

    /// The days between which an event lies, both in it, counted from 1970.
    public record Days(long first, long last) {
        public static Days of(LocalDate first, LocalDate last) {
            return new Days(first.toEpochDay(), last.toEpochDay());
        }

        /// So many days before a day, and as many after it.
        public static Days around(LocalDate day, int either) {
            return new Days(day.toEpochDay() - either, day.toEpochDay() + either);
        }

        public static Days monthOf(LocalDate day) {
            return whole(day, day.getDayOfMonth(), day.lengthOfMonth());
        }

        public static Days yearOf(LocalDate day) {
            return whole(day, day.getDayOfYear(), day.lengthOfYear());
        }

        /// The month or the year of which a day is that of number `number`.
        private static Days whole(LocalDate day, int number, int length) {
            var first = day.toEpochDay() - number + 1;
            return new Days(first, first + length - 1);
        }
    }

    public Span span(Days days) {
        return new Span(start(days.first()), start(days.last() + 1));
    }

    /// The day on which it was said. One from before the event is a misprint, and as good as not told.
    public Span said(Optional<LocalDate> day, LocalDate event) {
        if (day.isEmpty()) return Span.ALWAYS;
        var told = day.get();
        return told.isBefore(event) ? Span.ALWAYS : span(Days.of(told, told));
    }

    /// The last second of the day on which it was said, or else of that on which the file was read.
    public long known(Span said) {
        return said.to() == Span.END ? entered : said.to() - 1;
    }

    public long entered() {
        return entered;
    }

    public LocalDate readOn() {
        return readOn;
    }

    /// What a new release says is said on the day it is read.
    public Span today() {
        return span(Days.of(readOn, readOn));
    }

    public ZoneId zone() {
        return zone;
    }

    private long start(long day) {
        return isUtc ? day * DAY : LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond();
    }
}

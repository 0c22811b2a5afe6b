package org.trucewatch.desk.work;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trucewatch.desk.form.Fault;

/// A day with a clock time as a form has it: with an offset, or with a zone by name. Said here and not by the reader of
/// the case alone, for a form knows in which of its fields it stands.
sealed interface ClockTime {
    /// One moment, in seconds since 1970.
    record Moment(long instant) implements ClockTime {}

    /// Why it names no moment.
    record None(Fault fault, List<String> parts) implements ClockTime {
        public None {
            parts = List.copyOf(parts);
        }
    }

    String WITH_OFFSET = "2017-09-10T12:00+03:00";
    Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?) ?\\[?([^\\]\\s]*)\\]?");
    Pattern OFFSET = Pattern.compile("Z|[+-]\\d{2}:\\d{2}");

    /// Empty where `words` have no clock time at all.
    static Optional<ClockTime> of(String words) {
        var found = FORM.matcher(words);
        if (words.length() <= "2017-09-10".length()) return Optional.empty();
        if (!found.matches()) return Optional.of(noSuchDay());
        try {
            var local = LocalDateTime.parse(found.group(1) + "T" + found.group(2));
            return Optional.of(of(local, found.group(3)));
        } catch (DateTimeException none) {
            return Optional.of(noSuchDay());
        }
    }

    private static ClockTime of(LocalDateTime local, String where) {
        if (OFFSET.matcher(where).matches()) return offset(local, where);
        if (!ZoneId.getAvailableZoneIds().contains(where)) return noZone();
        var offsets = ZoneId.of(where).getRules().getValidOffsets(local);
        if (offsets.isEmpty()) return new None(Fault.CLOCK_SKIPPED, List.of());
        if (offsets.size() > 1)
            return new None(
                    Fault.CLOCK_TWICE,
                    List.of(offsets.getFirst().toString(), offsets.getLast().toString()));
        return new Moment(local.toEpochSecond(offsets.getFirst()));
    }

    private static ClockTime offset(LocalDateTime local, String where) {
        try {
            return new Moment(local.toEpochSecond(ZoneOffset.of(where)));
        } catch (DateTimeException none) {
            return noZone();
        }
    }

    private static None noZone() {
        return new None(Fault.NO_ZONE, List.of(WITH_OFFSET));
    }

    private static None noSuchDay() {
        return new None(Fault.NO_SUCH_DAY, List.of("2017-09-10", WITH_OFFSET));
    }
}

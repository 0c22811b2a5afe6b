package org.trucewatch.desk.wording;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.trucewatch.model.time.Span;

/// Dates and times in the words of one language, on the local clock of a case.
///
/// The names of months come from our own message files and not from the platform, whose tables change between
/// releases: what is printed for an old verdict must stay what it was.
final class Calendar {
    private static final Template.Setting AS_IT_IS = new Template.Setting() {
        @Override
        public String part(String part) {
            return part;
        }

        @Override
        public String comma() {
            return " ";
        }
    };

    private final Messages messages;
    private final ZoneId zone;

    Calendar(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    String date(LocalDate date) {
        return fill("date", date.getDayOfMonth(), month(date), date.getYear());
    }

    /// An end: one at midnight is called by the day before it, as *until* and *by* mean it; others by the clock.
    String end(long end) {
        if (end >= Span.END) return fill("open-end");
        var at = local(end);
        return midnight(at) ? fill("end-of-day", date(local(end - 1).toLocalDate())) : moment(at);
    }

    String moment(long instant) {
        return moment(local(instant));
    }

    private String moment(ZonedDateTime local) {
        return fill("date-time", date(local.toLocalDate()), clock(local));
    }

    String span(Span span) {
        if (span.isUnknown()) return fill("time-not-told");
        if (span.from() == Span.BEGINNING) return fill("span-before", edge(span.to()));
        if (span.to() == Span.END) return fill("span-since", edge(span.from()));
        var from = local(span.from());
        var last = local(span.to() - 1);
        if (from.equals(last)) return moment(from);
        var wholeDays = midnight(from) && midnight(local(span.to()));
        if (wholeDays) return days(from.toLocalDate(), last.toLocalDate());
        if (from.toLocalDate().equals(last.toLocalDate()))
            return fill("span-hours", date(from.toLocalDate()), clock(from), clock(local(span.to())));
        return fill("span", moment(from), moment(local(span.to())));
    }

    /// A span to the day: the local days that it touches.
    String days(Span span) {
        if (span.from() == Span.BEGINNING || span.to() == Span.END) return span(span);
        return days(local(span.from()).toLocalDate(), local(span.to() - 1).toLocalDate());
    }

    /// An ISO 8601 date, time or span as reasons carry them; empty if the words are something else.
    Optional<String> fromIso(String words) {
        if (words.length() < 10 || words.charAt(4) != '-' || words.charAt(7) != '-') return Optional.empty();
        int slash = words.indexOf('/');
        if (slash > 0)
            return fromIso(words.substring(0, slash))
                    .flatMap(from -> fromIso(words.substring(slash + 1)).map(to -> fill("span", from, to)));
        return parse(words);
    }

    private Optional<String> parse(String words) {
        try {
            if (words.length() == 10) return Optional.of(date(LocalDate.parse(words)));
            if (words.endsWith("]"))
                return Optional.of(moment(ZonedDateTime.parse(words).toEpochSecond()));
            if (words.length() <= 19) return Optional.of(bare(LocalDateTime.parse(words)));
            return Optional.of(moment(OffsetDateTime.parse(words).toEpochSecond()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private String edge(long instant) {
        var at = local(instant);
        return midnight(at) ? date(at.toLocalDate()) : moment(at);
    }

    private String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) return date(from);
        if (from.getYear() == to.getYear() && from.getMonth() == to.getMonth())
            return fill("days-in-month", from.getDayOfMonth(), to.getDayOfMonth(), month(to), to.getYear());
        return fill("span", date(from), date(to));
    }

    /// A time on no clock, such as one that only the words of a reason have.
    private String bare(LocalDateTime local) {
        return fill("date-time", date(local.toLocalDate()), clock(local.toLocalTime()));
    }

    /// Where the clocks were put back and showed a time twice, which of the two it is.
    private String clock(ZonedDateTime local) {
        var time = clock(local.toLocalTime());
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return twice ? fill("twice", time, "UTC" + local.getOffset()) : time;
    }

    private static String clock(LocalTime time) {
        return time.getSecond() == 0
                ? "%02d:%02d".formatted(time.getHour(), time.getMinute())
                : "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
    }

    private static boolean midnight(ZonedDateTime local) {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private ZonedDateTime local(long instant) {
        return Instant.ofEpochSecond(instant).atZone(zone);
    }

    private String month(LocalDate date) {
        return fill("month." + date.getMonthValue());
    }

    private String fill(String key, Object... parts) {
        var said = Arrays.stream(parts).map(String::valueOf).toList();
        return messages.template("calendar." + key).fill(said, AS_IT_IS);
    }
}

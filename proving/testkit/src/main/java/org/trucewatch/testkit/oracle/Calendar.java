package org.trucewatch.testkit.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Span;

/// From the words of time to seconds. Source: judging rules, section 6; rules of the judge, G17 and G22.
final class Calendar {
    private Calendar() {}

    /// A day, or the second of a clock time; of one that the clocks showed twice, the seconds from one to the other.
    /// Source: rules of the judge, L26.
    record Pin(Span span, boolean exact) {
        long start() {
            return span.from();
        }

        /// Where *until* and *by* put their limit: the end of the day, or the instant.
        long end() {
            return exact ? span.from() : span.to();
        }

        /// By how much all that later may be.
        private long later() {
            return exact ? span.to() - 1 - span.from() : 0;
        }

        /// Where *from* puts its limit.
        Window fromStart() {
            return from(start());
        }

        /// Where *after* begins: with the day after, or with the instant.
        Window afterEnd() {
            return from(end());
        }

        private Window from(long second) {
            return Window.between(second, second + later(), Span.END, Span.END);
        }

        /// Where *before* puts its limit.
        Window beforeStart() {
            return until(start());
        }

        Window untilEnd() {
            return until(end());
        }

        /// The whole day, or the second.
        Window within() {
            return fromStart().and(until(exact ? start() + 1 : end()));
        }

        private Window until(long second) {
            return second == Span.BEGINNING
                    ? Window.NEVER
                    : Window.between(Span.BEGINNING, Span.BEGINNING, second, second + later());
        }

        Deadlines.Due dueAtStart() {
            return due(start());
        }

        Deadlines.Due dueAtEnd() {
            return due(end());
        }

        /// With the last second of the day, or with the second itself.
        Deadlines.Due dueWithin() {
            return due(exact ? start() + 1 : end());
        }

        private Deadlines.Due due(long second) {
            return new Deadlines.Due(second, second + later());
        }
    }

    /// Empty for a moment that the text leaves open.
    static Optional<Pin> pin(Setting setting, Moment moment) {
        return switch (moment) {
            case Moment.OnDate day -> Optional.of(day(setting, day.date()));
            case Moment.AtTime time ->
                Optional.of(instant(
                        LocalDateTime.of(time.date(), time.time()), time.zone().orElse(zone(setting))));
            case Moment.NumberedDay number -> numbered(setting, number);
            case Moment.Unknown unknown -> Optional.empty();
        };
    }

    static Pin day(Setting setting, LocalDate date) {
        var zone = zone(setting);
        return new Pin(new Span(midnight(date, zone), midnight(date.plusDays(1), zone)), false);
    }

    /// What the clocks of the text's zone show.
    static Pin clock(Setting setting, LocalDateTime time) {
        return instant(time, zone(setting));
    }

    /// A time that the clocks skipped is the moment at which they did.
    private static Pin instant(LocalDateTime time, ZoneId zone) {
        var change = zone.getRules().getTransition(time);
        if (change == null) return new Pin(Span.at(time.atZone(zone).toEpochSecond()), true);
        if (change.isGap()) return new Pin(Span.at(change.toEpochSecond()), true);
        var first = time.toEpochSecond(change.getOffsetBefore());
        return new Pin(new Span(first, time.toEpochSecond(change.getOffsetAfter()) + 1), true);
    }

    private static long midnight(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toEpochSecond();
    }

    /// Day numbers count from the day that a header line fixes.
    private static Optional<Pin> numbered(Setting setting, Moment.NumberedDay number) {
        for (var line : setting.header(Property.DayIs.class)) {
            var base = base(setting, line.point());
            if (base.isEmpty()) continue;
            var date = base.get().plusDays((long) number.number() - line.number());
            if (number.time().isEmpty()) return Optional.of(day(setting, date));
            return Optional.of(instant(LocalDateTime.of(date, number.time().get()), zone(setting)));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> base(Setting setting, Phrase.Point point) {
        return switch (point) {
            case Phrase.Point.OfMoment of -> pin(setting, of.moment()).map(pin -> date(setting, pin.start()));
            case Phrase.Point.OfEvent of ->
                Optional.of(of.anchor().event())
                        .filter(Events::isBuiltIn)
                        .flatMap(event -> Events.first(setting, event))
                        .map(span -> date(setting, span.from()));
        };
    }

    /// The zone of the header's own clock time holds for the whole text; without one, that of the case.
    static ZoneId zone(Setting setting) {
        for (var line : setting.header(Property.InForce.class))
            for (var phrase : line.phrases())
                if (phrase instanceof Phrase.When.From from
                        && from.moment() instanceof Moment.AtTime time
                        && time.zone().isPresent()) return time.zone().get();
        return setting.file().zone();
    }

    /// The local date of a second, in the zone of the text.
    static LocalDate date(Setting setting, long second) {
        return Instant.ofEpochSecond(second).atZone(zone(setting)).toLocalDate();
    }

    /// The local date as a reason shows it, in the zone of the case.
    static String shown(Setting setting, long second) {
        if (second == Span.BEGINNING || second >= Span.END - 1) return "unknown";
        return Instant.ofEpochSecond(second)
                .atZone(setting.file().zone())
                .toLocalDate()
                .toString();
    }

    /// The same clock time a period later (or earlier, for a negative sign).
    static long shifted(Setting setting, long second, Period period, int sign) {
        if (second == Span.BEGINNING || second >= Span.END - 1) return second;
        var time = Instant.ofEpochSecond(second).atZone(zone(setting));
        var number = sign * period.number();
        return switch (period.unit()) {
            case MINUTE -> time.plusMinutes(number).toEpochSecond();
            case HOUR -> time.plusHours(number).toEpochSecond();
            case DAY -> time.plusDays(number).toEpochSecond();
            case WEEK -> time.plusWeeks(number).toEpochSecond();
            case MONTH -> time.plusMonths(number).toEpochSecond();
            case YEAR -> time.plusYears(number).toEpochSecond();
        };
    }
}

package org.trucewatch.language.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.trucewatch.model.agreement.Property.CountsDays;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Unit;

/// When a period surely is over that is counted from a day or a time, by the way in which a text counts days.
final class CountedDue {
    /// What is longer ends long after any start, and perhaps after all dates.
    private static final long MOST = 100_000;

    private CountedDue() {}

    static Optional<LocalDateTime> latest(Moment anchor, Period period, Text text) {
        if (period.number() > MOST) return Optional.empty();
        return switch (anchor) {
            case Moment.OnDate day ->
                Optional.of(isByClock(period) ? byClock(endOf(day.date()), period) : byDay(day.date(), period, text));
            case Moment.AtTime at -> {
                var instant = at.date().atTime(at.time());
                var isExact = isByClock(period) || counts(text).equals(Optional.of(CountsDays.From.HOUR));
                yield Optional.of(isExact ? byClock(instant, period) : byDay(at.date(), period, text));
            }
            case Moment.NumberedDay day -> Optional.empty();
            case Moment.Unknown unknown -> Optional.empty();
        };
    }

    private static boolean isByClock(Period period) {
        return period.unit() == Unit.MINUTE || period.unit() == Unit.HOUR;
    }

    private static LocalDateTime byDay(LocalDate day, Period period, Text text) {
        var last = byClock(day.atStartOfDay(), period).toLocalDate();
        return counts(text).equals(Optional.of(CountsDays.From.DAY)) ? last.atStartOfDay() : endOf(last);
    }

    private static LocalDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay();
    }

    private static LocalDateTime byClock(LocalDateTime from, Period period) {
        return switch (period.unit()) {
            case MINUTE -> from.plusMinutes(period.number());
            case HOUR -> from.plusHours(period.number());
            case DAY -> from.plusDays(period.number());
            case WEEK -> from.plusWeeks(period.number());
            case MONTH -> from.plusMonths(period.number());
            case YEAR -> from.plusYears(period.number());
        };
    }

    private static Optional<CountsDays.From> counts(Text text) {
        return text.lines().stream()
                .filter(line ->
                        line.property() instanceof CountsDays && line.rivals().isEmpty())
                .map(line -> ((CountsDays) line.property()).from())
                .findFirst();
    }
}

package org.trucewatch.testkit.oracle;

import java.util.Optional;
import java.util.function.Function;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Property.CountsDays;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.time.Unit;

/// The instant by which something is owed, or the two between which it lies where the text does not say how days are
/// counted. Source: judging rules, section 6; rules of the judge, G21 and G22.
final class Deadlines {
    private static final long NEARLY_A_DAY = 23 * 3_600L;

    private Deadlines() {}

    /// Exclusive: in time is what ends at or before `min`, late what begins at or after `max`.
    record Due(long min, long max) {
        /// A day that nobody can tell. Source: rules of the judge, D13.
        static final Due SOME_DAY = new Due(Span.BEGINNING, Span.END - 1);

        boolean isSomeDay() {
            return min == Span.BEGINNING;
        }

        static Due at(long second) {
            return new Due(second, second);
        }

        /// The last second that may be in time; where it may never be late, the last that surely is.
        long last() {
            return (max == Span.END - 1 ? min : max) - 1;
        }
    }

    static Optional<Due> of(Setting setting, Phrase.When when, Optional<Party> same, Window window) {
        return switch (when) {
            case Phrase.When.By by -> due(setting, by.moment(), Calendar.Pin::dueAtEnd);
            case Phrase.When.On on -> due(setting, on.moment(), Calendar.Pin::dueWithin);
            case Phrase.When.AtOnce atOnce -> Optional.of(Due.at(endOfDay(setting, window.opens(), 0)));
            case Phrase.When.Counted counted
            when Events.isBuiltIn(counted.anchor().event()) ->
                Events.dated(setting, counted.anchor().event())
                        .map(span -> anchored(setting, counted, span))
                        .orElse(Optional.of(Due.SOME_DAY).filter(any -> !counted.before() && !counted.atLeast()));
            case Phrase.When.Counted counted
            when !Demand.isEach(counted.anchor().event()) ->
                Events.next(setting, counted.anchor().event(), same).flatMap(span -> anchored(setting, counted, span));
            default -> Optional.empty();
        };
    }

    /// The day until which something is owed, or the one before which it is. Source: rules of the judge, L20.
    static Optional<Due> ofEnd(Setting setting, Phrase.When when) {
        return switch (when) {
            case Phrase.When.Until(Phrase.Point.OfMoment until) -> due(setting, until.moment(), Calendar.Pin::dueAtEnd);
            case Phrase.When.Before(Phrase.Point.OfMoment before) ->
                due(setting, before.moment(), Calendar.Pin::dueAtStart);
            default -> Optional.empty();
        };
    }

    /// A day that has no number is owed all the same.
    private static Optional<Due> due(Setting setting, Moment moment, Function<Calendar.Pin, Due> end) {
        var due = Calendar.pin(setting, moment).map(end);
        return due.isEmpty() && moment instanceof Moment.NumberedDay ? Optional.of(Due.SOME_DAY) : due;
    }

    private static Optional<Due> anchored(Setting setting, Phrase.When.Counted counted, Span event) {
        return counted.before() || counted.atLeast()
                ? Optional.empty()
                : Optional.of(counted(setting, event, counted.period()));
    }

    /// *Again within* so long of a performance or a missed date, named by its last second. Where nobody chose how days
    /// are counted it is the same clock time.
    static Due again(Setting setting, long last, Period period) {
        if (!setting.header(CountsDays.class).isEmpty()) return counted(setting, Span.at(last), period);
        return Due.at(Calendar.shifted(setting, last, period, 1) + 1);
    }

    /// The event from which the deadline is counted has not come, so nothing is owed yet.
    static boolean isWaiting(Setting setting, Phrase.When when, Optional<Party> same) {
        return when instanceof Phrase.When.Counted counted
                && !Demand.isEach(counted.anchor().event())
                && isTrigger(counted.anchor().event())
                && !Events.isBuiltIn(counted.anchor().event())
                && Events.next(setting, counted.anchor().event(), same).isEmpty();
    }

    private static boolean isTrigger(Event event) {
        return event instanceof Event.OfAct || event instanceof Event.OfClause;
    }

    /// Hours and minutes are exact; days, weeks, months and years are counted as the text says, or in all three ways.
    static Due counted(Setting setting, Span anchor, Period period) {
        if (anchor.to() == Span.END)
            return new Due(counted(setting, Span.at(anchor.from()), period).min(), Span.END - 1);
        if (period.unit() == Unit.MINUTE || period.unit() == Unit.HOUR)
            return new Due(
                    Calendar.shifted(setting, anchor.from(), period, 1) + 1,
                    Calendar.shifted(setting, anchor.to() - 1, period, 1) + 1);
        var lines = setting.header(CountsDays.class);
        if (!lines.isEmpty())
            return counted(setting, anchor, period, lines.getFirst().from());
        var hour = counted(setting, anchor, period, CountsDays.From.HOUR);
        var day = counted(setting, anchor, period, CountsDays.From.DAY);
        var next = counted(setting, anchor, period, CountsDays.From.NEXT_DAY);
        return new Due(
                Math.min(hour.min(), Math.min(day.min(), next.min())),
                Math.max(hour.max(), Math.max(day.max(), next.max())));
    }

    private static Due counted(Setting setting, Span anchor, Period period, CountsDays.From from) {
        return new Due(
                counted(setting, anchor, anchor.from(), period, from),
                counted(setting, anchor, anchor.to() - 1, period, from));
    }

    private static long counted(Setting setting, Span anchor, long second, Period period, CountsDays.From from) {
        var later = Calendar.shifted(setting, second, period, 1);
        var hasClock = anchor.to() - anchor.from() < NEARLY_A_DAY;
        return switch (from) {
            // The last instant is in.
            case HOUR -> hasClock ? later + 1 : endOfDay(setting, later, 0);
            case DAY -> endOfDay(setting, later, -1);
            case NEXT_DAY -> endOfDay(setting, later, 0);
        };
    }

    static long endOfDay(Setting setting, long second, int more) {
        if (second == Span.BEGINNING) return second;
        return Calendar.day(setting, Calendar.date(setting, second).plusDays(more))
                .span()
                .to();
    }
}

package org.trucewatch.engine.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.trucewatch.model.agreement.Property.CountsDays;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.time.Unit;

/// The days of one text: its zone, its numbered days, and how it counts.
///
/// Source: judging rules, section 6. `numbered` is the local date of day zero, if the text fixes one; `counting` is
/// empty where the text does not say how it counts days.
public record Calendar(ZoneId zone, Optional<LocalDate> dayZero, Optional<CountsDays.From> counting) {
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final long A_DAY = 24 * 3_600L;
    /// A day on which the clocks go forward has an hour less.
    private static final long NEARLY_A_DAY = 23 * 3_600L;

    /// The span of a moment: a whole local day, or the second of a clock time, up to the second one where the clocks
    /// showed it twice; empty where it is not known.
    public Optional<Span> span(Moment moment) {
        return switch (moment) {
            case Moment.OnDate on -> Optional.of(day(on.date()));
            case Moment.AtTime at ->
                Optional.of(clock(at.date().atTime(at.time()), at.zone().orElse(zone)));
            case Moment.NumberedDay day -> dayZero.map(zero -> numbered(zero.plusDays(day.number()), day.time()));
            case Moment.Unknown unknown -> Optional.empty();
        };
    }

    /// The start of *from* and *before*: that of the day, or the very instant of a clock time.
    public Optional<Edge> start(Moment moment) {
        return span(moment).map(span -> hasClock(moment) ? clock(span) : Edge.at(span.from()));
    }

    /// The end of *until*, *by* and *after*: that of the day, or the very instant of a clock time.
    public Optional<Edge> end(Moment moment) {
        return span(moment).map(span -> hasClock(moment) ? clock(span) : Edge.at(span.to()));
    }

    /// The end of *on*: with the last second of the day or of a clock time.
    public Optional<Edge> last(Moment moment) {
        return end(moment).map(end -> hasClock(moment) ? new Edge(end.earliest() + 1, end.latest() + 1) : end);
    }

    private static boolean hasClock(Moment moment) {
        return moment instanceof Moment.AtTime
                || (moment instanceof Moment.NumberedDay day && day.time().isPresent());
    }

    /// An instant that a local clock shows.
    public Edge clock(LocalDateTime time) {
        return clock(clock(time, zone));
    }

    private static Edge clock(Span seconds) {
        return new Edge(seconds.from(), seconds.to() - 1);
    }

    private Span numbered(LocalDate date, Optional<LocalTime> time) {
        return time.map(clock -> clock(date.atTime(clock), zone)).orElseGet(() -> day(date));
    }

    /// A clock time, which may come twice; one that the clocks skipped is the instant at which they went forward.
    private static Span clock(LocalDateTime time, ZoneId zone) {
        var rules = zone.getRules();
        var skipped = rules.getTransition(time);
        if (skipped != null && skipped.isGap()) return Span.at(skipped.toEpochSecond());
        var offsets = rules.getValidOffsets(time);
        return new Span(time.toEpochSecond(offsets.getFirst()), time.toEpochSecond(offsets.getLast()) + 1);
    }

    public Span day(LocalDate date) {
        return new Span(startOf(date), startOf(date.plusDays(1)));
    }

    private long startOf(LocalDate date) {
        return date.atStartOfDay(zone).toEpochSecond();
    }

    /// The local date of an instant.
    public LocalDate date(long instant) {
        if (instant <= startOf(EARLIEST)) return EARLIEST;
        return Instant.ofEpochSecond(instant).atZone(zone).toLocalDate();
    }

    /// The end of *within `period` after* an anchor, its last instant included: from the first second of the
    /// anchor to its last and, where nobody chose how days are counted, from the shortest way of counting to
    /// the longest. Where it is not sure that the anchor comes at all, the end never is.
    public Due after(Span anchor, Period period) {
        if (anchor.to() == Span.END)
            return after(Span.at(anchor.from()), period).orNever();
        if (period.unit() == Unit.HOUR || period.unit() == Unit.MINUTE) return byClock(anchor, period);
        if (counting.isPresent()) return counted(anchor, period, counting.get());
        return counted(anchor, period, CountsDays.From.HOUR)
                .or(counted(anchor, period, CountsDays.From.DAY))
                .or(counted(anchor, period, CountsDays.From.NEXT_DAY));
    }

    /// The end of *again within `period`* of a performance, which is named by its last second. Where nobody chose how
    /// days are counted it is the same clock time.
    public Due again(long last, Period period) {
        return counting.isPresent() ? after(Span.at(last), period) : byClock(Span.at(last), period);
    }

    /// The same of a missed date, which is itself the first day counted from.
    public Due again(Due missed, Period period) {
        var next = again(missed.latest() - 1, period);
        return new Due(next.surely(), next.latest(), next.latest() - (missed.latest() - missed.shown()));
    }

    private Due counted(Span anchor, Period period, CountsDays.From from) {
        return switch (from) {
            case HOUR ->
                anchor.to() - anchor.from() < NEARLY_A_DAY ? byClock(anchor, period) : byDay(anchor, period, 0);
            case DAY -> byDay(anchor, period, -1);
            case NEXT_DAY -> byDay(anchor, period, 0);
        };
    }

    private Due byClock(Span anchor, Period period) {
        var latest = shift(anchor.to() - 1, period, 1);
        return new Due(shift(anchor.from(), period, 1) + 1, latest + 1, latest);
    }

    private Due byDay(Span anchor, Period period, int days) {
        var latest = endOfDay(shift(anchor.to() - 1, period, 1), days);
        return new Due(endOfDay(shift(anchor.from(), period, 1), days), latest, latest);
    }

    private long endOfDay(long instant, int more) {
        return startOf(date(instant).plusDays(more + 1L));
    }

    /// The same clock time a period later or (`sign` -1) earlier; months and years by the calendar.
    public long shift(long instant, Period period, int sign) {
        if (instant == Span.BEGINNING || instant >= Span.END - 2) return instant;
        return switch (period.unit()) {
            case MINUTE -> instant + sign * period.number() * 60;
            case HOUR -> instant + sign * period.number() * 3600;
            case DAY, WEEK, MONTH, YEAR -> {
                if (areAlike(period.unit())) yield instant + sign * period.number() * seconds(period.unit());
                var local = Instant.ofEpochSecond(instant).atZone(zone).toLocalDateTime();
                var moved = LocalDateTime.of(add(local.toLocalDate(), period, sign), local.toLocalTime());
                yield moved.atZone(zone).toEpochSecond();
            }
        };
    }

    /// No period is longer than so many seconds, wherever in the calendar it lies: clocks may go back meanwhile.
    public static long atMost(Period period) {
        if (period.number() > Integer.MAX_VALUE) return Span.END / 4;
        return switch (period.unit()) {
            case MINUTE -> period.number() * 60;
            case HOUR -> period.number() * 3_600;
            case DAY -> period.number() * A_DAY + A_DAY;
            case WEEK -> period.number() * 7 * A_DAY + A_DAY;
            case MONTH -> period.number() * 31 * A_DAY + A_DAY;
            case YEAR -> period.number() * 366 * A_DAY + A_DAY;
        };
    }

    /// Where clocks never change, days are as long as each other.
    private boolean areAlike(Unit unit) {
        return (unit == Unit.DAY || unit == Unit.WEEK) && zone.getRules().isFixedOffset();
    }

    private static long seconds(Unit unit) {
        return unit == Unit.WEEK ? 7 * A_DAY : A_DAY;
    }

    private static LocalDate add(LocalDate date, Period period, int sign) {
        var number = sign * period.number();
        return switch (period.unit()) {
            case MINUTE, HOUR -> date;
            case DAY -> date.plusDays(number);
            case WEEK -> date.plusWeeks(number);
            case MONTH -> date.plusMonths(number);
            case YEAR -> date.plusYears(number);
        };
    }

    /// The start of the calendar unit (week from Monday, month, year, day) that holds the instant.
    public long startOfUnit(long instant, Unit unit) {
        var date = date(instant);
        return switch (unit) {
            case MINUTE -> Math.floorDiv(instant, 60L) * 60;
            case HOUR -> Math.floorDiv(instant, 3600L) * 3600;
            case DAY -> startOf(date);
            case WEEK -> startOf(date.minusDays(date.getDayOfWeek().getValue() - 1L));
            case MONTH -> startOf(date.withDayOfMonth(1));
            case YEAR -> startOf(date.withDayOfYear(1));
        };
    }
}

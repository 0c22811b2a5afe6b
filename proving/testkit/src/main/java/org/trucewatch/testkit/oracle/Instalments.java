package org.trucewatch.testkit.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.testkit.oracle.Instalment.Needed;

/// What a duty asks for, one by one: once, in every period, again and again, in steps, after each event.
/// Source: language, section 3 (deadline, recurrence); judging rules, section 6.
final class Instalments {
    private Instalments() {}

    /// `most` asks for as much as may be owed, where that is not sure.
    static List<Instalment> of(Setting setting, Demand demand, Party party, Window window, boolean most) {
        var needed = needed(setting, demand, party, most);
        for (var when : demand.phrases(When.class))
            switch (when) {
                case When.Every every -> {
                    return every(setting, every.period(), window, needed);
                }
                case When.AgainWithin again -> {
                    return again(setting, demand, party, window, again.period(), needed);
                }
                case When.InAny any -> {
                    return inAny(setting, demand, party, window, any.period(), needed);
                }
                case When.InSteps steps -> {
                    return steps(setting, steps, party, window);
                }
                case When.Counted counted
                when Demand.isEach(counted.anchor().event()) && !counted.before() -> {
                    return afterEach(setting, counted, party, needed);
                }
                default -> {}
            }
        return List.of(Instalment.once(due(setting, demand, party, window), needed));
    }

    /// An effort is never overdue. Where no date is named, what is owed until a day is owed by it.
    static Optional<Deadlines.Due> due(Setting setting, Demand demand, Party party, Window window) {
        if (demand.kind() == Kind.DUTY_OF_EFFORT) return Optional.empty();
        return dated(setting, demand, party, window)
                .or(() -> demand.phrases(When.class).stream()
                        .flatMap(when -> Deadlines.ofEnd(setting, when).stream())
                        .findFirst());
    }

    private static Optional<Deadlines.Due> dated(Setting setting, Demand demand, Party party, Window window) {
        return demand.phrases(When.class).stream()
                .filter(when -> !isStarting(when))
                .flatMap(when -> Deadlines.of(setting, when, Optional.of(party), window).stream())
                .findFirst();
    }

    static boolean isStarting(When when) {
        return switch (when) {
            case When.By by -> by.starting();
            case When.AtOnce atOnce -> atOnce.starting();
            case When.Counted counted -> counted.starting();
            default -> false;
        };
    }

    /// The number of the thing, or what the other side's act makes of it in an exchange.
    private static Needed needed(Setting setting, Demand demand, Party party, boolean most) {
        var needed = Needed.of(demand.deed() instanceof Deed.Act act ? Demand.quantity(act) : Optional.empty());
        return Exchanges.owed(setting, demand, party, needed.number())
                .map(owed -> new Needed(most ? owed.to() : owed.from(), false, false))
                .orElse(needed);
    }

    /// Calendar periods for `every week`, else periods from the window's start.
    static List<Instalment> every(Setting setting, Period period, Window window, Needed needed) {
        var instalments = new ArrayList<Instalment>();
        var opens = window.opens();
        if (opens == Span.BEGINNING) return List.of(Instalment.once(Optional.empty(), needed));
        var start = opens;
        while (start < setting.asOf().happened() && start < window.closes()) {
            var end = end(setting, start, period);
            var last = Math.min(end, window.closes());
            var partial = last < end || (start == opens && isCalendar(period) && !isWhole(setting, start, period));
            instalments.add(instalment(setting, start, Deadlines.Due.at(last), needed, partial));
            start = end;
        }
        return instalments;
    }

    private static Instalment instalment(
            Setting setting, long from, Deadlines.Due due, Needed needed, boolean partial) {
        var id = Calendar.shown(setting, due.last());
        return new Instalment(id, from, Optional.of(due), due.max(), needed, false, partial);
    }

    private static boolean isCalendar(Period period) {
        return period.number() == 1;
    }

    private static boolean isWhole(Setting setting, long start, Period period) {
        return end(setting, start - 1, period) == start;
    }

    /// The end of the calendar period that holds a second, or the same clock time one period later.
    private static long end(Setting setting, long start, Period period) {
        if (!isCalendar(period)) return Calendar.shifted(setting, start, period, 1);
        var date = Calendar.date(setting, start);
        return switch (period.unit()) {
            case MINUTE, HOUR -> Calendar.shifted(setting, start, period, 1);
            case DAY -> midnight(setting, date.plusDays(1));
            case WEEK -> midnight(setting, date.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
            case MONTH -> midnight(setting, date.with(TemporalAdjusters.firstDayOfNextMonth()));
            case YEAR -> midnight(setting, date.with(TemporalAdjusters.firstDayOfNextYear()));
        };
    }

    private static long midnight(Setting setting, LocalDate date) {
        return Calendar.day(setting, date).start();
    }

    /// Each next deadline counts from the last performance that stands, or from the deadline missed; a late performance
    /// counts until the next date is missed too.
    private static List<Instalment> again(
            Setting setting, Demand demand, Party party, Window window, Period period, Needed needed) {
        var instalments = new ArrayList<Instalment>();
        var charge = Charge.of(setting, demand, window);
        var from = Span.BEGINNING;
        var first = dated(setting, demand, party, window);
        var isUndated = first.isPresent() ? first.get().isSomeDay() : window.opens() == Span.BEGINNING;
        if (isUndated) return List.of(Instalment.once(first, needed));
        var due = first.orElse(Deadlines.again(setting, window.opens(), period));
        while (due.max() <= window.closes() || instalments.isEmpty()) {
            var missed = Deadlines.again(setting, due.max() - 1, period);
            var id = Calendar.shown(setting, due.last());
            var until = Math.max(due.max(), missed.min());
            var instalment = new Instalment(id, from, Optional.of(due), until, needed, false, false);
            instalments.add(instalment);
            var done = completed(setting, charge, party, instalment);
            if (done.isEmpty() && due.max() > setting.now()) break;
            if (done.isPresent()) from = done.get();
            due = done.isPresent() ? Deadlines.again(setting, from - 1, period) : missed;
        }
        return instalments;
    }

    /// The end of the telling that completes an instalment, in time or late.
    private static Optional<Long> completed(Setting setting, Charge charge, Party party, Instalment instalment) {
        var inTime = Performance.of(setting, charge, party, instalment, true);
        if (!inTime.isReached() && (inTime.isReachedIfDisputed() || inTime.mayBeReached())) return Optional.empty();
        var told = inTime.isReached() ? inTime : Performance.of(setting, charge, party, instalment, false);
        return told.isReached()
                ? Optional.of(told.completing().getLast().proof().span().to())
                : Optional.empty();
    }

    /// Every stretch of that length must hold the number. The stretches that can fall short first are the one from the
    /// start and those that begin right after a performance.
    private static List<Instalment> inAny(
            Setting setting, Demand demand, Party party, Window window, Period period, Needed needed) {
        if (window.opens() == Span.BEGINNING) return List.of(Instalment.once(Optional.empty(), needed));
        var starts = new TreeSet<Long>(List.of(window.opens()));
        var ever = Instalment.once(Optional.empty(), needed);
        for (var deed : Performance.of(setting, Charge.of(setting, demand, window), party, ever, false)
                .deeds())
            if (deed.proof().span().to() > window.opens())
                starts.add(deed.proof().span().to());
        var instalments = new ArrayList<Instalment>();
        for (var from : starts) {
            var due = Calendar.shifted(setting, from, period, 1);
            if (from < setting.asOf().happened() && due <= window.closes())
                instalments.add(instalment(setting, from, Deadlines.Due.at(due), needed, false));
        }
        return instalments.isEmpty() ? List.of(Instalment.once(Optional.empty(), needed)) : instalments;
    }

    /// Running totals, each by its date; one of which no day is known is owed without a date.
    private static List<Instalment> steps(Setting setting, When.InSteps steps, Party party, Window window) {
        var instalments = new ArrayList<Instalment>();
        for (var step : steps.steps()) {
            var due = Deadlines.of(setting, step.when(), Optional.of(party), window);
            var id = due.map(it -> Calendar.shown(setting, it.last())).orElse("");
            var needed = Needed.of(step.quantity());
            instalments.add(new Instalment(id, Span.BEGINNING, due, Span.END, needed, true, false));
        }
        return instalments;
    }

    /// The ids of those that are owed after what may have happened and is not sure.
    static List<String> perhapsOwed(Setting setting, Demand demand, Party party) {
        return demand.phrases(When.Counted.class).stream()
                .filter(counted -> Demand.isEach(counted.anchor().event()) && !counted.before())
                .flatMap(counted -> Events.all(setting, counted.anchor().event(), Optional.of(party)).stream())
                .filter(happening -> !happening.isSure())
                .map(Events.Happening::id)
                .toList();
    }

    private static List<Instalment> afterEach(Setting setting, When.Counted counted, Party party, Needed needed) {
        var instalments = new ArrayList<Instalment>();
        for (var happening : Events.all(setting, counted.anchor().event(), Optional.of(party))) {
            var due = Deadlines.counted(setting, happening.span(), counted.period());
            instalments.add(new Instalment(
                    happening.id(), happening.span().from(), Optional.of(due), Span.END, needed, true, false));
        }
        return instalments;
    }
}

package org.trucewatch.testkit.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Thing;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.testkit.oracle.Instalment.Needed;

/// What a duty asks for, one by one: once, in every period, again and again, in steps, after each event.
/// Source: language, section 3 (deadline, recurrence); judging rules, section 6.
final class Instalments {
    private Instalments() {}

    static List<Instalment> of(Setting setting, Demand demand, Party party, Window window) {
        var needed = needed(setting, demand, party);
        for (var when : demand.phrases(When.class))
            switch (when) {
                case When.Every every -> {
                    return every(setting, every.period(), window, needed);
                }
                case When.AgainWithin again -> {
                    return again(setting, demand, party, window, again.period());
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

    /// An effort is never overdue.
    static Optional<Deadlines.Due> due(Setting setting, Demand demand, Party party, Window window) {
        if (demand.kind() == Kind.DUTY_OF_EFFORT) return Optional.empty();
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
    private static Needed needed(Setting setting, Demand demand, Party party) {
        var needed = Needed.of(quantity(demand));
        return Exchanges.factor(setting, demand, party)
                .map(factor -> new Needed(Math.multiplyExact(needed.number(), factor), needed.all()))
                .orElse(needed);
    }

    static Optional<Quantity> quantity(Demand demand) {
        return demand.deed() instanceof Deed.Act act
                ? act.thing().flatMap(thing -> thing instanceof Thing.Goods goods ? goods.quantity() : Optional.empty())
                : Optional.empty();
    }

    /// Calendar periods for `every week`, else periods from the window's start.
    private static List<Instalment> every(Setting setting, Period period, Window window, Needed needed) {
        var instalments = new ArrayList<Instalment>();
        var opens = window.opens();
        if (opens == Span.BEGINNING) return List.of();
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
        var id = Calendar.shown(setting, due.max() - 1);
        return new Instalment(id, from, Optional.of(due), needed, false, partial);
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

    /// Each next deadline counts from the last performance that stands, or from the deadline missed.
    private static List<Instalment> again(Setting setting, Demand demand, Party party, Window window, Period period) {
        var instalments = new ArrayList<Instalment>();
        var charge = Charge.of(setting, demand, window);
        var first = due(setting, demand, party, window);
        var from = Math.max(window.opens(), Span.BEGINNING + 1);
        var due = first.orElse(new Deadlines.Due(from, from));
        while (from < setting.asOf().happened()) {
            var instalment = instalment(setting, from, due, Needed.ONCE, false);
            instalments.add(instalment);
            var done = Performance.of(setting, charge, party, instalment, true).standing();
            if (done.isEmpty() && due.max() > setting.now()) break;
            var last = done.isEmpty()
                    ? due.max() - 1
                    : done.getFirst().proof().span().to() - 1;
            from = last + 1;
            due = Deadlines.Due.at(Calendar.shifted(setting, last, period, 1) + 1);
            if (due.max() > window.closes()) break;
        }
        return instalments;
    }

    /// Running totals, each by its date.
    private static List<Instalment> steps(Setting setting, When.InSteps steps, Party party, Window window) {
        var instalments = new ArrayList<Instalment>();
        for (var step : steps.steps()) {
            var due = Deadlines.of(setting, step.when(), Optional.of(party), window);
            if (due.isEmpty()) continue;
            var id = Calendar.shown(setting, due.get().max() - 1);
            var needed = Needed.of(step.quantity());
            instalments.add(new Instalment(id, Span.BEGINNING, due, needed, true, false));
        }
        return instalments;
    }

    private static List<Instalment> afterEach(Setting setting, When.Counted counted, Party party, Needed needed) {
        var instalments = new ArrayList<Instalment>();
        for (var happening : Events.all(setting, counted.anchor().event(), Optional.of(party))) {
            var due = Deadlines.counted(setting, happening.span(), counted.period());
            instalments.add(
                    new Instalment(happening.id(), happening.span().from(), Optional.of(due), needed, true, false));
        }
        return instalments;
    }
}

package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Need;
import org.trucewatch.engine.clause.Timing;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.time.Due;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Duties to act: once, in every period, again and again, in steps, after each event, in exchange.
///
/// Source: judging rules, section 4 (duty to act); rules of the judge, G21 and G22.
final class DutyRule {
    /// More periods than any agreement has; a guard against a period of no length.
    private static final int MOST_PERIODS = 10_000;

    private final Court court;
    private final Gate gate;
    private final Demand.Duty duty;
    private final Standard standard;
    private final Performance performance;

    DutyRule(Court court, Gate gate, Demand.Duty duty, Standard standard) {
        this.court = court;
        this.gate = gate;
        this.duty = duty;
        this.standard = standard;
        performance = new Performance(court, gate, duty);
    }

    Ruling judge() {
        var verdicts = new ArrayList<PartyVerdict>();
        var all = new ArrayList<Found>();
        for (var party = 0; party < duty.frame().parties().size(); party++) {
            var assessed = assess(party);
            all.addAll(assessed.found());
            verdicts.add(assessed.verdict());
        }
        return Fold.clause(verdicts, Court.sorted(all));
    }

    /// The verdict of a party and the occurrences that it rests on.
    record Assessed(PartyVerdict verdict, List<Found> found) {}

    private Assessed assess(int party) {
        var need = need(party);
        if (need.isEmpty()) return notTriggered(party);
        if (duty.effort()) return performance.effort(party, standard);
        return switch (duty.timing()) {
            case Timing.Fixed fixed -> performance.once(party, need.get(), fixed.due(), standard);
            case Timing.FromEvent from ->
                due(from, party)
                        .map(due -> performance.once(party, need.get(), due, standard))
                        .orElseGet(() -> notTriggered(party));
            case Timing.Every every -> periods(party, need.get(), every);
            case Timing.InAny any -> again(party, need.get(), first(any.period()), any.period());
            case Timing.Again again ->
                first(again.first(), party)
                        .map(due -> again(party, need.get(), due, again.period()))
                        .orElseGet(() -> notTriggered(party));
            case Timing.Steps steps -> steps(party, steps);
            case Timing.AfterEach each -> afterEach(party, need.get(), each);
        };
    }

    private Assessed notTriggered(int party) {
        var none = OptionalLong.empty();
        return new Assessed(
                new PartyVerdict(
                        party(party).name(), Verdict.NOT_TRIGGERED, List.of(), none, none, Reasons.TRIGGER_NOT_MET),
                List.of());
    }

    private Party party(int number) {
        return duty.frame().parties().all().get(number);
    }

    /// In an exchange nothing is owed until the other side acts; then number or table times what was told.
    private Optional<Need> need(int party) {
        if (duty.exchange().isEmpty()) return Optional.of(duty.need());
        var exchange = duty.exchange().get();
        var times = gate.events().times(exchange.trigger(), Optional.of(party(party)));
        if (times.isEmpty()) return Optional.empty();
        if (!exchange.each()) return Optional.of(duty.need());
        var owed = 0L;
        for (var time : times) {
            var count = gate.events().count(time.by()).from();
            owed += count * rate(exchange, time);
        }
        return Optional.of(new Need(owed, Long.MAX_VALUE, false, duty.need().unit()));
    }

    private long rate(Demand.Exchange exchange, Events.Time time) {
        if (exchange.rates().isEmpty()) return Math.max(1, duty.need().least());
        for (var hit : time.by())
            for (var detail : court.evidence().detailsOf(hit.row()).all()) {
                var rate = exchange.rates().get(detail.name());
                if (rate != null) return rate;
            }
        return 0;
    }

    private Optional<Due> due(Timing.FromEvent from, int party) {
        var times = gate.events().times(from.trigger(), Optional.of(party(party)));
        if (times.isEmpty()) return Optional.empty();
        var anchor = times.get(0).span();
        if (from.before()) return Optional.of(Due.endOf(gate.calendar().shift(anchor.from(), from.period(), -1)));
        return Optional.of(gate.calendar().after(anchor, from.period()));
    }

    private Optional<Due> first(Timing first, int party) {
        return switch (first) {
            case Timing.Fixed fixed -> Optional.of(fixed.due());
            case Timing.FromEvent from -> due(from, party);
            default -> Optional.empty();
        };
    }

    private Due first(Period period) {
        var start = start();
        return start == Span.BEGINNING ? Due.NEVER : gate.calendar().after(Span.at(start), period);
    }

    private long start() {
        return duty.frame().window().latestStart();
    }

    private Assessed periods(int party, Need need, Timing.Every every) {
        var start = start();
        if (start == Span.BEGINNING || start == Span.END || every.period().number() == 0)
            return performance.once(party, need, Due.NEVER, standard);
        var found = new ArrayList<Found>();
        for (var number = 0; number < MOST_PERIODS && start <= court.now(); number++) {
            var end = end(start, every);
            var last = Math.min(end, duty.frame().window().earliestEnd());
            if (start >= last) break;
            var partial = last < end || isCutAtStart(number, start, every);
            found.add(period(party, need, start, last, partial));
            start = end;
        }
        return fold(party, found);
    }

    private boolean isCutAtStart(int number, long start, Timing.Every every) {
        return number == 0
                && every.isCalendar()
                && start != gate.calendar().startOfUnit(start, every.period().unit());
    }

    private long end(long start, Timing.Every every) {
        if (!every.isCalendar()) return gate.calendar().shift(start, every.period(), 1);
        var unit = gate.calendar().startOfUnit(start, every.period().unit());
        return gate.calendar().shift(unit, every.period(), 1);
    }

    /// A first or last, partial period that falls short is uncertain until the text says how it counts.
    private Found period(int party, Need need, long start, long end, boolean partial) {
        var assessed = performance.within(party, need, Due.endOf(end), start, Window.of(start, end), standard);
        if (!partial || assessed.verdict() == Verdict.FULFILLED || assessed.verdict() == Verdict.PENDING)
            return assessed;
        return assessed.with(Verdict.UNCERTAIN, Reason.of("period-partial"));
    }

    private Assessed fold(int party, List<Found> found) {
        var name = party(party).name();
        var verdict = Fold.party(court.evidence(), name, found);
        var none = OptionalLong.empty();
        return new Assessed(
                verdict.orElse(new PartyVerdict(name, Verdict.NOT_DETERMINED, List.of(), none, none, Reasons.NO_DATE)),
                Court.sorted(found));
    }

    /// From each performance or missed date the clock starts again.
    private Assessed again(int party, Need need, Due first, Period period) {
        if (!first.isOwed()) return performance.once(party, need, first, standard);
        var found = new ArrayList<Found>();
        var due = first;
        var from = Span.BEGINNING;
        var begin = start();
        for (var number = 0; number < MOST_PERIODS; number++) {
            var missed = Due.endOf(gate.calendar().shift(due.shown(), period, 1));
            var next = performance.next(party, need, due, begin, from, missed.surely(), standard);
            found.add(next);
            var done = next.verdict() == Verdict.FULFILLED || next.verdict() == Verdict.FULFILLED_LATE;
            if (!done && !due.isPast(court.now())) break;
            begin = done ? next.span().to() : due.latest();
            due = done ? gate.calendar().after(Span.at(next.span().to() - 1), period) : missed;
            if (done) from = next.span().to();
            if (due.shown() >= duty.frame().window().latestEnd()) break;
        }
        return fold(party, found);
    }

    private Assessed steps(int party, Timing.Steps steps) {
        var found = new ArrayList<Found>();
        for (var step : steps.steps())
            found.add(performance.within(party, step.need(), step.due(), Span.BEGINNING, Window.ALWAYS, standard));
        return fold(party, found);
    }

    private Assessed afterEach(int party, Need need, Timing.AfterEach each) {
        var times = gate.events().times(each.trigger(), Optional.of(party(party)));
        if (times.isEmpty()) return notTriggered(party);
        var found = new ArrayList<Found>();
        for (var time : times) {
            var due = gate.calendar().after(time.span(), each.period());
            found.add(performance.within(
                    party,
                    need,
                    due,
                    time.span().from(),
                    Window.from(time.span().from()),
                    standard));
        }
        return fold(party, found);
    }
}

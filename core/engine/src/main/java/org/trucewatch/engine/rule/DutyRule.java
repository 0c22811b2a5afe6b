package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Need;
import org.trucewatch.engine.clause.Timing;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.time.Due;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
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
    private final DutyAccount account;
    private final Performance performance;

    DutyRule(Court court, Gate gate, Demand.Duty duty, Standard standard) {
        this(court, gate, duty, standard, DutyAccount.of(court, gate, duty, standard));
    }

    /// On what was told of it at different times; the court has before it all events that the duty waits for.
    DutyRule(Court court, Gate gate, Demand.Duty duty, Standard standard, DutyAccount account) {
        this.court = court;
        this.gate = gate;
        this.duty = duty;
        this.standard = standard;
        this.account = account;
        performance = new Performance(court, gate, duty, account);
    }

    Ruling judge() {
        var settled = settle();
        return Fold.clause(settled.verdicts(), Debt.found(settled.debts()));
    }

    /// The verdict of a party and the occurrences that it rests on.
    record Assessed(PartyRuling verdict, List<Debt> debts) {}

    /// The verdicts of all parties, and all that was owed in the order of occurrences.
    record Settled(List<PartyRuling> verdicts, List<Debt> debts) {}

    Settled settle() {
        var verdicts = new ArrayList<PartyRuling>();
        var debts = new ArrayList<Debt>();
        for (var party = 0; party < duty.frame().parties().size(); party++) {
            var assessed = assess(party);
            verdicts.add(assessed.verdict());
            debts.addAll(assessed.debts());
        }
        return new Settled(verdicts, Debt.sorted(debts));
    }

    Assessed assess(int party) {
        return duty.isOfEach() ? ofEach(party) : ofOne(party);
    }

    /// One report may tell of several of them.
    private Assessed ofEach(int party) {
        var verdicts = new ArrayList<PartyRuling>();
        var debts = new ArrayList<Debt>();
        var seen = new HashSet<Occurrence>();
        for (var part : account.parts()) {
            var assessed = of(part).assess(party);
            verdicts.add(assessed.verdict());
            for (var debt : assessed.debts())
                if (seen.add(debt.shown(party(party).name()))) debts.add(debt);
        }
        return begunBeside(party, new Assessed(Fold.worstOfEach(verdicts), Debt.sorted(debts)));
    }

    /// That it is begun is one debt of all together.
    private Assessed begunBeside(int party, Assessed all) {
        if (duty.starting().isEmpty()) return all;
        var begun = begun(party, duty.need(), duty.starting().get());
        return beside(gate.mayHaveOpened(party(party)) ? perhapsOwed(begun) : begun, all);
    }

    private DutyRule of(DutyAccount part) {
        return new DutyRule(court, gate, part.duty(), standard, part);
    }

    private Assessed ofOne(int party) {
        var owed = new Exchanged(court, gate, duty).owed(party(party));
        if (owed.isEmpty()) return notTriggered(party);
        if (duty.effort()) return performance.effort(party, standard);
        var isUntold = owed.get().least().equals(Exchanged.UNTOLD);
        var assessed = isUntold ? rateUntold(party) : assess(party, owed.get());
        return gate.mayHaveOpened(party(party)) ? perhapsOwed(assessed) : assessed;
    }

    /// Where so much is surely owed and more may be, what is done for the one need not be for the other.
    private Assessed assess(int party, Exchanged.Owed owed) {
        var least = withParts(party, begunAndDone(party, owed.least()));
        if (owed.isSure()) return least;
        var most = withParts(party, begunAndDone(party, owed.most()));
        if (most.verdict().verdict() == least.verdict().verdict()) return least;
        if (most.verdict().verdict() == Verdict.PENDING) return most;
        return new Assessed(uncertain(least.verdict(), Reasons.COUNT_STRADDLES), least.debts());
    }

    private static PartyRuling uncertain(PartyRuling verdict, Reason why) {
        return new PartyRuling(verdict.party(), Verdict.UNCERTAIN, verdict.by(), verdict.since(), verdict.due(), why);
    }

    /// Of what may not be owed at all, nobody can say that it was not done in time.
    private static Assessed perhapsOwed(Assessed assessed) {
        var verdict = assessed.verdict();
        return new Assessed(
                isLeftOpen(verdict.verdict()) ? uncertain(verdict, Reasons.TRIGGER_PERHAPS) : verdict,
                assessed.debts().stream().map(DutyRule::perhapsOwed).toList());
    }

    private static Debt perhapsOwed(Debt debt) {
        return isLeftOpen(debt.found().verdict()) ? debt.with(Verdict.UNCERTAIN, Reasons.TRIGGER_PERHAPS) : debt;
    }

    private static boolean isLeftOpen(Verdict verdict) {
        return verdict == Verdict.OVERDUE || verdict == Verdict.UNPERFORMED || verdict == Verdict.NOT_DETERMINED;
    }

    /// Each part is a debt of its own beside the whole.
    private Assessed withParts(int party, Assessed whole) {
        if (duty.parts().isEmpty()) return whole;
        var verdicts = new ArrayList<>(List.of(whole.verdict()));
        var debts = new ArrayList<>(whole.debts());
        for (var part : account.parts()) {
            var assessed = of(part).assess(party);
            verdicts.add(assessed.verdict());
            debts.addAll(assessed.debts());
        }
        return new Assessed(Fold.worst(verdicts), Debt.sorted(debts));
    }

    private Assessed begunAndDone(int party, Need need) {
        var done = assess(party, need, duty.timing());
        if (duty.starting().isEmpty()) return done;
        return beside(begun(party, need, duty.starting().get()), done);
    }

    /// The first of it, whatever its number.
    private Assessed begun(int party, Need need, Timing starting) {
        return assess(party, new Need(1, Long.MAX_VALUE, false, false, need.unit()), starting);
    }

    private static Assessed beside(Assessed begun, Assessed done) {
        var debts = new ArrayList<>(begun.debts());
        debts.addAll(done.debts());
        return new Assessed(beside(begun.verdict(), done.verdict()), debts);
    }

    /// A beginning, be it late, does not settle a whole that may still be done in time, or that waits for its event.
    private static PartyRuling beside(PartyRuling begun, PartyRuling whole) {
        var isOpen = whole.verdict() == Verdict.PENDING || whole.verdict() == Verdict.NOT_TRIGGERED;
        return isOpen && Fold.isDone(begun.verdict()) ? whole : Fold.worst(List.of(whole, begun));
    }

    private Assessed assess(int party, Need need, Timing timing) {
        return switch (timing) {
            case Timing.Fixed fixed -> performance.once(party, need, fixed.due(), standard);
            case Timing.AtOnce once -> performance.once(party, need, atOnce(party), standard);
            case Timing.FromEvent from ->
                gate.due(from, party(party))
                        .map(due -> performance.once(party, need, due, standard))
                        .orElseGet(() -> notTriggered(party));
            case Timing.Every every -> periods(party, need, every);
            case Timing.InAny any -> inAny(party, need, any.period());
            case Timing.Again again ->
                first(again, party)
                        .map(due -> again(party, need, due, again.period()))
                        .orElseGet(() -> notTriggered(party));
            case Timing.Steps steps -> steps(party, steps);
            case Timing.AfterEach each -> afterEach(party, need, each);
        };
    }

    private Assessed rateUntold(int party) {
        var none = OptionalLong.empty();
        var reason = Reason.of("rate-not-told");
        return new Assessed(
                new PartyRuling(party(party).name(), Verdict.NOT_DETERMINED, List.of(), none, none, reason), List.of());
    }

    private Assessed notTriggered(int party) {
        var none = OptionalLong.empty();
        return new Assessed(
                new PartyRuling(
                        party(party).name(), Verdict.NOT_TRIGGERED, List.of(), none, none, Reasons.TRIGGER_NOT_MET),
                List.of());
    }

    private Party party(int number) {
        return duty.frame().parties().all().get(number);
    }

    /// Where no first date is written, the clock starts with the clause.
    private Optional<Due> first(Timing.Again again, int party) {
        return switch (again.first()) {
            case Timing.AtOnce once -> Optional.of(atOnce(party));
            case Timing.Fixed fixed ->
                Optional.of(fixed.due().isOwed() ? fixed.due() : fromStart(again.period(), party));
            case Timing.FromEvent from -> gate.due(from, party(party));
            default -> Optional.empty();
        };
    }

    private Due fromStart(Period period, int party) {
        var start = start(party);
        return start == Span.BEGINNING || start == Span.END
                ? Due.NEVER
                : gate.calendar().again(start, period);
    }

    private Due atOnce(int party) {
        var start = start(party);
        if (start == Span.BEGINNING || start == Span.END) return Due.NEVER;
        return Due.endOf(gate.calendar().day(gate.calendar().date(start)).to());
    }

    private long start(int party) {
        return gate.bounds(party(party)).from();
    }

    private long end(int party) {
        return gate.bounds(party(party)).to();
    }

    private Assessed periods(int party, Need need, Timing.Every every) {
        var stretches = gate.stretches(every, party(party));
        if (stretches.isEmpty()) return performance.once(party, need, Due.NEVER, standard);
        var debts = new ArrayList<Debt>();
        for (var stretch : stretches.get()) debts.add(period(party, need, stretch));
        return fold(party, debts);
    }

    /// A first or last, partial period that falls short is uncertain until the text says how it counts; of one of which
    /// nothing is told nobody knows that it does.
    private Debt period(int party, Need need, Stretch stretch) {
        var window = Window.of(stretch.from(), stretch.to());
        var assessed = performance.within(party, need, Due.endOf(stretch.to()), stretch.from(), window, standard);
        var verdict = assessed.found().verdict();
        if (!stretch.isCut() || Fold.isOpenOrKept(verdict)) return assessed;
        return assessed.with(Verdict.UNCERTAIN, Reason.of("period-partial"));
    }

    private Assessed fold(int party, List<Debt> debts) {
        var name = party(party).name();
        var verdict = Fold.party(name, debts).map(whole -> partly(whole, debts));
        var none = OptionalLong.empty();
        return new Assessed(
                verdict.orElse(new PartyRuling(name, Verdict.NOT_DETERMINED, List.of(), none, none, Reasons.NO_DATE)),
                Debt.sorted(debts));
    }

    /// Done in one period and unknown in another is done in part.
    private static PartyRuling partly(PartyRuling whole, List<Debt> debts) {
        if (!Fold.isDone(whole.verdict())
                || debts.stream().noneMatch(one -> one.found().verdict() == Verdict.NOT_DETERMINED)) return whole;
        return new PartyRuling(
                whole.party(), Verdict.PARTLY_FULFILLED, whole.by(), whole.since(), whole.due(), Reasons.DONE_PARTLY);
    }

    /// From each performance or missed date the clock starts again.
    private Assessed again(int party, Need need, Due first, Period period) {
        if (!first.isDated()) return performance.once(party, need, first, standard);
        var debts = new ArrayList<Debt>();
        var due = first;
        var from = Span.BEGINNING;
        var begin = start(party);
        for (var number = 0; number < MOST_PERIODS; number++) {
            var missed = gate.calendar().again(due, period);
            var next = performance.next(party, need, due, begin, from, missed.surely(), standard);
            debts.add(next);
            var done = Fold.isDone(next.found().verdict());
            if (!done && !due.isPast(court.now())) break;
            var end = next.found().span().to();
            begin = done ? end : due.latest();
            due = done ? gate.calendar().again(end - 1, period) : missed;
            if (done) from = end;
            if (due.latest() > end(party)) break;
        }
        return fold(party, debts);
    }

    /// Every stretch of that length must hold the number. The stretches that can fall short first are the one from the
    /// start and those that begin right after a performance.
    private Assessed inAny(int party, Need need, Period period) {
        var start = start(party);
        if (start == Span.BEGINNING || start == Span.END) return performance.once(party, need, Due.NEVER, standard);
        var starts = new TreeSet<Long>(List.of(start));
        performance
                .shown(party, standard)
                .forEach(done -> starts.add(done.span().to()));
        var debts = new ArrayList<Debt>();
        for (var from : starts.tailSet(start)) {
            var due = Due.endOf(gate.calendar().shift(from, period, 1));
            if (from > court.now() || due.latest() > end(party)) break;
            debts.add(performance.within(party, need, due, from, Window.of(from, due.latest()), standard));
        }
        return debts.isEmpty() ? performance.once(party, need, Due.NEVER, standard) : fold(party, debts);
    }

    private Assessed steps(int party, Timing.Steps steps) {
        var debts = new ArrayList<Debt>();
        for (var step : steps.steps())
            debts.add(performance.within(party, step.need(), step.due(), Span.BEGINNING, Window.ALWAYS, standard));
        return fold(party, debts);
    }

    private Assessed afterEach(int party, Need need, Timing.AfterEach each) {
        var times = gate.events().times(each.trigger(), Optional.of(party(party)));
        if (times.isEmpty()) return notTriggered(party);
        var debts = new ArrayList<Debt>();
        for (var time : times) {
            var due = gate.calendar().after(time.span(), each.period());
            var start = time.span().from();
            var debt = performance.within(party, need, due, start, Window.from(start), standard);
            debts.add(time.isSure() ? debt : perhapsOwed(debt));
        }
        return fold(party, debts);
    }
}

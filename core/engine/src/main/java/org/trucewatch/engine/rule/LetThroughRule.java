package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Timing;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.time.Due;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Weight;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.Defect;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// A number that must be let: kept where as many are told to have got through; broken where fewer are, and somebody was
/// held up who surely did not get through later.
///
/// Source: rules of the judge, L15 to L17.
final class LetThroughRule {
    private static final Reason PERHAPS_LET = Reason.of("perhaps-let");
    private static final Reason PERHAPS_FULL = Reason.of("perhaps-full");

    private final Court court;
    private final Gate gate;
    private final Demand.LetThrough let;
    private final Standard standard;
    private final Tally tally;

    LetThroughRule(Court court, Gate gate, Demand.LetThrough let, Standard standard) {
        this.court = court;
        this.gate = gate;
        this.let = let;
        this.standard = standard;
        tally = new Tally(
                gate.calendar(), let.passing(), let.need(), court.hearing().partings());
    }

    /// The happenings that can bear on what is owed by one date, and whether each claim of them does by its time.
    private record Told(List<Happening> passing, List<Happening> hindering, Testimony.Test time) {}

    /// One who got through or was held up, and what that makes of what is owed.
    private record Came(Done done, Verdict verdict, Reason reason) {}

    /// What is owed by one date, and what it rests on.
    private record Outcome(Verdict verdict, Reason reason, List<Came> rests) {
        List<Done> carrying() {
            return rests.stream()
                    .filter(one -> one.verdict() == verdict)
                    .map(Came::done)
                    .toList();
        }
    }

    Ruling judge() {
        var verdicts = new ArrayList<PartyRuling>();
        var debts = new ArrayList<Debt>();
        for (var party = 0; party < let.frame().parties().size(); party++) {
            var assessed = assess(party);
            verdicts.add(assessed.verdict());
            debts.addAll(assessed.debts());
        }
        var parties = let.frame().parties();
        return Fold.unnamed(parties, Fold.clause(verdicts, Debt.found(Debt.sorted(debts))));
    }

    private DutyRule.Assessed assess(int party) {
        return switch (let.timing()) {
            case Timing.Every every ->
                gate.stretches(every, party(party))
                        .map(all -> inEach(party, all))
                        .orElseGet(() -> once(party, Due.NEVER));
            case Timing.Fixed fixed -> once(party, fixed.due().isDated() ? fixed.due() : Due.NEVER);
            case Timing.FromEvent from ->
                gate.due(from, party(party)).map(due -> once(party, due)).orElseGet(() -> notTriggered(party));
            default -> throw new Defect("what must be let is owed by a date or in every period");
        };
    }

    private DutyRule.Assessed notTriggered(int party) {
        return new DutyRule.Assessed(bare(party, Verdict.NOT_TRIGGERED, Reasons.TRIGGER_NOT_MET, Due.NEVER), List.of());
    }

    private PartyRuling bare(int party, Verdict verdict, Reason reason, Due due) {
        return new PartyRuling(party(party).name(), verdict, List.of(), OptionalLong.empty(), due.limit(), reason);
    }

    private Party party(int number) {
        return let.frame().parties().all().get(number);
    }

    private DutyRule.Assessed once(int party, Due due) {
        var told = new Told(passing(), hindering(), hit -> due.answer(hit.from(), hit.to()));
        var outcome = outcome(party, due, told);
        var debts = new ArrayList<Debt>();
        for (var one : outcome.rests()) {
            var done = one.done();
            var id = done.happening().id();
            var found =
                    new Found(id, party, one.verdict(), done.span(), done.by(), one.reason(), due.limit(), due.limit());
            debts.add(new Debt(found, List.of(done)));
        }
        var carrying = outcome.carrying();
        return new DutyRule.Assessed(
                new PartyRuling(
                        party(party).name(),
                        outcome.verdict(),
                        Done.ids(carrying),
                        Fold.since(since(carrying)),
                        due.limit(),
                        outcome.reason()),
                debts);
    }

    private static long since(List<Done> all) {
        return all.stream()
                .mapToLong(done -> done.span().from())
                .filter(from -> from != Span.BEGINNING)
                .min()
                .orElse(Span.END);
    }

    /// Each period is an occurrence; one with nothing on record leaves the whole without a breach on record.
    private DutyRule.Assessed inEach(int party, List<Stretch> stretches) {
        if (stretches.isEmpty()) return new DutyRule.Assessed(noBreach(party), List.of());
        var debts = new ArrayList<Debt>();
        var passing = Stretch.in(stretches, passing());
        var hindering = Stretch.in(stretches, hindering());
        for (var number = 0; number < stretches.size(); number++)
            debts.add(period(party, stretches.get(number), passing.get(number), hindering.get(number)));
        var whole = Fold.party(party(party).name(), debts).orElseThrow();
        return new DutyRule.Assessed(whole(party, whole, debts), Debt.sorted(debts));
    }

    private PartyRuling whole(int party, PartyRuling whole, List<Debt> debts) {
        if (!Fold.isDone(whole.verdict())) return whole;
        var verdicts = debts.stream().map(debt -> debt.found().verdict()).toList();
        if (verdicts.contains(Verdict.NOT_DETERMINED))
            return new PartyRuling(
                    whole.party(),
                    Verdict.PARTLY_FULFILLED,
                    whole.by(),
                    whole.since(),
                    whole.due(),
                    Reasons.DONE_PARTLY);
        return verdicts.contains(Verdict.NO_BREACH_RECORDED) ? noBreach(party) : whole;
    }

    private Debt period(int party, Stretch stretch, List<Happening> passing, List<Happening> hindering) {
        var due = Due.endOf(stretch.to());
        var window = Window.of(stretch.from(), stretch.to());
        var told = new Told(passing, hindering, hit -> window.answer(hit.from(), hit.to(), false));
        var outcome = outcome(party, due, told);
        var isDoubt = stretch.isCut() && outcome.verdict() == Verdict.BROKEN;
        var found = new Found(
                Reasons.date(gate.calendar(), stretch.to() - 1),
                party,
                isDoubt ? Verdict.UNCERTAIN : outcome.verdict(),
                new Span(stretch.from(), stretch.to()),
                Done.hits(outcome.carrying()),
                isDoubt ? Reason.of("period-partial") : outcome.reason(),
                due.limit(),
                due.limit());
        return new Debt(found, outcome.carrying());
    }

    private PartyRuling noBreach(int party) {
        return Fold.noBreach(party(party).name(), standard);
    }

    private Outcome outcome(int party, Due due, Told told) {
        var enough = tally.reached(passed(party, standard, told), "done", Verdict.FULFILLED);
        var heldUp = heldUp(party, told);
        if (enough.isPresent()) return enough(enough.get(), heldUp);
        if (due.isOwed() && court.now() < due.surely())
            return bare(Verdict.PENDING, Reasons.on("let-until", gate.calendar(), due.lastSecond()));
        if (due.isOwed() && court.now() < due.latest()) return bare(Verdict.UNCERTAIN, Reasons.perhapsDue(due));
        return heldUp(party, due, heldUp, passed(party, Standard.ALLEGED, told));
    }

    private static Outcome bare(Verdict verdict, Reason reason) {
        return new Outcome(verdict, reason, List.of());
    }

    /// Without a date the text leaves open whether it means so many in all or at any one time.
    private Outcome enough(Performance.Outcome enough, List<Done> heldUp) {
        var shown = heldUp.stream().filter(LetThroughRule::isShown).toList();
        if (!let.isDated() && enough.verdict() == Verdict.FULFILLED && !shown.isEmpty())
            return new Outcome(
                    Verdict.UNCERTAIN,
                    PERHAPS_LET,
                    shown.stream()
                            .map(done -> new Came(done, Verdict.UNCERTAIN, PERHAPS_LET))
                            .toList());
        var rests = enough.rests().stream()
                .map(done -> came(done, enough.verdict(), enough.reason()))
                .toList();
        return new Outcome(enough.verdict(), enough.reason(), rests);
    }

    private static boolean isShown(Done done) {
        return done.standing() != Standing.LOWER;
    }

    private static Came came(Done done, Verdict verdict, Reason reason) {
        return switch (done.standing()) {
            case STANDS -> new Came(done, verdict, reason);
            case DISPUTED -> new Came(done, Verdict.DISPUTED, done.reason());
            default -> new Came(done, Verdict.UNCERTAIN, done.reason());
        };
    }

    /// Too few got through, as far as this standard goes; `alleged` are all of whom anybody says that they did.
    private Outcome heldUp(int party, Due due, List<Done> heldUp, List<Done> alleged) {
        if (heldUp.isEmpty()) {
            var none = noBreach(party);
            return bare(none.verdict(), none.reason());
        }
        var rests = heldUp.stream()
                .filter(LetThroughRule::isShown)
                .map(done -> refused(done, due, alleged))
                .toList();
        if (rests.isEmpty()) return bare(Verdict.NOT_DETERMINED, Reasons.ONE_VOICE);
        var first = rests.get(0);
        for (var one : rests) if (one.verdict().compareTo(first.verdict()) < 0) first = one;
        return new Outcome(first.verdict(), first.reason(), rests);
    }

    /// A breach, unless enough got through in all, or those who were held up did later, by anybody's word. Without a
    /// date as many may have been let already just then.
    private Came refused(Done done, Due due, List<Done> alleged) {
        if (let.isDated() && !due.isOwed()) return came(done, Verdict.UNCERTAIN, Reason.of("time-unknown"));
        var all = tally.most(alleged);
        var later = tally.most(alleged.stream()
                .filter(one -> one.span().to() > done.span().from())
                .toList());
        if (all >= let.need().least() || later >= tally.fewest(done)) return came(done, Verdict.UNCERTAIN, PERHAPS_LET);
        if (!let.isDated()) return came(done, Verdict.UNCERTAIN, PERHAPS_FULL);
        var owed = String.valueOf(let.need().least());
        return came(done, Verdict.BROKEN, Reason.of("refused-short", String.valueOf(all), owed));
    }

    private List<Happening> passing() {
        return court.hearing().happenings(let.passing());
    }

    private List<Happening> hindering() {
        return court.hearing().happenings(let.hindering().act());
    }

    /// Those of whom it is told that they got through in time, in order of time.
    private List<Done> passed(int party, Standard under, Told told) {
        var scale = court.scale(let.weighed(), List.of(let.denials().denials()));
        var all = new ArrayList<Done>();
        for (var happening : told.passing())
            narrowed(happening, party, told)
                    .map(own -> own.as(0, party))
                    .flatMap(own -> done(own, scale.weigh(own, party, under)))
                    .ifPresent(all::add);
        return Done.inOrder(all);
    }

    private List<Done> heldUp(int party, Told told) {
        var ban = let.hindering();
        var scale = court.scale(ban.act(), List.of(ban.contraries().denials()));
        var all = new ArrayList<Done>();
        for (var happening : told.hindering())
            narrowed(happening, party, told)
                    .flatMap(own -> done(own, scale.weigh(own, party, standard)))
                    .ifPresent(all::add);
        return Done.inOrder(all);
    }

    private Optional<Happening> narrowed(Happening happening, int party, Told told) {
        return happening.narrowed(hit -> told.time().answer(hit).and(gate.answer(hit.row(), party(party))));
    }

    private static Optional<Done> done(Happening own, Weight weight) {
        return weight.standing() == Standing.NOTHING ? Optional.empty() : Optional.of(Done.of(own, weight));
    }
}

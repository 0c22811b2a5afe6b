package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// A ban on so many in every period: what is told in it is added up.
///
/// Source: rules of the judge, L19.
final class CeilingRule {
    /// Where nobody tells a number, it may be any.
    private static final Range ANY = new Range(1, Long.MAX_VALUE);

    private final Court court;
    private final Gate gate;
    private final Demand.Ceiling ceiling;
    private final Standard standard;

    CeilingRule(Court court, Gate gate, Demand.Ceiling ceiling, Standard standard) {
        this.court = court;
        this.gate = gate;
        this.ceiling = ceiling;
        this.standard = standard;
    }

    /// What one happening tells, and how many.
    private record Counted(Done done, Range range) {
        long to() {
            return done.span().to();
        }

        String id() {
            return done.happening().id();
        }
    }

    Ruling judge() {
        var names = Court.names(ceiling.frame().parties());
        var verdicts = new ArrayList<PartyRuling>();
        var all = new ArrayList<Debt>();
        for (var party = 0; party < names.size(); party++) {
            var debts = new ArrayList<Debt>();
            verdicts.add(assess(party, names.get(party), debts));
            all.addAll(debts);
        }
        var parties = ceiling.frame().parties();
        return Fold.unnamed(parties, Fold.clause(verdicts, Debt.found(Debt.sorted(all))));
    }

    private PartyRuling assess(int party, String name, List<Debt> debts) {
        var stretches =
                gate.stretches(ceiling.every(), ceiling.frame().parties().all().get(party));
        if (stretches.isEmpty()) return undetermined(name, Reasons.NO_DATE);
        var isTold = false;
        var shares = Stretch.in(
                stretches.get(), court.hearing().happenings(ceiling.ban().act()));
        for (var number = 0; number < shares.size(); number++) {
            var period = new Period(party, stretches.get().get(number), shares.get(number));
            var passed = period.passed();
            passed.ifPresent(debts::add);
            isTold |= passed.isEmpty() && most(period.counted(Standard.ALLEGED)) >= tooMany();
        }
        if (!debts.isEmpty()) return Fold.party(name, debts).orElseThrow();
        return isTold ? undetermined(name, Reasons.ONE_VOICE) : Fold.noBreach(name, standard);
    }

    private static PartyRuling undetermined(String name, Reason reason) {
        var none = OptionalLong.empty();
        return new PartyRuling(name, Verdict.NOT_DETERMINED, List.of(), none, none, reason);
    }

    private long tooMany() {
        return ceiling.need().least();
    }

    /// One period of one party, and the happenings that can lie in it.
    private final class Period {
        private final int party;
        private final Stretch stretch;
        private final List<Happening> happenings;

        Period(int party, Stretch stretch, List<Happening> happenings) {
            this.party = party;
            this.stretch = stretch;
            this.happenings = happenings;
        }

        /// Surely, but for a denial, or perhaps.
        Optional<Debt> passed() {
            var all = counted(standard);
            var sure = with(all, Standing.STANDS);
            var apart = apart(sure);
            var date = Reasons.date(gate.calendar(), stretch.to() - 1);
            if (apart.best() >= tooMany())
                return debt(
                        Verdict.BROKEN, Reason.of("over-ceiling", String.valueOf(apart.best()), date), apart.counted());
            var denied = with(all, Standing.STANDS, Standing.DISPUTED);
            if (apart(denied).best() >= tooMany())
                return debt(Verdict.DISPUTED, first(denied, Standing.DISPUTED), denied);
            if (most(all) < tooMany()) return Optional.empty();
            return debt(Verdict.UNCERTAIN, first(all, Standing.UNCERTAIN), all);
        }

        private Optional<Debt> debt(Verdict verdict, Reason reason, List<Counted> rests) {
            var done = rests.stream().map(Counted::done).toList();
            var id = Reasons.date(gate.calendar(), stretch.to() - 1);
            var span = new Span(stretch.from(), stretch.to());
            return Optional.of(new Debt(new Found(id, party, verdict, span, Done.hits(done), reason), done));
        }

        /// What is told under a standard, in the order of its ends.
        List<Counted> counted(Standard under) {
            var ban = ceiling.ban();
            var scale = court.scale(ban.act(), List.of(ban.contraries().denials()));
            var all = new ArrayList<Counted>();
            for (var happening : happenings) {
                var own = narrowed(happening);
                if (own.isEmpty()) continue;
                var weight = scale.weigh(own.get(), party, under);
                if (weight.isShown()) all.add(number(Done.of(own.get(), weight)));
            }
            all.sort(Comparator.comparingLong(Counted::to).thenComparing(Counted::id));
            return all;
        }

        private Optional<Happening> narrowed(Happening happening) {
            var bound = ceiling.frame().parties().all().get(party);
            var window = Window.of(stretch.from(), stretch.to());
            return happening.narrowed(hit -> window.answer(hit.from(), hit.to(), false)
                    .and(gate.answer(hit.row(), bound))
                    .and(gate.permitted(ceiling.permissions(), hit.row())));
        }
    }

    private static List<Counted> with(List<Counted> all, Standing... standings) {
        var wanted = List.of(standings);
        return all.stream()
                .filter(one -> wanted.contains(one.done().standing()))
                .toList();
    }

    private static Reason first(List<Counted> all, Standing standing) {
        return all.stream()
                .map(Counted::done)
                .filter(done -> done.standing() == standing)
                .findFirst()
                .map(Done::reason)
                .orElse(Reasons.COUNT_STRADDLES);
    }

    /// The hull of what its claims tell.
    private Counted number(Done done) {
        var evidence = done.happening().evidence();
        var range = done.by().stream()
                .flatMap(hit -> told(evidence, hit).stream())
                .reduce((one, other) -> new Range(Math.min(one.from(), other.from()), Math.max(one.to(), other.to())));
        return new Counted(done, range.orElse(ANY));
    }

    /// Of a number told for several places each has from one on.
    private Optional<Range> told(Evidence evidence, Hit hit) {
        return evidence.amount(hit.claim())
                .filter(amount ->
                        ceiling.ban().act().counts(amount.unit(), ceiling.need().unit()))
                .map(Evidence.Amount::range)
                .map(range ->
                        evidence.isOneOfSeveral(hit.row()) ? new Range(Math.min(1, range.from()), range.to()) : range);
    }

    private Apart<Counted> apart(List<Counted> inOrder) {
        var partings = court.hearing().partings();
        var apart = new Apart<Counted>((one, other) -> !partings.isEmpty()
                && partings.areTwo(one.done().ids(), other.done().ids()));
        for (var one : inOrder) apart.take(one.done().span(), one.range().from(), one);
        return apart;
    }

    private static long most(List<Counted> all) {
        return all.stream().mapToLong(one -> one.range().to()).reduce(0, Apart::sum);
    }
}

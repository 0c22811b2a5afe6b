package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.oracle.Instalment.Needed;
import org.trucewatch.testkit.oracle.Proof.Outcome;

/// A ban on more than so many in every period: what is told in it is added up. Source: rules of the judge, L19.
record Ceilings(Setting setting, Party party, Charge charge, long tooMany) {

    /// What one group tells of a period, and how many.
    private record Telling(String id, Proof proof, Range range) {
        Span span() {
            return proof.span();
        }

        boolean is(Outcome outcome) {
            return proof.outcome() == outcome;
        }
    }

    static PartyAnswer judge(Setting setting, Demand demand, Party party, Window window) {
        var period = demand.phrase(When.Every.class).orElseThrow().period();
        var tooMany = Math.max(1, demand.rationedEvery().orElseThrow().minimum());
        var charge = Charge.of(setting, demand, window).ofAnyNumber();
        var ceilings = new Ceilings(setting, party, charge, tooMany);
        var occurrences = new ArrayList<Occurrence>();
        var word = false;
        for (var instalment : Instalments.every(setting, period, window, Needed.ONCE)) {
            if (instalment.one()) return PartyAnswer.of(party, Verdict.NOT_DETERMINED, Reason.of("no-date"));
            var found = ceilings.in(instalment);
            found.ifPresent(occurrences::add);
            word |= found.isEmpty() && ceilings.mayBePassedByWord(instalment);
        }
        if (!occurrences.isEmpty()) return PartyAnswer.folded(party, occurrences, OptionalLong.empty());
        if (word) return PartyAnswer.of(party, Verdict.NOT_DETERMINED, Reason.of("one-voice"));
        var verdict = setting.standard() == Standard.VERIFIED ? Verdict.NOT_DETERMINED : Verdict.NO_BREACH_RECORDED;
        return PartyAnswer.of(party, verdict, Reason.of("no-breach"));
    }

    private Optional<Occurrence> in(Instalment period) {
        var all = told(setting, period);
        var standing = all.stream().filter(one -> one.is(Outcome.STANDS)).toList();
        var denied = all.stream().filter(one -> !one.is(Outcome.UNCERTAIN)).toList();
        if (surely(standing) >= tooMany) {
            var date = Calendar.shown(setting, period.dueSecond().orElseThrow() - 1);
            var reason = Reason.of("over-ceiling", String.valueOf(surely(standing)), date);
            return Optional.of(occurrence(period, Verdict.BROKEN, counted(standing), reason));
        }
        if (surely(denied) >= tooMany) {
            var why = denied.stream()
                    .filter(one -> one.is(Outcome.DISPUTED))
                    .findFirst()
                    .orElseThrow();
            return Optional.of(occurrence(period, Verdict.DISPUTED, denied, PartyAnswer.reason(why.proof())));
        }
        if (perhaps(all) < tooMany) return Optional.empty();
        var reason = all.stream()
                .filter(one -> one.is(Outcome.UNCERTAIN))
                .findFirst()
                .map(one -> PartyAnswer.reason(one.proof()))
                .orElse(Reason.of(Quantities.STRADDLES));
        return Optional.of(occurrence(period, Verdict.UNCERTAIN, all, reason));
    }

    private Occurrence occurrence(Instalment period, Verdict verdict, List<Telling> by, Reason reason) {
        var reports = new TreeSet<String>();
        for (var one : by) reports.addAll(one.proof().reports());
        var span = new Span(period.from(), period.dueSecond().orElseThrow());
        return new Occurrence(period.id(), party.id(), verdict, span, List.copyOf(reports), false, reason);
    }

    /// What is told, be it enough for this standard or not, might pass the ceiling.
    private boolean mayBePassedByWord(Instalment period) {
        return perhaps(told(setting.under(Standard.ALLEGED), period)) >= tooMany;
    }

    private List<Telling> told(Setting under, Instalment period) {
        var all = new ArrayList<Telling>();
        for (var group : setting.seen().groups()) {
            var matches = Match.all(under, charge, party, group).stream()
                    .map(match -> Performance.timed(match, period, false))
                    .toList();
            var proof = Proof.of(under, charge, party, group, matches);
            if (!proof.isNothing()) all.add(new Telling(group.id(), proof, range(proof)));
        }
        all.sort(Comparator.comparingLong((Telling one) -> one.span().to()).thenComparing(Telling::id));
        return all;
    }

    /// Where nobody tells a number, it may be any.
    private Range range(Proof proof) {
        var told = proof.by().stream()
                .filter(claim -> Quantities.isCounted(setting, claim.report(), charge.things()))
                .map(claim -> claim.counted().orElseThrow())
                .toList();
        if (told.isEmpty()) return new Range(1, Long.MAX_VALUE);
        return new Range(
                told.stream().mapToLong(Range::from).min().orElseThrow(),
                told.stream().mapToLong(Range::to).max().orElseThrow());
    }

    private long surely(List<Telling> inOrder) {
        return counted(inOrder).stream().map(one -> one.range().from()).reduce(0L, Performance::sum);
    }

    private List<Telling> counted(List<Telling> inOrder) {
        var spans = inOrder.stream().map(Telling::span).toList();
        var least = inOrder.stream().map(one -> one.range().from()).toList();
        var reports = inOrder.stream().map(one -> one.proof().reports()).toList();
        return Performance.counted(
                        spans, least, (one, other) -> setting.seen().areTwo(reports.get(one), reports.get(other)))
                .stream()
                .map(inOrder::get)
                .toList();
    }

    private static long perhaps(List<Telling> all) {
        return all.stream().mapToLong(one -> one.range().to()).reduce(0, Performance::sum);
    }
}

package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Timing;
import org.trucewatch.engine.rule.Performance.Done;
import org.trucewatch.engine.time.Due;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Acts in their order: each step as a duty of its own, and a later step before an earlier one is a breach.
///
/// Source: judging rules, section 4 (condition, sequence).
final class SequenceRule {
    private static final Reason WRONG_ORDER = Reason.of("wrong-order");

    private final Court court;
    private final Gate gate;
    private final Demand.Sequence sequence;
    private final Standard standard;

    SequenceRule(Court court, Gate gate, Demand.Sequence sequence, Standard standard) {
        this.court = court;
        this.gate = gate;
        this.sequence = sequence;
        this.standard = standard;
    }

    Ruling judge() {
        var names = Court.names(sequence.frame().parties());
        var verdicts = new ArrayList<PartyVerdict>();
        var all = new ArrayList<Found>();
        for (var party = 0; party < names.size(); party++) {
            var wrong = wrongOrder(party);
            wrong.ifPresent(all::add);
            var name = names.get(party);
            verdicts.add(
                    wrong.isPresent()
                            ? Fold.party(court.evidence(), name, List.of(wrong.get()))
                                    .orElseThrow()
                            : steps(party, all));
        }
        return Fold.clause(verdicts, Court.sorted(all));
    }

    private Optional<Found> wrongOrder(int party) {
        var earlier = Optional.<Done>empty();
        var isFirst = true;
        for (var step : sequence.steps()) {
            var done = new Performance(court, gate, step).first(party, standard);
            var isWrong = done.isPresent()
                    && !isFirst
                    && (earlier.isEmpty()
                            || earlier.get().span().from() > done.get().span().from());
            if (isWrong) {
                var by = done.get().by();
                return Optional.of(new Found(
                        done.get().happening().id(),
                        party,
                        Verdict.BROKEN,
                        done.get().span(),
                        by,
                        WRONG_ORDER));
            }
            earlier = done;
            isFirst = false;
        }
        return Optional.empty();
    }

    private PartyVerdict steps(int party, List<Found> all) {
        var verdicts = new ArrayList<PartyVerdict>();
        for (var step : sequence.steps()) {
            var due = step.timing() instanceof Timing.Fixed fixed ? fixed.due() : Due.NEVER;
            var assessed = new Performance(court, gate, step).once(party, step.need(), due, standard);
            all.addAll(assessed.found());
            verdicts.add(assessed.verdict());
        }
        var first = verdicts.get(0);
        for (var verdict : verdicts) if (verdict.verdict().compareTo(first.verdict()) < 0) first = verdict;
        return new PartyVerdict(
                first.party(), first.verdict(), first.by(), first.since(), OptionalLong.empty(), first.reason());
    }
}

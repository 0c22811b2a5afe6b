package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Acts in their order: each step as a duty of its own, and a later step before an earlier one is a breach.
///
/// Source: judging rules, section 4 (condition, sequence).
final class SequenceRule {
    private static final Reason WRONG_ORDER = Reason.of("wrong-order");
    private static final Reason ORDER_NOT_TOLD = Reason.of("order-not-told");

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
        var verdicts = new ArrayList<PartyRuling>();
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

    /// The first later step that did not surely come after the one before it. An earlier step of which nobody tells is
    /// no proof of a wrong order, unless silence counts.
    private Optional<Found> wrongOrder(int party) {
        var found = Optional.<Found>empty();
        for (var index = 1; index < sequence.steps().size(); index++) {
            var earlier = first(index - 1, party);
            var later = first(index, party);
            if (later.isEmpty()) continue;
            var wrong = order(earlier, later.get(), party);
            if (wrong.isPresent()
                    && (found.isEmpty()
                            || wrong.get().verdict().compareTo(found.get().verdict()) < 0)) found = wrong;
        }
        return found;
    }

    private Optional<Done> first(int step, int party) {
        var duty = sequence.steps().get(step);
        return new Performance(court, gate, duty, DutyAccount.of(court, gate, duty, standard)).first(party, standard);
    }

    private Optional<Found> order(Optional<Done> earlier, Done later, int party) {
        if (earlier.isEmpty())
            return sequence.frame().silenceCounts()
                    ? Optional.of(found(later, Verdict.BROKEN, WRONG_ORDER, party))
                    : Optional.of(found(later, Verdict.UNCERTAIN, ORDER_NOT_TOLD, party));
        var order = Relations.order(earlier.get().span(), later.span());
        if (order.isIn()) return Optional.empty();
        return Optional.of(
                order.isOut()
                        ? found(later, Verdict.BROKEN, WRONG_ORDER, party)
                        : found(later, Verdict.UNCERTAIN, Reasons.TIME_STRADDLES, party));
    }

    private static Found found(Done later, Verdict verdict, Reason reason, int party) {
        return new Found(later.happening().id(), party, verdict, later.span(), later.by(), reason);
    }

    private PartyRuling steps(int party, List<Found> all) {
        var verdicts = new ArrayList<PartyRuling>();
        for (var step : sequence.steps()) {
            var assessed = new DutyRule(court, gate, step, standard).assess(party);
            all.addAll(Debt.found(assessed.debts()));
            verdicts.add(assessed.verdict());
        }
        return Fold.worst(verdicts);
    }
}

package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;

/// The reports that name an act of a clause and do not count, and why.
///
/// Source: rules of the judge, B and G4. Every row is looked at, so this is for cases and not for the scan.
public final class Asides {
    private final Court court;

    public Asides(Court court) {
        this.court = court;
    }

    /// What was set aside for several sentences of one clause: a report that counts in one is not aside.
    public List<Aside> of(List<Demand> demands, Standard standard) {
        var reasons = new TreeMap<String, Optional<Out>>();
        for (var demand : demands) for (var report : of(demand, standard).entrySet()) merge(reasons, report);
        var all = new ArrayList<Aside>();
        reasons.forEach((id, out) -> out.ifPresent(one -> all.add(new Aside(id, one.reason()))));
        return all;
    }

    private static void merge(Map<String, Optional<Out>> all, Map.Entry<String, Optional<Out>> more) {
        all.merge(
                more.getKey(),
                more.getValue(),
                (one, other) -> one.isEmpty() || other.isEmpty() ? Optional.empty() : one);
    }

    /// Why a claim does not count, and how far it got.
    private record Out(int attribute, Reason reason) {}

    /// For each relevant report why it is out; empty where a claim of it counts.
    private Map<String, Optional<Out>> of(Demand demand, Standard standard) {
        var all = new TreeMap<String, Optional<Out>>();
        var gate = new Gate(court, demand.frame(), standard);
        var evidence = court.evidence();
        for (var row = 0; row < evidence.size(); row++) {
            if (!evidence.isVisible(row, court.hearing().asOf())) continue;
            var out = out(demand, gate, row);
            if (out.isPresent()) all.merge(evidence.id(row), out.get(), Asides::further);
        }
        return all;
    }

    private static Optional<Out> further(Optional<Out> one, Optional<Out> other) {
        if (one.isEmpty() || other.isEmpty()) return Optional.empty();
        return other.get().attribute() > one.get().attribute() ? other : one;
    }

    /// Absent: no act of the sentence. Empty: it counts.
    private Optional<Optional<Out>> out(Demand demand, Gate gate, int row) {
        var relevant = false;
        var furthest = new Out(-1, Reason.NONE);
        for (var probe : demand.main()) {
            if (!court.hearing().isRelevant(probe, row)) continue;
            relevant = true;
            var out = out(demand, probe, gate, row);
            if (out.isEmpty()) return Optional.of(Optional.empty());
            if (out.get().attribute() > furthest.attribute()) furthest = out.get();
        }
        return relevant ? Optional.of(Optional.of(furthest)) : Optional.empty();
    }

    private Optional<Out> out(Demand demand, Probe probe, Gate gate, int row) {
        var isAssertion = court.evidence().shape(row).polarity() == Polarity.ASSERTS;
        if (isAssertion && court.hearing().isRefuted(row)) return Optional.of(out(Answer.REFUTED));
        var hit = court.hearing().match(probe, row);
        if (hit.isOut()) return Optional.of(out(hit.out()));
        if (demand instanceof Demand.Ban ban) {
            var clause = gate.permitting(ban.permissions(), row);
            if (clause.isPresent())
                return Optional.of(new Out(
                        Answer.PERMITTED.attribute(),
                        Reason.of(Answer.PERMITTED.code(), clause.get().toString())));
        }
        var narrowed = probe.parties().all().stream()
                .map(party -> gate.answer(row, party))
                .toList();
        if (!narrowed.isEmpty() && narrowed.stream().allMatch(Answer::isOut)) return Optional.of(out(narrowed.get(0)));
        return Optional.empty();
    }

    private static Out out(Answer answer) {
        return new Out(answer.attribute(), Reason.of(answer.code()));
    }
}

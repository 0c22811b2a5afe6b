package org.trucewatch.desk.redraft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// Compares the verdicts on two drafts over the same evidence.
final class Difference {
    private Difference() {}

    /// In the order of the later draft; clauses that are gone come last.
    static List<Shift> between(Judgement before, Judgement after) {
        var earlier = answers(before);
        var shifts = new ArrayList<Shift>();
        answers(after).forEach((clause, now) -> {
            var was = Optional.ofNullable(earlier.remove(clause));
            if (was.isEmpty() || !was.get().equals(now)) shifts.add(shift(was, Optional.of(now)));
        });
        for (var gone : earlier.values()) shifts.add(shift(Optional.of(gone), Optional.empty()));
        return shifts;
    }

    /// The last answer on a clause is the one over all its readings.
    private static Map<ClauseId, ClauseVerdict> answers(Judgement judgement) {
        var all = new LinkedHashMap<ClauseId, ClauseVerdict>();
        for (var clause : judgement.clauses()) all.put(clause.clause(), clause);
        return all;
    }

    private static Shift shift(Optional<ClauseVerdict> before, Optional<ClauseVerdict> after) {
        var turns = new ArrayList<Shift.Turn>();
        for (var standard : Standard.values()) {
            var was = occurrences(before, standard);
            var is = occurrences(after, standard);
            if (!was.equals(is)) turns.add(turn(standard, was, is));
        }
        return new Shift(before, after, turns);
    }

    private static List<Occurrence> occurrences(Optional<ClauseVerdict> clause, Standard standard) {
        return clause.flatMap(one -> Optional.ofNullable(one.verdicts().get(standard)))
                .map(StandardVerdict::occurrences)
                .orElse(List.of());
    }

    private static Shift.Turn turn(Standard standard, List<Occurrence> was, List<Occurrence> is) {
        var came = carriers(is, new HashSet<>(was));
        var went = carriers(was, new HashSet<>(is));
        var turned = new LinkedHashSet<>(came);
        turned.retainAll(went);
        came.removeAll(turned);
        went.removeAll(turned);
        return new Shift.Turn(standard, List.copyOf(came), List.copyOf(went), List.copyOf(turned));
    }

    /// The reports behind occurrences that the other draft does not have, in the order of their ids.
    private static Set<String> carriers(List<Occurrence> all, Set<Occurrence> others) {
        var ids = new TreeSet<String>();
        for (var one : all) if (!others.contains(one)) ids.addAll(one.by());
        return ids;
    }
}

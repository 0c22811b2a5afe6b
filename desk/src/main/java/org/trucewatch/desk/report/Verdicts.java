package org.trucewatch.desk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.Defect;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Verdict;

/// Finds the answers of one clause in a judgement.
public final class Verdicts {
    private Verdicts() {}

    /// The verdicts of each clause together: its readings and the one folded over them.
    public static List<List<ClauseVerdict>> byClause(List<ClauseVerdict> verdicts) {
        var byClause = new LinkedHashMap<ClauseId, List<ClauseVerdict>>();
        verdicts.forEach(verdict -> byClause.computeIfAbsent(verdict.clause(), clause -> new ArrayList<>())
                .add(verdict));
        return List.copyOf(byClause.values());
    }

    /// The verdict that stands for the clause: folded over its readings where it has several.
    public static ClauseVerdict folded(List<ClauseVerdict> readings) {
        return readings.stream()
                .filter(verdict -> verdict.reading().equals(ClauseVerdict.ALL_READINGS))
                .findFirst()
                .orElse(readings.getFirst());
    }

    /// The verdict under one standard; the judge answers under all of them.
    public static StandardVerdict under(ClauseVerdict verdict, Standard standard) {
        return Optional.ofNullable(verdict.verdicts().get(standard))
                .orElseThrow(() -> new Defect("no verdict under " + standard.word() + " for " + verdict.clause()));
    }

    /// How many happenings are breaches.
    public static int breaches(List<Occurrence> occurrences) {
        return (int) occurrences.stream()
                .filter(one -> one.verdict() == Verdict.BROKEN)
                .map(Occurrence::id)
                .distinct()
                .count();
    }
}

package org.trucewatch.engine.evidence;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Finding.Outcome;
import org.trucewatch.model.time.AsOf;

/// What reviewers found of whether linked incidents happened; of several findings of one incident the latest holds.
final class Findings {
    private static final Comparator<Finding> EARLIEST_FIRST = Comparator.comparingLong(Finding::known)
            .thenComparingLong(Finding::entered)
            .thenComparing(Finding::id);

    /// Those that count, the earliest first.
    private final List<Finding> findings;
    private final int[] incidents;

    Findings(List<Finding> all, Dictionary<String> incidents) {
        findings = all.stream()
                .filter(finding -> finding.question() == Finding.Question.OCCURRENCE && finding.isByTwo())
                .filter(finding -> incidents.find(finding.incident()) >= 0)
                .sorted(EARLIEST_FIRST)
                .toList();
        this.incidents = findings.stream()
                .mapToInt(finding -> incidents.find(finding.incident()))
                .toArray();
    }

    Found of(AsOf asOf) {
        var found = new Found(new BitSet(), new BitSet());
        for (var index = 0; index < incidents.length; index++) {
            var finding = findings.get(index);
            if (finding.known() >= asOf.known() || finding.entered() >= asOf.entered()) continue;
            found.confirmed().set(incidents[index], finding.outcome() == Outcome.CONFIRMED);
            found.refuted().set(incidents[index], finding.outcome() == Outcome.REFUTED);
        }
        return found;
    }
}

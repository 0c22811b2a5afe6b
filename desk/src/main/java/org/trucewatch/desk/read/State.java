package org.trucewatch.desk.read;

import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// What is kept of a judgement: its verdicts, and of what was set aside only what became of each report.
record State(Judgement verdicts, Fates fates) {
    /// Most happenings and words are shared with other states.
    private static final int BYTES_A_HAPPENING = 8;

    private static final int BYTES_A_CLAUSE = 2_000;

    /// A clause of which `standards` leaves less under each standard.
    static ClauseVerdict lean(ClauseVerdict whole, UnaryOperator<StandardVerdict> standards) {
        var verdicts = new TreeMap<Standard, StandardVerdict>();
        whole.verdicts().forEach((standard, under) -> verdicts.put(standard, standards.apply(under)));
        return new ClauseVerdict(
                whole.clause(),
                whole.reading(),
                whole.kind(),
                whole.status(),
                whole.statusReason(),
                whole.statusBy(),
                verdicts);
    }

    /// About how many bytes it takes.
    long weight() {
        long happenings = verdicts.clauses().stream()
                .flatMap(clause -> clause.verdicts().values().stream())
                .mapToLong(under -> under.occurrences().size())
                .sum();
        return fates.size()
                + BYTES_A_HAPPENING * happenings
                + (long) BYTES_A_CLAUSE * verdicts.clauses().size();
    }
}

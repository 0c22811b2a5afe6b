package org.trucewatch.desk.read;

import java.util.List;
import java.util.TreeMap;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// What is kept of a judgement: its verdicts, and of what was set aside only what became of each report.
record State(Judgement verdicts, Fates fates) {
    private static final int BYTES_A_HAPPENING = 200;

    static State of(Judgement whole, Shelf shelf) {
        var lean = new Judgement(
                whole.agreement(),
                whole.asOf(),
                whole.engine(),
                whole.digest(),
                whole.clauses().stream().map(State::lean).toList());
        return new State(lean, Fates.of(whole, shelf));
    }

    private static ClauseVerdict lean(ClauseVerdict whole) {
        var verdicts = new TreeMap<Standard, StandardVerdict>();
        whole.verdicts().forEach((standard, under) -> verdicts.put(standard, lean(under)));
        return new ClauseVerdict(
                whole.clause(),
                whole.reading(),
                whole.kind(),
                whole.status(),
                whole.statusReason(),
                whole.statusBy(),
                verdicts);
    }

    private static StandardVerdict lean(StandardVerdict whole) {
        return new StandardVerdict(
                whole.verdict(), whole.reason(), whole.parties(), whole.occurrences(), List.of(), whole.patterns());
    }

    /// About how many bytes it takes.
    long weight() {
        long happenings = verdicts.clauses().stream()
                .flatMap(clause -> clause.verdicts().values().stream())
                .mapToLong(under -> under.occurrences().size() + 1)
                .sum();
        return fates.size() + BYTES_A_HAPPENING * happenings;
    }
}

package org.trucewatch.flink;

import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.trucewatch.desk.publish.JudgementCsv;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Standard;

/// The answer on a case as of a moment: its rows, and the deadlines that still lie ahead.
record Verdicts(SortedSet<String> rows, SortedSet<Long> due) {
    static Verdicts of(Case watched, Wording wording, Judgement judgement, long at) {
        var csv = JudgementCsv.write(watched, judgement, List.of(Standard.values()), wording);
        var rows = new TreeSet<>(csv.lines().skip(1).toList());
        var due = new TreeSet<Long>();
        for (var clause : judgement.clauses())
            for (var under : clause.verdicts().values()) for (var party : under.parties()) later(party.due(), at, due);
        return new Verdicts(rows, due);
    }

    private static void later(OptionalLong due, long at, SortedSet<Long> all) {
        if (due.isPresent() && due.getAsLong() >= at) all.add(due.getAsLong());
    }
}

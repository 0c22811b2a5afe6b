package org.trucewatch.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trucewatch.engine.clause.Agreed.Reading;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;

/// Verdicts that stand while more comes in: at any time those of [Sitting#verdicts] on all that was taken so far, in
/// whatever order it came.
///
/// Clauses that wait for each other make a group, and each group keeps the reports that can ever bear on it. What
/// comes in costs a look by the probes of every group; a group that it bears on looks again at the happenings that it
/// touches, or is judged again on what it keeps. One caller at a time. The question stays the same: its cuts are those
/// of the sitting.
public final class Standing {
    private final Sitting sitting;
    private final Registry registry;
    private final Filed filed = new Filed();
    private final List<StandingGroup> groups = new ArrayList<>();
    private final Map<Integer, ClauseVerdict> answers = new TreeMap<>();

    Standing(Sitting sitting, Registry registry, List<Reading> readings, Casebook casebook) {
        this.sitting = sitting;
        this.registry = registry;
        for (var numbers : Courts.groups(readings))
            groups.add(new StandingGroup(readings, numbers, registry, sitting.asOf(), filed, answers));
        take(casebook);
    }

    /// The verdicts as they stand, without what was set aside.
    public Judgement judgement() {
        return sitting.judgement(answers.values());
    }

    /// Takes in more of any kind, and names the clauses that were judged again. A report may come after what links,
    /// corrects or undoes it.
    public Set<ClauseId> take(Casebook more) {
        filed.add(more);
        var told = Evidence.of(new Casebook(more.reports(), List.of(), List.of(), List.of(), List.of()), registry);
        var ids = more.reports().stream().map(Report::id).sorted().toList();
        var judged = new LinkedHashSet<ClauseId>();
        for (var group : groups)
            if (group.take(more, told, ids)) group.readings().forEach(reading -> judged.add(reading.clause()));
        return judged;
    }
}

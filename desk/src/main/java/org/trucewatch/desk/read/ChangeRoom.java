package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.trucewatch.desk.report.Verdicts;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// Compares two views of one case.
final class ChangeRoom {
    private final View before;
    private final View now;

    ChangeRoom(View before, View now) {
        this.before = before;
        this.now = now;
    }

    List<BoardPage.ChangePart> changes() {
        var earlier = folded(before);
        var changes = new ArrayList<BoardPage.ChangePart>();
        folded(now).forEach((clause, verdict) -> {
            if (!now.mandate(clause.text()).judges()) return;
            Optional.ofNullable(earlier.get(clause)).ifPresent(was -> compare(was, verdict, changes));
        });
        return changes;
    }

    private static Map<ClauseId, ClauseVerdict> folded(View view) {
        var folded = new LinkedHashMap<ClauseId, ClauseVerdict>();
        for (var readings : view.clauses()) {
            var one = Verdicts.folded(readings);
            folded.put(one.clause(), one);
        }
        return folded;
    }

    private void compare(ClauseVerdict was, ClauseVerdict is, List<BoardPage.ChangePart> changes) {
        for (var standard : Standard.values()) compare(was, is, standard, changes);
        if (was.status() != is.status()) changes.add(status(was, is));
    }

    private void compare(ClauseVerdict was, ClauseVerdict is, Standard standard, List<BoardPage.ChangePart> changes) {
        var from = Verdicts.under(was, standard);
        var to = Verdicts.under(is, standard);
        if (from.verdict() == to.verdict()
                && Verdicts.breaches(from.occurrences()) == Verdicts.breaches(to.occurrences())) return;
        var fresh = new LinkedHashSet<>(carriers(to));
        fresh.removeAll(carriers(from));
        changes.add(new BoardPage.ChangePart(
                is.clause().toString(),
                standard.word(),
                from.verdict().word(),
                to.verdict().word(),
                now.wording().say("changes.verdict", words(from), words(to)),
                fresh.size(),
                fresh.stream().limit(Marks.MOST_NAMED).toList()));
    }

    private String words(StandardVerdict under) {
        var word = now.wording().verdict(under.verdict());
        int breaches = Verdicts.breaches(under.occurrences());
        return breaches == 0 ? word : now.wording().say("changes.counted", word, breaches);
    }

    private BoardPage.ChangePart status(ClauseVerdict was, ClauseVerdict is) {
        var words = now.wording()
                .say(
                        "changes.status",
                        now.wording().status(was.status()),
                        now.wording().status(is.status()));
        return new BoardPage.ChangePart(
                is.clause().toString(),
                "status",
                was.status().word(),
                is.status().word(),
                words,
                is.statusBy().size(),
                is.statusBy());
    }

    private static SequencedSet<String> carriers(StandardVerdict under) {
        var ids = new LinkedHashSet<String>();
        under.occurrences().forEach(one -> ids.addAll(one.by()));
        under.parties().forEach(one -> ids.addAll(one.by()));
        return ids;
    }
}

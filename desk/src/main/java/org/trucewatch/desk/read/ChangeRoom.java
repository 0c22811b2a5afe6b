package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.trucewatch.desk.report.Verdicts;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

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
        var earlier = Stand.of(before, was, standard);
        var later = Stand.of(now, is, standard);
        if (from.verdict() == to.verdict() && earlier.breaches() == later.breaches()) return;
        var fresh = later.carriers();
        fresh.removeAll(earlier.carriers());
        changes.add(new BoardPage.ChangePart(
                is.clause().toString(),
                standard.word(),
                from.verdict().word(),
                to.verdict().word(),
                now.wording()
                        .say(
                                "changes.verdict",
                                words(from.verdict(), earlier.breaches()),
                                words(to.verdict(), later.breaches())),
                fresh.size(),
                fresh.stream().limit(Marks.MOST_NAMED).toList()));
    }

    private String words(Verdict verdict, int breaches) {
        var word = now.wording().verdict(verdict);
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

    /// How many breaches a verdict of a view stands on, and where to find the reports.
    private record Stand(Footing footing, Sight sight, int breaches) {
        static Stand of(View view, ClauseVerdict verdict, Standard standard) {
            var footing = view.cut().footing(verdict, standard);
            var sight = view.cut().eyes().sight();
            return new Stand(footing, sight, footing.happenings(sight).breaches());
        }

        SequencedSet<String> carriers() {
            return footing.reports(sight);
        }
    }
}

package org.trucewatch.desk.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trucewatch.desk.record.content.Shred;
import org.trucewatch.desk.watch.Watch;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// Which verdicts rest on a source, a place or a report: those carried by a report that is it, names it or is by it.
final class Resting {
    private final Case watched;
    private final Set<String> reports;
    private final List<Shred.Frozen> found = new ArrayList<>();

    private Resting(Case watched, Set<String> reports) {
        this.watched = watched;
        this.reports = reports;
    }

    /// As judged on all that is on record, clause by clause; a clause with rival readings is taken as folded.
    static List<Shred.Frozen> on(Case watched, String file, String id) {
        var reports = watched.casebook().reports().stream()
                .filter(report -> concerns(report, file, id))
                .map(Report::id)
                .collect(Collectors.toCollection(TreeSet::new));
        var lastWord = Watch.lastWord(watched);
        if (reports.isEmpty() || lastWord.isEmpty()) return List.of();
        var resting = new Resting(watched, reports);
        var clauses = Judge.judge(watched, AsOf.at(lastWord.getAsLong())).clauses();
        for (var clause : clauses)
            if (isFolded(clause, clauses))
                clause.verdicts().forEach((standard, under) -> resting.under(clause, standard, under));
        return resting.found.subList(0, Math.min(resting.found.size(), Shred.MOST_VERDICTS));
    }

    private static boolean concerns(Report report, String file, String id) {
        return switch (file) {
            case "sources.csv" -> report.source().equals(id);
            case "places.csv" ->
                Stream.concat(report.places().stream(), report.origins().stream())
                        .anyMatch(where -> where instanceof Location.Named named
                                && named.place().equals(id));
            default -> report.id().equals(id);
        };
    }

    private static boolean isFolded(ClauseVerdict clause, List<ClauseVerdict> all) {
        boolean hasFold = all.stream()
                .anyMatch(other -> other.clause().equals(clause.clause())
                        && other.reading().equals(ClauseVerdict.ALL_READINGS));
        return clause.reading().equals(hasFold ? ClauseVerdict.ALL_READINGS : "");
    }

    private void under(ClauseVerdict clause, Standard standard, StandardVerdict under) {
        for (var party : under.parties()) {
            var by = carrying(party, under);
            if (by.isEmpty()) continue;
            found.add(new Shred.Frozen(
                    clause.clause().toString(),
                    standard.word(),
                    party.party(),
                    party.verdict().word(),
                    by));
        }
    }

    private List<String> carrying(PartyVerdict party, StandardVerdict under) {
        var named = new TreeSet<>(party.by());
        under.occurrences().stream()
                .filter(occurrence -> occurrence.party().equals(party.party()))
                .forEach(occurrence -> named.addAll(occurrence.by()));
        var undone =
                watched.casebook().unlinks().stream().map(Link.Unlink::link).toList();
        watched.casebook().links().stream()
                .filter(link -> named.contains(link.incident()) && !undone.contains(link.id()))
                .toList()
                .forEach(link -> named.addAll(link.reports()));
        named.retainAll(reports);
        return List.copyOf(named);
    }
}

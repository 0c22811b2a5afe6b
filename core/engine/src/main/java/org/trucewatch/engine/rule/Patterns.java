package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Pattern;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Repeated incidents told by one source alone: shown beside the verdict, never a corroboration.
///
/// Source: judging rules, section 2 (pattern); rules of the judge, D.
final class Patterns {
    static final int FEWEST = 3;

    private final Court court;
    private final List<Pattern> all = new ArrayList<>();

    private Patterns(Court court) {
        this.court = court;
    }

    static List<Pattern> of(Demand demand, Court court) {
        if (!(demand instanceof Demand.Ban)) return List.of();
        var alleged = court.ruling(demand, Standard.ALLEGED).found();
        if (alleged.size() < FEWEST) return List.of();
        var patterns = new Patterns(court);
        patterns.add(demand, alleged);
        return patterns.all;
    }

    private void add(Demand demand, List<Found> alleged) {
        var proved = new HashSet<String>();
        for (var found : court.ruling(demand, Standard.CORROBORATED).found())
            if (found.verdict() == Verdict.BROKEN) proved.add(key(found));
        var names = Court.names(demand.frame().parties());
        for (var party = 0; party < names.size(); party++) {
            var byLineage = new TreeMap<String, List<Found>>();
            for (var found : alleged)
                if (found.party() == party
                        && found.verdict() == Verdict.BROKEN
                        && (proved.isEmpty() || !proved.contains(key(found)))) lineage(found.by(), byLineage, found);
            for (var entry : byLineage.entrySet())
                if (entry.getValue().size() >= FEWEST)
                    all.add(pattern(names.get(party), entry.getKey(), entry.getValue()));
        }
    }

    private static String key(Found found) {
        return found.party() + " " + found.id();
    }

    /// Files it under the one lineage that tells of it, if it is one.
    private void lineage(List<Hit> by, Map<String, List<Found>> byLineage, Found found) {
        var only = Optional.<String>empty();
        for (var hit : by)
            for (var lineage : court.hearing().voices().of(hit.claim().voice())) {
                if (only.isPresent() && !only.get().equals(lineage)) return;
                only = Optional.of(lineage);
            }
        only.ifPresent(lineage ->
                byLineage.computeIfAbsent(lineage, any -> new ArrayList<>()).add(found));
    }

    private static Pattern pattern(String party, String lineage, List<Found> all) {
        var from = Span.END;
        var to = Span.BEGINNING;
        for (var found : all) {
            from = Math.min(from, found.span().from());
            to = Math.max(to, found.span().to());
        }
        return pattern(party, lineage, all.size(), new Span(from, to));
    }

    static Pattern pattern(String party, String lineage, int count, Span span) {
        return new Pattern(Reason.of("repeated-single-source", party), count, List.of(lineage), span);
    }
}

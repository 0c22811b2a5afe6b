package org.trucewatch.engine.rule;

import java.util.Comparator;
import java.util.TreeSet;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Verdict;

/// One occurrence without the evidence it was found in, so that it can be kept while evidence comes in.
///
/// `demand` is the number of its sentence, `tie` orders what is alike but for that, `spot` is where it lies, and
/// `voice` the one lineage that tells it, empty where there are several.
record Part(Occurrence shown, int party, int demand, long tie, Places.Spot spot, String voice) {
    /// The order of occurrences.
    static final Comparator<Part> ORDER = Comparator.comparingLong(Part::from)
            .thenComparing(Part::id)
            .thenComparingInt(Part::party)
            .thenComparingLong(Part::tie)
            .thenComparingInt(Part::demand);

    /// The same over several sentences of one clause.
    static final Comparator<Part> CLAUSE_ORDER = Comparator.comparingLong(Part::from)
            .thenComparing(Part::id)
            .thenComparingInt(Part::demand)
            .thenComparingInt(Part::party);

    static Part of(Found found, Court court, String name, int demand, Places.Spot spot) {
        return new Part(
                found.shown(name, court.evidence()),
                found.party(),
                demand,
                found.span().from(),
                spot,
                voice(found, court));
    }

    private static String voice(Found found, Court court) {
        var lineages = new TreeSet<String>();
        for (var hit : found.by())
            lineages.addAll(court.hearing().voices().of(hit.claim().voice()));
        return lineages.size() == 1 ? lineages.first() : "";
    }

    String id() {
        return shown.id();
    }

    Verdict verdict() {
        return shown.verdict();
    }

    long from() {
        return shown.happened().from();
    }
}

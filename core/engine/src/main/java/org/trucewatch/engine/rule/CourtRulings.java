package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Pattern;
import org.trucewatch.model.verdict.Standard;

/// The rulings of a court that has all evidence before it.
final class CourtRulings implements Rulings {
    private final Court court;
    /// The same under each standard.
    private final IdentityHashMap<Demand, List<Pattern>> patterns = new IdentityHashMap<>();

    CourtRulings(Court court) {
        this.court = court;
    }

    @Override
    public Ruling ruling(Demand demand, Standard standard) {
        return court.ruling(demand, standard);
    }

    @Override
    public List<Occurrence> occurrences(List<Demand> demands, Standard standard) {
        var all = new ArrayList<Occurrence>();
        for (var demand : demands) {
            var names = Court.names(demand.frame().parties());
            for (var found : court.ruling(demand, standard).found())
                all.add(found.shown(names.get(found.party()), court.evidence()));
        }
        if (demands.size() > 1) all.sort(CourtRulings::inOrder);
        return all;
    }

    /// Sentences that are alike in both stay in their order.
    static int inOrder(Occurrence one, Occurrence other) {
        var from = Long.compare(one.happened().from(), other.happened().from());
        return from != 0 ? from : one.id().compareTo(other.id());
    }

    @Override
    public List<Pattern> patterns(List<Demand> demands) {
        var all = new ArrayList<Pattern>();
        for (var demand : demands) all.addAll(patterns.computeIfAbsent(demand, one -> Patterns.of(one, court)));
        return all;
    }
}

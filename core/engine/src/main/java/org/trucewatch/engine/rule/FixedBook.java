package org.trucewatch.engine.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.model.Defect;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;

/// A sentence on which no act is judged: only what it waits for decides.
final class FixedBook implements Book {
    private final Demand demand;
    private final Map<Standard, Ruling> rulings = new EnumMap<>(Standard.class);

    FixedBook(Demand demand) {
        this.demand = demand;
    }

    @Override
    public boolean hear(Touched touched, Court court) {
        for (var standard : Standard.values()) rulings.put(standard, court.ruling(demand, standard));
        return true;
    }

    @Override
    public Ruling ruling(Standard standard) {
        var ruling = rulings.get(standard);
        if (ruling == null) throw new Defect("a sentence is asked for before it was heard");
        return ruling;
    }

    @Override
    public List<Occurrence> occurrences(Standard standard) {
        return List.of();
    }
}

package org.trucewatch.engine.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;

/// The occurrences of several sentences of one clause, in one order.
final class ClauseBook {
    private final List<Demand> demands;
    private final List<ActBook> books;
    private final Map<Standard, Parts> parts = new EnumMap<>(Standard.class);

    ClauseBook(List<Demand> demands, List<ActBook> books) {
        this.demands = demands;
        this.books = books;
    }

    boolean isOf(List<Demand> others) {
        return demands.equals(others);
    }

    /// Follows what the last hearing changed.
    void hear() {
        for (var standard : Standard.values())
            for (var book : books) book.change(standard).in(of(standard));
    }

    List<Occurrence> occurrences(Standard standard) {
        return of(standard).shown();
    }

    private Parts of(Standard standard) {
        return parts.computeIfAbsent(standard, any -> new Parts(Part.CLAUSE_ORDER));
    }
}

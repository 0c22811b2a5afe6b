package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trucewatch.engine.evidence.Bisection;
import org.trucewatch.model.verdict.Occurrence;

/// Occurrences in their order, while some come and some go.
///
/// Most lie far apart in memory: what looks at each of them costs more than all else, so that nothing here does.
final class Parts {
    private final Comparator<Part> order;
    private final List<Part> all = new ArrayList<>();
    private final List<Occurrence> shown = new ArrayList<>();

    Parts(Comparator<Part> order) {
        this.order = order;
    }

    List<Part> all() {
        return all;
    }

    /// As they are shown to people.
    List<Occurrence> shown() {
        return List.copyOf(shown);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void add(Part part) {
        var last = all.size() - 1;
        var index = last < 0 || order.compare(all.get(last), part) <= 0 ? last + 1 : after(part);
        all.add(index, part);
        shown.add(index, part.shown());
    }

    /// Takes away one that is equal, which must be there.
    void remove(Part part) {
        var index = after(part) - 1;
        while (!all.get(index).equals(part)) index--;
        all.remove(index);
        shown.remove(index);
    }

    /// How many stand before one or beside it.
    private int after(Part part) {
        return Bisection.count(all.size(), middle -> order.compare(all.get(middle), part) <= 0);
    }

    /// How many began before an instant.
    int before(long instant) {
        return Bisection.count(all.size(), middle -> all.get(middle).from() < instant);
    }
}

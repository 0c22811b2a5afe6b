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
    /// When each of them began.
    private final Instants began = new Instants();

    /// In an order in which what began earlier stands first.
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
        var index = after(part);
        all.add(index, part);
        began.insert(index, part.from());
        shown.add(index, part.shown());
    }

    /// Takes away one that is equal, which must be there.
    void remove(Part part) {
        var index = after(part) - 1;
        while (!all.get(index).equals(part)) index--;
        all.remove(index);
        began.remove(index);
        shown.remove(index);
    }

    /// How many stand before one or beside it.
    private int after(Part part) {
        var first = began.before(part.from());
        var alike = began.before(part.from() + 1) - first;
        return first + Bisection.count(alike, middle -> order.compare(all.get(first + middle), part) <= 0);
    }

    /// How many began before an instant.
    int before(long instant) {
        return began.before(instant);
    }
}

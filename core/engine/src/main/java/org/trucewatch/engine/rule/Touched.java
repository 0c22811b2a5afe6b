package org.trucewatch.engine.rule;

import java.util.Set;

/// Which happenings must be looked at again: incidents by their number, reports that stand for themselves by their id.
///
/// Of an empty set, all: then the evidence at hand is all there is.
public record Touched(Set<String> happenings) {
    public static final Touched ALL = new Touched(Set.of());

    public Touched {
        happenings = Set.copyOf(happenings);
    }

    boolean isAll() {
        return happenings.isEmpty();
    }

    boolean has(String happening) {
        return isAll() || happenings.contains(happening);
    }
}

package org.trucewatch.engine.weigh;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewatch.model.evidence.Parting;

/// Which reports people said tell two happenings.
///
/// Source: rules of the judge, M24.
public final class Partings {
    private final Map<String, Set<String>> others = new HashMap<>();

    Partings(List<Parting> said) {
        for (var one : said) {
            add(one.one(), one.other());
            add(one.other(), one.one());
        }
    }

    private void add(String one, String other) {
        others.computeIfAbsent(one, any -> new LinkedHashSet<>()).add(other);
    }

    public boolean isEmpty() {
        return others.isEmpty();
    }

    /// The reports that tell another happening than any of these.
    public Set<String> from(Collection<String> reports) {
        var all = new LinkedHashSet<String>();
        for (var report : reports) all.addAll(others.getOrDefault(report, Set.of()));
        return all;
    }

    /// Whether a report of the one and a report of the other were said to tell two.
    public boolean areTwo(Collection<String> some, Collection<String> more) {
        for (var report : some)
            for (var other : others.getOrDefault(report, Set.of())) if (more.contains(other)) return true;
        return false;
    }
}

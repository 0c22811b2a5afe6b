package org.trucewatch.language.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Circles in what waits for what.
final class Circles {
    private Circles() {}

    /// Each circle once, from the first of its members in the order of `arrows`.
    static <T> List<List<T>> in(Map<T, List<T>> arrows) {
        var circles = new ArrayList<List<T>>();
        var done = new LinkedHashSet<T>();
        for (T start : arrows.keySet()) {
            if (done.contains(start)) continue;
            var circle = circle(start, arrows);
            if (circle.isEmpty()) continue;
            circles.add(circle);
            done.addAll(circle);
        }
        return circles;
    }

    /// The shortest way from `start` back to itself, searched in widening rings; empty if there is none.
    private static <T> List<T> circle(T start, Map<T, List<T>> arrows) {
        var paths = new ArrayList<List<T>>();
        paths.add(List.of(start));
        SequencedSet<T> seen = new LinkedHashSet<>();
        for (int i = 0; i < paths.size(); i++) {
            var path = paths.get(i);
            for (T next : arrows.getOrDefault(path.getLast(), List.of())) {
                if (next.equals(start)) return path;
                if (seen.add(next)) paths.add(extended(path, next));
            }
        }
        return List.of();
    }

    private static <T> List<T> extended(List<T> path, T next) {
        var longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }
}

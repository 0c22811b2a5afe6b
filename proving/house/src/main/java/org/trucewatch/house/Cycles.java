package org.trucewatch.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// Finds circles in a graph of arrows.
public final class Cycles {
    private final SortedMap<String, SortedSet<String>> arrows;
    private final Set<String> done = new TreeSet<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final List<String> found = new ArrayList<>();

    private Cycles(SortedMap<String, SortedSet<String>> arrows) {
        this.arrows = arrows;
    }

    /// At least one circle of every knot in `arrows`, written `a -> b -> a`; empty if there is none.
    public static List<String> in(SortedMap<String, SortedSet<String>> arrows) {
        var cycles = new Cycles(arrows);
        arrows.keySet().forEach(cycles::visit);
        return cycles.found;
    }

    private void visit(String node) {
        if (path.contains(node)) {
            found.add(circle(node));
        } else if (!done.contains(node)) {
            path.addLast(node);
            for (var next : arrows.getOrDefault(node, Collections.emptySortedSet())) visit(next);
            path.removeLast();
            done.add(node);
        }
    }

    private String circle(String node) {
        var steps = new ArrayList<>(path);
        return String.join(" -> ", steps.subList(steps.indexOf(node), steps.size())) + " -> " + node;
    }
}

package org.trucewatch.engine.names;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Goods, people, means and purposes: what is a part of what, as the agreement declares it.
public final class Goods {
    private final Map<String, List<String>> parents = new HashMap<>();
    private final NameTable names = new NameTable();

    public void add(String id, List<String> aliases, List<String> partOf) {
        names.add(id, aliases);
        for (var alias : aliases)
            parents.computeIfAbsent(alias, any -> new ArrayList<>()).add(id);
        parents.computeIfAbsent(id, any -> new ArrayList<>()).addAll(partOf);
    }

    public boolean isDeclared(String name) {
        return names.declared(name).isPresent();
    }

    public String id(String name) {
        return names.id(name);
    }

    /// Whether one is the other, or a kind of it.
    public boolean under(String name, String ancestor) {
        return above(name).contains(id(ancestor));
    }

    /// Whether one is the other, a kind of it, or a wider name for it.
    public boolean related(String one, String other) {
        return under(one, other) || under(other, one);
    }

    private Set<String> above(String name) {
        var all = new LinkedHashSet<String>();
        var queue = new ArrayDeque<String>(List.of(name));
        while (!queue.isEmpty()) {
            var next = id(queue.remove());
            if (all.add(next)) queue.addAll(parents.getOrDefault(next, List.of()));
        }
        return all;
    }
}

package org.trucewatch.engine.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One name for each thing, whatever it is called: aliases lead to the id, and a final *s* is free.
public final class NameTable {
    private final Map<String, String> ids = new HashMap<>();

    public void add(String id, Collection<String> aliases) {
        ids.put(id, id);
        for (var alias : aliases) ids.putIfAbsent(alias, id);
    }

    /// The id of a name; an undeclared name stands for itself.
    public String id(String name) {
        return declared(name).orElse(name);
    }

    public Optional<String> declared(String name) {
        var exact = ids.get(name);
        if (exact != null) return Optional.of(exact);
        var bare = name.endsWith("s") ? ids.get(name.substring(0, name.length() - 1)) : ids.get(name + "s");
        return Optional.ofNullable(bare);
    }
}

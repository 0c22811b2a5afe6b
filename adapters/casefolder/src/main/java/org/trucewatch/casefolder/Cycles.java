package org.trucewatch.casefolder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewatch.casefolder.table.Cell;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Row;

/// Finds things that would be a part of themselves, or correct themselves, by whatever way round.
final class Cycles {
    private final Map<String, List<Cell>> parents = new LinkedHashMap<>();
    private final Set<String> clear = new HashSet<>();
    private final String verb;
    private final Problems problems;

    private Cycles(String verb, Problems problems) {
        this.verb = verb;
        this.problems = problems;
    }

    static void check(List<Row> rows, String column, String verb, Problems problems) {
        check(
                rows.stream()
                        .flatMap(row -> row.list(column).stream().map(parent -> Map.entry(row.text("id"), parent)))
                        .toList(),
                verb,
                problems);
    }

    /// The same for ids and what each of them names.
    static void check(List<Map.Entry<String, Cell>> named, String verb, Problems problems) {
        var cycles = new Cycles(verb, problems);
        for (var one : named)
            cycles.parents
                    .computeIfAbsent(one.getKey(), any -> new ArrayList<>())
                    .add(one.getValue());
        for (var id : cycles.parents.keySet()) cycles.walk(id, new HashSet<>());
    }

    private void walk(String id, Set<String> above) {
        if (clear.contains(id)) return;
        above.add(id);
        for (var parent : parents.getOrDefault(id, List.of())) {
            if (above.contains(parent.text())) problems.at(parent, "cycle", sentence(id, parent.text()));
            else walk(parent.text(), above);
        }
        above.remove(id);
        clear.add(id);
    }

    private String sentence(String id, String parent) {
        return id.equals(parent)
                ? "`" + id + "` cannot " + verb + " itself; take it out."
                : "`" + parent + "` would " + verb + " itself through `" + id + "`; take one of the two out.";
    }
}

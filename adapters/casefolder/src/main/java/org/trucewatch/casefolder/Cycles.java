package org.trucewatch.casefolder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewatch.casefolder.table.Cell;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Row;

/// Finds things that are a part of themselves, by whatever way round.
final class Cycles {
    private final Map<String, List<Cell>> parents = new HashMap<>();
    private final Set<String> clear = new HashSet<>();
    private final Problems problems;

    private Cycles(Problems problems) {
        this.problems = problems;
    }

    static void check(List<Row> rows, String column, Problems problems) {
        var cycles = new Cycles(problems);
        for (var row : rows) cycles.parents.putIfAbsent(row.text("id"), row.list(column));
        for (var row : rows) cycles.walk(row.text("id"), new HashSet<>());
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

    private static String sentence(String id, String parent) {
        return id.equals(parent)
                ? "`" + id + "` is named as a part of itself; take it out."
                : "`" + parent + "` would be a part of itself through `" + id + "`; take one of the two out.";
    }
}

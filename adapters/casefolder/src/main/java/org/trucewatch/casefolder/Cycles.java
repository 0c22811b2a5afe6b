package org.trucewatch.casefolder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewatch.casefolder.table.Cell;
import org.trucewatch.casefolder.table.Fault;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.model.pair.Complaint;

/// Finds things that would be a part of themselves, or correct themselves, by whatever way round.
final class Cycles {
    /// What a row does to the one that it names.
    enum Chain {
        PART(Fault.PART_OF_ITSELF, Fault.PART_OF_CIRCLE),
        CORRECTION(Fault.CORRECTS_ITSELF, Fault.CORRECTS_CIRCLE);

        private final Fault ofItself;
        private final Fault circle;

        Chain(Fault ofItself, Fault circle) {
            this.ofItself = ofItself;
            this.circle = circle;
        }
    }

    private final Map<String, List<Cell>> parents = new LinkedHashMap<>();
    private final Set<String> clear = new HashSet<>();
    private final Chain chain;
    private final Problems problems;

    private Cycles(Chain chain, Problems problems) {
        this.chain = chain;
        this.problems = problems;
    }

    static void check(List<Row> rows, String column, Chain chain, Problems problems) {
        check(
                rows.stream()
                        .flatMap(row -> row.list(column).stream().map(parent -> Map.entry(row.text("id"), parent)))
                        .toList(),
                chain,
                problems);
    }

    /// The same for ids and what each of them names.
    static void check(List<Map.Entry<String, Cell>> named, Chain chain, Problems problems) {
        var cycles = new Cycles(chain, problems);
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
            if (above.contains(parent.text())) problems.at(parent, complaint(id, parent.text()));
            else walk(parent.text(), above);
        }
        above.remove(id);
        clear.add(id);
    }

    private Complaint complaint(String id, String parent) {
        return id.equals(parent) ? chain.ofItself.with(id) : chain.circle.with(parent, id);
    }
}

package org.trucewatch.desk.record.replay;

import java.util.List;
import java.util.Map;

/// A row on record: the index of its entry, and what its cells say.
public record HeldRow(long index, Map<String, String> cells) {
    /// What stands under a column; empty where the row has no such column.
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /// The parts of a list, which a bar sets apart.
    public List<String> list(String column) {
        return cell(column).isEmpty()
                ? List.of()
                : List.of(cell(column).split("\\|", -1)).stream()
                        .map(String::strip)
                        .toList();
    }
}

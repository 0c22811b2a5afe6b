package org.trucewatch.desk.record.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.RowTable;

/// What is held of one agreement.
final class Holding {
    private final Files files;
    private final Map<RowTable, Rows> rows = new EnumMap<>(RowTable.class);

    Holding() {
        this(new Files());
    }

    private Holding(Files files) {
        this.files = files;
    }

    Holding copy() {
        var copy = new Holding(files.copy());
        rows.forEach((table, held) -> copy.rows.put(table, held.copy()));
        return copy;
    }

    Files files() {
        return files;
    }

    Rows rows(RowTable table) {
        return rows.computeIfAbsent(table, missing -> new Rows());
    }

    boolean isEmpty() {
        return files.isEmpty() && rows.isEmpty();
    }

    List<CaseFile> composed(long enteredBefore) {
        var composed = new ArrayList<>(files.composed(enteredBefore));
        rows.forEach((table, held) ->
                held.composed(enteredBefore).ifPresent(content -> composed.add(new CaseFile(table.path(), content))));
        return composed;
    }
}

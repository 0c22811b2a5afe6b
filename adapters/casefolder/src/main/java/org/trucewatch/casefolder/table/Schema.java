package org.trucewatch.casefolder.table;

import java.util.ArrayList;
import java.util.List;

/// The columns of one table. `needed` must stand in the header, and their cells must not be empty; the others may be
/// left out of the file.
public record Schema(String file, boolean optional, List<String> needed, List<String> others) {
    public Schema {
        needed = List.copyOf(needed);
        others = List.copyOf(others);
    }

    /// A table that every case has.
    public static Schema of(String file, List<String> needed, List<String> others) {
        return new Schema(file, false, needed, others);
    }

    /// A table that a case may do without.
    public static Schema optional(String file, List<String> needed, List<String> others) {
        return new Schema(file, true, needed, others);
    }

    /// All columns, in the order in which they are written.
    public List<String> columns() {
        var all = new ArrayList<>(needed);
        all.addAll(others);
        return all;
    }
}

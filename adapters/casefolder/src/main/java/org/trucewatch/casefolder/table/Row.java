package org.trucewatch.casefolder.table;

import java.util.List;

/// One row of a table. A column that the file leaves out reads as an empty cell at the start of the row.
public final class Row {
    private final Table table;
    private final List<Cell> cells;
    private final Cell start;

    /// The cells may be cut when they are asked for: of most rows few are.
    Row(Table table, List<Cell> cells) {
        this.table = table;
        this.cells = cells;
        start = cells.getFirst().with("");
    }

    public Cell cell(String column) {
        int index = table.place(column);
        return index < 0 ? start : cells.get(index);
    }

    public String text(String column) {
        return cell(column).text();
    }

    public List<Cell> list(String column) {
        return cell(column).parts();
    }

    public List<String> words(String column) {
        return list(column).stream().map(Cell::text).toList();
    }

    /// The place to point at when a thing that is not told is the problem.
    public Cell start() {
        return start;
    }
}

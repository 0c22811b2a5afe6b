package org.trucewatch.casefolder.table;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;

/// The rows of one CSV file that are fit to be read on, and the SHA-256 of its bytes.
///
/// A row is cut into cells each time it is asked for: a table of a million reports is kept as its text, for its cells
/// would want ten times as much memory.
///
/// `whole` is false where rows are missing because the file is missing, cut or misread.
public final class Table {
    private final Schema schema;
    private final TextFile text;
    private List<String> columns = List.of();
    private final Map<String, Integer> places = new HashMap<>();
    private int[] starts = new int[16]; // the line of each row that is fit
    private int size;
    private boolean whole;

    private Table(Schema schema, TextFile text) {
        this.schema = schema;
        this.text = text;
        this.whole = true;
    }

    /// A table that a case does without.
    public static Table missing(Schema schema) {
        return new Table(schema, new TextFile(schema.file(), List.of(), true, () -> ""));
    }

    public static Table of(Schema schema, TextFile text, Problems problems) {
        var table = new Table(schema, text);
        table.read(problems);
        return table;
    }

    public Schema schema() {
        return schema;
    }

    public List<String> columns() {
        return columns;
    }

    /// Where a column stands, or -1.
    int place(String column) {
        return places.getOrDefault(column, -1);
    }

    /// Each is read anew when it is asked for.
    public List<Row> rows() {
        return new Rows();
    }

    private final class Rows extends AbstractList<Row> implements RandomAccess {
        @Override
        public Row get(int index) {
            return new Row(Table.this, Csv.again(text, starts[Objects.checkIndex(index, size)]));
        }

        @Override
        public int size() {
            return size;
        }
    }

    public boolean whole() {
        return whole;
    }

    public String sha256() {
        return text.sha256();
    }

    private void read(Problems problems) {
        whole = text.whole();
        boolean closed = Csv.read(text, problems, (line, cells) -> {
            if (columns.isEmpty()) header(cells, problems);
            else row(line, cells, problems);
        });
        whole &= closed && columns.containsAll(schema.needed()); // a ragged row has said so by now
        if (columns.isEmpty() && text.whole())
            problems.file(
                    text.file(),
                    "file-empty",
                    "The file is empty; its first line names the columns: " + String.join(",", schema.needed()) + ".");
    }

    private void header(List<Cell> cells, Problems problems) {
        var seen = new HashSet<String>();
        var known = schema.columns();
        for (var cell : cells) {
            if (!known.contains(cell.text())) unknownColumn(cell, problems);
            else if (!seen.add(cell.text()))
                problems.at(cell, "column-twice", "The column `" + cell.text() + "` stands here twice; remove one.");
        }
        for (var column : schema.needed())
            if (!seen.contains(column))
                problems.at(cells.get(0), "column-missing", "The table has no column `" + column + "`, and needs it.");
        columns = cells.stream().map(Cell::text).toList();
        for (int at = 0; at < columns.size(); at++) places.putIfAbsent(columns.get(at), at);
    }

    private void unknownColumn(Cell cell, Problems problems) {
        var near = Nearest.to(cell.text(), schema.columns());
        problems.at(
                cell,
                "column-unknown",
                "There is no column `" + cell.text() + "` in " + schema.file()
                        + near.map(name -> "; did you mean `" + name + "`?").orElse("; remove it."));
    }

    /// Keeps a row that fits the header, and tells of another.
    private void row(int line, List<Cell> cells, Problems problems) {
        if (cells.size() == columns.size()) {
            needed(new Row(this, cells), problems);
            if (size == starts.length) starts = Arrays.copyOf(starts, size * 2);
            starts[size++] = line;
        } else {
            whole = false;
            problems.at(
                    cells.get(0),
                    "row-ragged",
                    "This row has %d cells, and the header has %d columns.".formatted(cells.size(), columns.size()));
        }
    }

    private void needed(Row row, Problems problems) {
        for (var column : schema.needed())
            if (place(column) >= 0 && row.cell(column).isEmpty())
                problems.at(row.cell(column), "cell-empty", "The cell `" + column + "` is empty, and must be told.");
    }
}

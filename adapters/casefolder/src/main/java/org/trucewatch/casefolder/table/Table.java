package org.trucewatch.casefolder.table;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import org.trucewatch.model.letters.Separator;
import org.trucewatch.model.pair.Complaint;

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
            if (columns.isEmpty()) return header(cells, problems);
            row(line, cells, problems);
            return true;
        });
        whole &= closed && columns.containsAll(schema.needed()); // a ragged row has said so by now
        if (columns.isEmpty() && text.whole())
            problems.file(text.file(), Fault.TABLE_EMPTY.with(String.join(",", schema.needed())));
    }

    /// False where it is none, so that no row can be read.
    private boolean header(List<Cell> cells, Problems problems) {
        var none = noHeader(cells);
        none.ifPresent(complaint -> problems.at(cells.getFirst(), complaint));
        columns = cells.stream().map(Cell::text).toList();
        if (none.isEmpty()) names(cells, problems);
        return none.isEmpty();
    }

    private void names(List<Cell> cells, Problems problems) {
        var seen = new HashSet<String>();
        var known = schema.columns();
        for (var cell : cells) {
            if (!known.contains(cell.text())) unknownColumn(cell, problems);
            else if (!seen.add(cell.text())) problems.at(cell, Fault.COLUMN_TWICE.with(cell.text()));
        }
        for (var column : schema.needed())
            if (!seen.contains(column)) problems.at(cells.get(0), Fault.COLUMN_MISSING.with(column));
        for (int at = 0; at < columns.size(); at++) places.putIfAbsent(columns.get(at), at);
    }

    private void unknownColumn(Cell cell, Problems problems) {
        problems.at(cell, unknownColumn(cell.text()));
    }

    private Complaint unknownColumn(String name) {
        if (name.isEmpty()) return Fault.COLUMN_NAMELESS.with();
        return Nearest.to(name, schema.columns())
                .map(near -> Fault.COLUMN_UNKNOWN_NEAR.with(name, schema.file(), near))
                .orElseGet(() -> Fault.COLUMN_UNKNOWN.with(name, schema.file()));
    }

    /// Why the first line is no header at all; one that names some columns has slips that are told one by one.
    private Optional<Complaint> noHeader(List<Cell> cells) {
        var known = schema.columns();
        var names = cells.stream().map(Cell::text).toList();
        if (names.stream().anyMatch(known::contains)) return Optional.empty();
        if (Separator.divides(';', names)) return Optional.of(Fault.CELLS_SEMICOLONS.with());
        if (Separator.divides('\t', names)) return Optional.of(Fault.CELLS_TABS.with());
        boolean isNear =
                cells.stream().anyMatch(cell -> Nearest.to(cell.text(), known).isPresent());
        if (isNear) return Optional.empty();
        return Optional.of(Fault.COLUMNS_NONE.with(schema.file(), String.join(",", schema.needed())));
    }

    /// Keeps a row that fits the header, and tells of another.
    private void row(int line, List<Cell> cells, Problems problems) {
        if (cells.stream().allMatch(Cell::isEmpty)) {
            problems.at(cells.getFirst(), Fault.ROW_EMPTY.with());
        } else if (cells.size() == columns.size()) {
            needed(new Row(this, cells), problems);
            if (size == starts.length) starts = Arrays.copyOf(starts, size * 2);
            starts[size++] = line;
        } else {
            whole = false;
            problems.at(cells.get(0), Fault.ROW_RAGGED.with(cells.size(), columns.size()));
        }
    }

    private void needed(Row row, Problems problems) {
        for (var column : schema.needed())
            if (place(column) >= 0 && row.cell(column).isEmpty())
                problems.at(row.cell(column), Fault.CELL_EMPTY.with(column));
    }
}

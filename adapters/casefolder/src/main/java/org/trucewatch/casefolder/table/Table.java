package org.trucewatch.casefolder.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The rows of one CSV file that are fit to be read on, and the SHA-256 of its bytes.
///
/// `whole` is false where rows are missing because the file is missing, cut or misread.
public final class Table {
    private final Schema schema;
    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final boolean whole;
    private final String sha256;

    private Table(Schema schema, TextFile text, Problems problems) {
        this.schema = schema;
        this.sha256 = text.sha256();
        var records = Csv.read(text, problems);
        var all = records.all();
        if (all.isEmpty() && text.whole())
            problems.file(
                    text.file(),
                    "file-empty",
                    "The file is empty; its first line names the columns: " + String.join(",", schema.needed()) + ".");
        this.columns = all.isEmpty() ? List.of() : header(all.get(0), problems);
        for (int at = 0; at < columns.size(); at++) places.putIfAbsent(columns.get(at), at);
        int misread = all.size() < 2 ? 0 : fill(all.subList(1, all.size()), problems);
        this.whole = text.whole() && records.whole() && columns.containsAll(schema.needed()) && misread == 0;
    }

    private Table(Schema schema) {
        this.schema = schema;
        this.columns = List.of();
        this.whole = true;
        this.sha256 = "";
    }

    /// A table that a case does without.
    public static Table missing(Schema schema) {
        return new Table(schema);
    }

    public static Table of(Schema schema, TextFile text, Problems problems) {
        return new Table(schema, text, problems);
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

    public List<Row> rows() {
        return rows;
    }

    public boolean whole() {
        return whole;
    }

    public String sha256() {
        return sha256;
    }

    private List<String> header(List<Cell> cells, Problems problems) {
        var seen = new HashSet<String>();
        for (var cell : cells) {
            if (!schema.columns().contains(cell.text())) unknownColumn(cell, problems);
            else if (!seen.add(cell.text()))
                problems.at(cell, "column-twice", "The column `" + cell.text() + "` stands here twice; remove one.");
        }
        for (var column : schema.needed())
            if (!seen.contains(column))
                problems.at(cells.get(0), "column-missing", "The table has no column `" + column + "`, and needs it.");
        return cells.stream().map(Cell::text).toList();
    }

    private void unknownColumn(Cell cell, Problems problems) {
        var near = Nearest.to(cell.text(), schema.columns());
        problems.at(
                cell,
                "column-unknown",
                "There is no column `" + cell.text() + "` in " + schema.file()
                        + near.map(name -> "; did you mean `" + name + "`?").orElse("; remove it."));
    }

    /// Keeps the rows that fit the header; tells of the others, and how many they are.
    private int fill(List<List<Cell>> records, Problems problems) {
        for (var cells : records) {
            if (cells.size() == columns.size()) rows.add(needed(new Row(this, cells), problems));
            else
                problems.at(
                        cells.get(0),
                        "row-ragged",
                        "This row has %d cells, and the header has %d columns."
                                .formatted(cells.size(), columns.size()));
        }
        return records.size() - rows.size();
    }

    private Row needed(Row row, Problems problems) {
        for (var column : schema.needed())
            if (columns.contains(column) && row.cell(column).isEmpty())
                problems.at(row.cell(column), "cell-empty", "The cell `" + column + "` is empty, and must be told.");
        return row;
    }
}

package org.trucewatch.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.casefolder.table.Table;

/// Adds rows to the tables of a case.
///
/// Each new table is written beside the old one first, and only when all of them lie there are they put in place, the
/// names before the reports that use them. If power fails in between, there are names that no report uses yet, and the
/// same import brings the rest.
final class Appending {
    private final Path folder;
    private final Map<String, Path> ready = new LinkedHashMap<>();

    Appending(Path folder) {
        this.folder = folder;
    }

    void add(Schema schema, List<Map<String, String>> rows) throws IOException {
        if (rows.isEmpty()) return;
        var path = folder.resolve(schema.file());
        var beside = path.resolveSibling(schema.file() + ".new");
        beside.toFile().deleteOnExit(); // of an import that is broken off
        Files.writeString(beside, text(path, schema, rows), UTF_8);
        ready.put(schema.file(), beside);
    }

    /// The new tables, which lie beside the old ones.
    Map<String, Path> ready() {
        return ready;
    }

    void commit() throws IOException {
        for (var table : ready.entrySet())
            Files.move(
                    table.getValue(),
                    folder.resolve(table.getKey()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
    }

    void discard() throws IOException {
        for (var beside : ready.values()) Files.deleteIfExists(beside);
    }

    /// The old text with the rows after it; where the header lacks a column that they need, all rows anew.
    private String text(Path path, Schema schema, List<Map<String, String>> rows) throws IOException {
        var table = new Shelf.Disk(folder).table(schema, new Problems());
        var missing = schema.columns().stream()
                .filter(column -> !table.columns().contains(column))
                .filter(column -> rows.stream()
                        .anyMatch(row -> !row.getOrDefault(column, "").isEmpty()))
                .toList();
        var columns = new ArrayList<>(table.columns());
        columns.addAll(missing);
        var added = rows.stream().map(row -> line(columns, row)).toList();
        if (!missing.isEmpty()) return anew(table, columns, added);
        var old = Files.readString(path, UTF_8);
        return old + (old.endsWith("\n") ? "" : "\n") + String.join("", added);
    }

    private static String anew(Table table, List<String> columns, List<String> added) {
        var header = String.join(",", columns) + "\n";
        var old = table.rows().stream().map(row -> {
            var cells = new LinkedHashMap<String, String>();
            for (var column : table.columns()) cells.put(column, row.text(column));
            return line(columns, cells);
        });
        return header + String.join("", Stream.concat(old, added.stream()).toList());
    }

    private static String line(List<String> columns, Map<String, String> row) {
        return String.join(
                        ",",
                        columns.stream()
                                .map(column -> cell(row.getOrDefault(column, "")))
                                .toList()) + "\n";
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

package org.trucewatch.desk.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.desk.record.replay.CaseImport;
import org.trucewatch.ledger.bytes.Bytes;

/// Writes one row of a table: cells by column, in the order in which they were given; empty ones are left out.
final class Cells {
    private static final String LINE_END = "\n";

    private final Map<String, String> byColumn = new LinkedHashMap<>();

    Cells put(String column, String words) {
        var line = oneLine(words);
        if (!line.isEmpty()) byColumn.put(column, line);
        return this;
    }

    Cells put(String column, Optional<String> words) {
        words.ifPresent(some -> put(column, some));
        return this;
    }

    Cells put(String column, List<String> list) {
        return put(column, list.stream().map(Cells::oneLine).collect(Collectors.joining("|")));
    }

    Cells number(String column, Optional<Long> number) {
        number.ifPresent(some -> put(column, Long.toString(some)));
        return this;
    }

    Cells yes(String column, boolean truth) {
        return truth ? put(column, "yes") : this;
    }

    /// Tables are lines: what was typed over several becomes one.
    private static String oneLine(String words) {
        return words.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    TableRow row() {
        return new TableRow(Bytes.utf8(joined(List.copyOf(byColumn.keySet()))), Bytes.utf8(joined(cells())));
    }

    /// The same as a row of `table` that is known as it is entered.
    CaseImport.NewRow of(RowTable table) {
        return new CaseImport.NewRow(table, row(), Optional.empty());
    }

    private List<String> cells() {
        return List.copyOf(byColumn.values());
    }

    /// `table` with this row behind its last one, under the header that it has; without one, under a header of its own.
    Bytes appendedTo(Bytes table) {
        var records = CsvBytes.records(table);
        if (records.isEmpty())
            return Bytes.utf8(joined(List.copyOf(byColumn.keySet())) + LINE_END + joined(cells()) + LINE_END);
        var cells = new ArrayList<String>();
        for (var cell : CsvBytes.cells(records.getFirst())) cells.add(byColumn.getOrDefault(CsvBytes.text(cell), ""));
        var written = new String(table.toArray(), StandardCharsets.UTF_8);
        var end = written.endsWith(LINE_END) ? "" : LINE_END;
        return Bytes.utf8(written + end + joined(cells) + LINE_END);
    }

    private static String joined(List<String> cells) {
        return cells.stream().map(Cells::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}

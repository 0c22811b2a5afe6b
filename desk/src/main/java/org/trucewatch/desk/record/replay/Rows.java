package org.trucewatch.desk.record.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hash;

/// The rows of one table in the order in which they were entered.
///
/// The same row entered twice counts once, at its first time: whoever was not told that it is on record files it again.
final class Rows {
    private final List<Row> rows = new ArrayList<>();
    private final Set<Hash> seen = new HashSet<>();
    private final Map<Bytes, Header> headers = new HashMap<>();
    private Header latest = new Header(Bytes.EMPTY);

    /// One row: what it says, when the desk knew it and the ledger took it, and where its entry stands.
    record Row(Header header, Bytes cells, long known, long entered, long index) {
        private Row uncovered(Map<TableRow, TableRow> opened) {
            var covered = new TableRow(header.written(), cells);
            return new Row(header, opened.getOrDefault(covered, covered).row(), known, entered, index);
        }
    }

    Rows copy() {
        var copy = new Rows();
        copy.rows.addAll(rows);
        copy.seen.addAll(seen);
        return copy;
    }

    void add(TableRow row, long known, long entered, long index) throws Malformed {
        var header = header(row);
        int[] ends = CsvBytes.ends(row.row());
        if (header.columns() != ends.length) {
            throw Malformed.atByte(
                    "entry " + index, 0, "%d cells under %d columns".formatted(ends.length, header.columns()));
        }
        if (seen.add(header.fingerprint(row.row(), ends))) rows.add(new Row(header, row.row(), known, entered, index));
    }

    private Header header(TableRow row) {
        if (!latest.is(row.header())) latest = headers.computeIfAbsent(row.header(), Header::new);
        return latest;
    }

    boolean holds(TableRow row) {
        int[] ends = CsvBytes.ends(row.row());
        var header = header(row);
        return header.columns() == ends.length && seen.contains(header.fingerprint(row.row(), ends));
    }

    /// Every row with the place of its entry and its cells by column.
    List<HeldRow> held() {
        return rows.stream().map(row -> new HeldRow(row.index, cellsOf(row))).toList();
    }

    private static Map<String, String> cellsOf(Row row) {
        var named = new LinkedHashMap<String, String>();
        var cells = CsvBytes.cells(row.cells);
        for (int at = 0; at < cells.size(); at++) {
            named.put(row.header.names().get(at), CsvBytes.text(cells.get(at)));
        }
        return named;
    }

    int count() {
        return rows.size();
    }

    /// The table of the rows entered before a moment; empty where there are none.
    ///
    /// `opened` has whole rows for covered ones.
    Optional<Bytes> composed(long enteredBefore, Map<TableRow, TableRow> opened) {
        var shown = rows.stream()
                .filter(row -> row.entered < enteredBefore)
                .map(row -> opened.isEmpty() ? row : row.uncovered(opened))
                .toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(new Layout(shown).table());
    }
}

package org.trucewatch.desk.record.replay;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Hashing;

/// The rows of one table in the order in which they were entered.
///
/// The same row entered twice counts once, at its first time: whoever was not told that it is on record files it again.
final class Rows {
    /// Columns that only a ledger can fill.
    private static final List<String> TIMES = List.of("known_at", "entered_at");

    private final List<Row> rows = new ArrayList<>();
    private final Set<Hash> seen = new HashSet<>();
    private Bytes header = Bytes.EMPTY;
    private List<String> names = List.of();

    private record Row(Bytes header, Bytes cells, long known, long entered) {}

    Rows copy() {
        var copy = new Rows();
        copy.rows.addAll(rows);
        copy.seen.addAll(seen);
        return copy;
    }

    void add(TableRow row, long known, long entered, long index) throws Malformed {
        learn(row.header());
        var cells = CsvBytes.cells(row.row());
        if (names.size() != cells.size()) {
            throw Malformed.atByte(
                    "entry " + index, 0, "%d cells under %d columns".formatted(cells.size(), names.size()));
        }
        if (seen.add(fingerprint(names, cells))) rows.add(new Row(header, row.row(), known, entered));
    }

    /// Keeps one header for a million rows, not a million.
    private void learn(Bytes other) {
        if (header.equals(other)) return;
        header = other;
        names = CsvBytes.cells(other).stream().map(CsvBytes::text).toList();
    }

    boolean holds(TableRow row) {
        var columns = CsvBytes.cells(row.header()).stream().map(CsvBytes::text).toList();
        return seen.contains(fingerprint(columns, CsvBytes.cells(row.row())));
    }

    /// What a row says, whatever the order of its columns, and whoever added the times of a ledger to it.
    static Hash fingerprint(List<String> columns, List<Bytes> cells) {
        var told = new TreeMap<String, Bytes>();
        for (int at = 0; at < columns.size() && at < cells.size(); at++) {
            if (cells.get(at).size() > 0 && !TIMES.contains(columns.get(at))) told.put(columns.get(at), cells.get(at));
        }
        var digest = Hashing.sha256();
        told.forEach((column, cell) -> {
            Bytes.utf8(column + "\n" + cell.size() + "\n").feed(digest);
            cell.feed(digest);
        });
        return Hash.of(digest.digest());
    }

    int count() {
        return rows.size();
    }

    /// The table of the rows entered before a moment; empty where there are none.
    Optional<Bytes> composed(long enteredBefore) {
        var shown = rows.stream().filter(row -> row.entered < enteredBefore).toList();
        if (shown.isEmpty()) return Optional.empty();
        var layout = new Layout(shown);
        var table = new ByteArrayOutputStream();
        layout.writeHeader(table);
        for (var row : shown) layout.write(table, row);
        return Optional.of(Bytes.of(table.toByteArray()));
    }

    /// The columns of all headers together, so that rows handed in under different headers stand in one table.
    private static final class Layout {
        private static final byte[] COMMA = {','};
        private static final byte[] LINE_END = {'\r', '\n'};

        private final Map<String, Bytes> columns = new LinkedHashMap<>();
        private final Map<Bytes, List<String>> headers = new LinkedHashMap<>();

        Layout(List<Row> rows) {
            for (var row : rows) headers.computeIfAbsent(row.header, this::columnsOf);
        }

        private List<String> columnsOf(Bytes header) {
            var names = new ArrayList<String>();
            for (var cell : CsvBytes.cells(header)) {
                names.add(CsvBytes.text(cell));
                if (!TIMES.contains(names.getLast())) columns.putIfAbsent(names.getLast(), cell);
            }
            return names;
        }

        void writeHeader(ByteArrayOutputStream table) {
            for (var column : columns.values()) {
                table.writeBytes(column.toArray());
                table.writeBytes(COMMA);
            }
            table.writeBytes(Bytes.utf8(String.join(",", TIMES)).toArray());
            table.writeBytes(LINE_END);
        }

        void write(ByteArrayOutputStream table, Row row) {
            var names = headers.getOrDefault(row.header, List.of());
            var cells = CsvBytes.cells(row.cells);
            for (var column : columns.keySet()) {
                int at = names.indexOf(column);
                if (at >= 0) table.writeBytes(cells.get(at).toArray());
                table.writeBytes(COMMA);
            }
            table.writeBytes(
                    Bytes.utf8(second(row.known) + "," + second(row.entered)).toArray());
            table.writeBytes(LINE_END);
        }

        private static String second(long seconds) {
            return Instant.ofEpochSecond(seconds).toString();
        }
    }
}

package org.trucewatch.desk.record.replay;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hash;

/// The rows of one table in the order in which they were entered.
///
/// The same row entered twice counts once, at its first time: whoever was not told that it is on record files it again.
final class Rows {
    private static final int BEFORE_CELLS = Integer.BYTES + 3 * Long.BYTES;

    private final Bundles rows;
    private final Fingerprints seen;
    private final Map<Bytes, Integer> numbers = new HashMap<>();
    private final List<Header> headers = new ArrayList<>();

    Rows() {
        this(new Bundles(), new Fingerprints());
    }

    private Rows(Bundles rows, Fingerprints seen) {
        this.rows = rows;
        this.seen = seen;
    }

    /// One row: what it says, when the desk knew it and the ledger took it, and where its entry stands.
    record Row(Header header, Bytes cells, long known, long entered, long index) {
        Row uncovered(Map<TableRow, TableRow> opened) {
            if (opened.isEmpty()) return this;
            var covered = new TableRow(header.written(), cells);
            return new Row(header, opened.getOrDefault(covered, covered).row(), known, entered, index);
        }
    }

    Rows copy() {
        var copy = new Rows(rows.copy(), seen.copy());
        copy.numbers.putAll(numbers);
        headers.forEach(header -> copy.headers.add(new Header(header.written())));
        return copy;
    }

    void add(TableRow row, long known, long entered, long index) throws Malformed {
        int header = header(row);
        int[] ends = CsvBytes.ends(row.row());
        if (headers.get(header).columns() != ends.length) {
            throw Malformed.atByte(
                    "entry " + index,
                    0,
                    Why.CELLS.with(ends.length, headers.get(header).columns()));
        }
        var fingerprint = headers.get(header).fingerprint(row.row(), ends);
        if (find(fingerprint).isPresent()) return;
        seen.add(beginning(fingerprint));
        rows.add(ByteBuffer.allocate(BEFORE_CELLS + row.row().size())
                .putInt(header)
                .putLong(known)
                .putLong(entered)
                .putLong(index)
                .put(row.row().toArray())
                .array());
    }

    private int header(TableRow row) {
        return numbers.computeIfAbsent(row.header(), written -> {
            headers.add(new Header(written));
            return headers.size() - 1;
        });
    }

    private OptionalInt find(Hash fingerprint) {
        return seen.find(
                beginning(fingerprint), number -> fingerprint(row(number)).equals(fingerprint));
    }

    private static Hash fingerprint(Row row) {
        return row.header.fingerprint(row.cells, CsvBytes.ends(row.cells));
    }

    private static long beginning(Hash hash) {
        return ByteBuffer.wrap(hash.toArray()).getLong();
    }

    boolean holds(TableRow row) {
        int[] ends = CsvBytes.ends(row.row());
        var header = headers.get(header(row));
        return header.columns() == ends.length
                && find(header.fingerprint(row.row(), ends)).isPresent();
    }

    Row row(int number) {
        return read(rows.bundle(number).get(Bundles.place(number)));
    }

    private Row read(byte[] piece) {
        var bytes = ByteBuffer.wrap(piece);
        return new Row(
                headers.get(bytes.getInt()),
                Bytes.of(piece, BEFORE_CELLS, piece.length),
                bytes.getLong(),
                bytes.getLong(),
                bytes.getLong());
    }

    /// The rows of these numbers one after the other; those around each are unpacked with it.
    Iterable<Row> between(int from, int to) {
        return () -> new Iterator<>() {
            private int next = from;
            private List<byte[]> bundle = List.of();

            @Override
            public boolean hasNext() {
                return next < to;
            }

            @Override
            public Row next() {
                if (bundle.isEmpty() || Bundles.place(next) == 0) bundle = rows.bundle(next);
                return read(bundle.get(Bundles.place(next++)));
            }
        };
    }

    /// Every row with the place of its entry and its cells by column.
    List<HeldRow> held() {
        var all = new ArrayList<HeldRow>();
        between(0, count()).forEach(row -> all.add(held(row)));
        return all;
    }

    /// One of them.
    HeldRow held(int number) {
        return held(row(number));
    }

    private static HeldRow held(Row row) {
        var named = new LinkedHashMap<String, String>();
        var cells = CsvBytes.cells(row.cells);
        for (int at = 0; at < cells.size(); at++) {
            named.put(row.header.names().get(at), CsvBytes.text(cells.get(at)));
        }
        return new HeldRow(row.index, named);
    }

    int count() {
        return rows.size();
    }

    /// The table of the rows entered before a moment; empty where there are none.
    ///
    /// `opened` has whole rows for covered ones.
    Optional<Bytes> composed(long enteredBefore, Map<TableRow, TableRow> opened) {
        return composed(0, count(), enteredBefore, opened);
    }

    /// The same of the rows of these numbers.
    Optional<Bytes> composed(int from, int to, long enteredBefore, Map<TableRow, TableRow> opened) {
        var layout = new Layout();
        for (var row : between(from, to)) if (row.entered < enteredBefore) layout.learn(row.header);
        if (layout.isEmpty()) return Optional.empty();
        layout.begin();
        for (var row : between(from, to)) if (row.entered < enteredBefore) layout.write(row.uncovered(opened));
        return Optional.of(layout.table());
    }
}

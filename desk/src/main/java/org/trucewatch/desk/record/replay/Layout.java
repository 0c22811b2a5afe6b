package org.trucewatch.desk.record.replay;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.ledger.bytes.Bytes;

/// One table of rows that were handed in under several headers: the columns of all of them, and behind these the times
/// that the ledger proves.
final class Layout {
    private static final String LINE_END = "\r\n";

    private final Set<Header> headers = new LinkedHashSet<>();
    private final Map<String, Bytes> columns = new LinkedHashMap<>();
    private final Map<Header, int[]> places = new LinkedHashMap<>();
    private final ByteArrayOutputStream table = new ByteArrayOutputStream();
    private final Times known = new Times();
    private final Times entered = new Times();

    /// Takes in the header of a row that will be written.
    void learn(Header header) {
        if (!headers.add(header)) return;
        for (int at = 0; at < header.columns(); at++) {
            var name = header.names().get(at);
            if (!Header.TIMES.contains(name)) columns.putIfAbsent(name, header.cell(at));
        }
    }

    boolean isEmpty() {
        return headers.isEmpty();
    }

    /// For each column of the table, where it stands under this header, or -1.
    private int[] placesIn(Header header) {
        return columns.keySet().stream().mapToInt(header.names()::indexOf).toArray();
    }

    /// Writes the header, once all are known.
    void begin() {
        headers.forEach(header -> places.put(header, placesIn(header)));
        for (var column : columns.values()) {
            table.writeBytes(column.toArray());
            table.write(',');
        }
        table.writeBytes(Bytes.utf8(String.join(",", Header.TIMES) + LINE_END).toArray());
    }

    Bytes table() {
        return Bytes.of(table.toByteArray());
    }

    void write(Rows.Row row) {
        byte[] cells = row.cells().toArray();
        int[] ends = CsvBytes.ends(row.cells());
        for (int place : places.getOrDefault(row.header(), new int[0])) {
            int start = place <= 0 ? 0 : ends[place - 1] + 1;
            if (place >= 0) table.write(cells, start, ends[place] - start);
            table.write(',');
        }
        table.writeBytes(known.of(row.known(), ","));
        table.writeBytes(entered.of(row.entered(), LINE_END));
    }

    /// Remembers the last moment written: rows that came together have the same.
    private static final class Times {
        private long seconds;
        private byte[] written = {};

        byte[] of(long moment, String behind) {
            if (written.length == 0 || moment != seconds) {
                seconds = moment;
                written = Bytes.utf8(Instant.ofEpochSecond(moment) + behind).toArray();
            }
            return written;
        }
    }
}

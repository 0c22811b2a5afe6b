package org.trucewatch.desk.record.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trucewatch.ledger.bytes.Bytes;

/// Cuts a CSV file (RFC 4180) into records and cells without touching a byte of them.
///
/// Whether the file makes sense is for the reader of the case to say; here quotes only tell which commas and line ends
/// belong to a cell.
public final class CsvBytes {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final int FEW_CELLS = 64;

    private CsvBytes() {}

    /// The records without their line ends, and without a byte order mark; blank lines are none.
    public static List<Bytes> records(Bytes file) {
        byte[] bytes = file.toArray();
        var records = new ArrayList<Bytes>();
        boolean quoted = false;
        int start = 0;
        while (file.indexOf(BYTE_ORDER_MARK, start) == start) start += BYTE_ORDER_MARK.length;
        for (int at = start; at < bytes.length; at++) {
            if (bytes[at] == '"') quoted = !quoted;
            if (bytes[at] != '\n' || quoted) continue;
            keep(records, bytes, start, at);
            start = at + 1;
        }
        keep(records, bytes, start, bytes.length);
        return records;
    }

    private static void keep(List<Bytes> records, byte[] bytes, int start, int end) {
        int last = end;
        while (last > start && bytes[last - 1] == '\r') last--;
        if (!isBlank(bytes, start, last)) records.add(Bytes.of(bytes, start, last));
    }

    /// Whether every quote that a record opens is closed in it.
    static boolean isClosed(Bytes record) {
        int quotes = 0;
        for (int at = 0; at < record.size(); at++) if (record.at(at) == '"') quotes++;
        return quotes % 2 == 0;
    }

    /// Most lines begin with a letter; only where one does not are its other letters looked at.
    private static boolean isBlank(byte[] bytes, int start, int end) {
        if (start < end && bytes[start] > ' ') return false;
        return new String(bytes, start, end - start, StandardCharsets.UTF_8).isBlank();
    }

    /// The cells of a record as written, quotes and all.
    public static List<Bytes> cells(Bytes record) {
        var cells = new ArrayList<Bytes>();
        int start = 0;
        for (int end : ends(record)) {
            cells.add(record.slice(start, end));
            start = end + 1;
        }
        return cells;
    }

    /// Where each cell of a record ends; the next begins behind the comma that stands there.
    public static int[] ends(Bytes record) {
        int[] ends = new int[FEW_CELLS];
        int count = 0;
        boolean quoted = false;
        for (int at = 0; at < record.size(); at++) {
            if (record.at(at) == '"') quoted = !quoted;
            if (record.at(at) != ',' || quoted) continue;
            if (count + 1 == ends.length) ends = Arrays.copyOf(ends, 2 * ends.length);
            ends[count++] = at;
        }
        ends[count++] = record.size();
        return Arrays.copyOf(ends, count);
    }

    /// What a cell says: without its quotes, or without the blanks around it where it has none.
    public static String text(Bytes cell) {
        var written = new String(cell.toArray(), StandardCharsets.UTF_8);
        if (written.length() < 2 || !written.startsWith("\"") || !written.endsWith("\"")) return written.strip();
        return written.substring(1, written.length() - 1).replace("\"\"", "\"");
    }
}

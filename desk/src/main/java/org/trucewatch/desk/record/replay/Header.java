package org.trucewatch.desk.record.replay;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Hashing;

/// The header of a table: which columns its rows have. A million rows share one.
final class Header {
    /// Columns that only a ledger can fill.
    static final List<String> TIMES = List.of("known_at", "entered_at");

    private final Bytes written;
    private final List<Bytes> cells;
    private final List<String> names = new ArrayList<>();
    private final List<Bytes> marks = new ArrayList<>();
    private final int[] byName;
    private final MessageDigest digest = Hashing.sha256();

    Header(Bytes written) {
        this.written = written;
        this.cells = CsvBytes.cells(written);
        for (var cell : cells) {
            names.add(CsvBytes.text(cell));
            marks.add(Bytes.utf8(names.getLast() + "\n"));
        }
        this.byName = IntStream.range(0, names.size())
                .filter(column -> !TIMES.contains(names.get(column)))
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    Bytes written() {
        return written;
    }

    boolean is(Bytes header) {
        return written.equals(header);
    }

    int columns() {
        return cells.size();
    }

    List<String> names() {
        return names;
    }

    Bytes cell(int column) {
        return cells.get(column);
    }

    /// What a row says, whatever the order of its columns, whoever quoted its cells, and whoever added the times of a
    /// ledger to it: a hash over name, length and words of every cell that is not empty, by name.
    Hash fingerprint(Bytes row, int[] ends) {
        for (int column : byName) {
            int start = column == 0 ? 0 : ends[column - 1] + 1;
            int end = ends[column];
            if (start == end) continue;
            if (isPlain(row, start, end)) feed(column, row, start, end);
            else feedWords(column, Bytes.utf8(CsvBytes.text(row.slice(start, end))));
        }
        return Hash.of(digest.digest());
    }

    /// Whether a cell says what is written, without quotes or blanks around it.
    private static boolean isPlain(Bytes row, int start, int end) {
        byte last = row.at(end - 1);
        return row.at(start) > ' ' && row.at(start) != '"' && (last > ' ' || last < 0);
    }

    private void feedWords(int column, Bytes words) {
        if (words.size() > 0) feed(column, words, 0, words.size());
    }

    private void feed(int column, Bytes cells, int start, int end) {
        marks.get(column).feed(digest);
        int length = end - start;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) digest.update((byte) (length >>> shift));
        cells.feed(digest, start, end);
    }
}

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

    /// What a row says, whatever the order of its columns, and whoever added the times of a ledger to it: a hash over
    /// name, length and bytes of every cell that is not empty, by name.
    Hash fingerprint(Bytes row, int[] ends) {
        for (int column : byName) {
            int start = column == 0 ? 0 : ends[column - 1] + 1;
            int length = ends[column] - start;
            if (length == 0) continue;
            marks.get(column).feed(digest);
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) digest.update((byte) (length >>> shift));
            row.feed(digest, start, ends[column]);
        }
        return Hash.of(digest.digest());
    }
}

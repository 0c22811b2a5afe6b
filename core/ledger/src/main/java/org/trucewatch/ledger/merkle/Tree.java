package org.trucewatch.ledger.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A growing tree in memory: 32 bytes a leaf and little more, for inner nodes are recomputed inside their tile.
///
/// Not safe for several threads.
public final class Tree implements Rows {
    private final List<Row> rows = new ArrayList<>();
    private final Hashing hashing = new Hashing();

    public Tree() {
        rows.add(new Row());
    }

    public long size() {
        return rows.getFirst().count;
    }

    public void add(Hash leaf) {
        add(0, leaf);
    }

    private void add(int number, Hash hash) {
        if (number == rows.size()) rows.add(new Row());
        var row = rows.get(number);
        row.add(hash);
        if (row.count % WIDTH == 0) add(number + 1, hashing.complete(row.tiles.getLast(), 0, WIDTH));
    }

    public Hash leaf(long index) {
        Objects.checkIndex(index, size());
        return complete(0, index, 1, hashing);
    }

    @Override
    public Hash complete(int row, long index, int count, Hashing with) {
        byte[] tile = rows.get(row).tiles.get(Math.toIntExact(index / WIDTH));
        return with.complete(tile, (int) (index % WIDTH) * Hash.BYTES, count);
    }

    /// Forgets the leaves from `size` on.
    public void truncate(long size) {
        Objects.checkFromToIndex(0, size, size());
        for (int number = 0; number < rows.size(); number++) rows.get(number).truncate(size >> (number * LEVELS));
    }

    public Head head() {
        return head(size());
    }

    /// The head this tree had when it had `size` leaves.
    public Head head(long size) {
        Objects.checkFromToIndex(0, size, size());
        return Head.over(this, size);
    }

    /// The first `width` hashes of a tile; they do not change any more.
    public byte[] tile(int row, long number, int width) {
        return Arrays.copyOf(rows.get(row).tiles.get(Math.toIntExact(number)), width * Hash.BYTES);
    }

    private static final class Row {
        private static final int SMALLEST = 16 * Hash.BYTES;

        private final List<byte[]> tiles = new ArrayList<>();
        private long count;

        void add(Hash hash) {
            int place = (int) (count % WIDTH) * Hash.BYTES;
            if (place == 0) tiles.add(new byte[SMALLEST]);
            if (place == tiles.getLast().length) tiles.set(tiles.size() - 1, Arrays.copyOf(tiles.getLast(), place * 2));
            hash.copyTo(tiles.getLast(), place);
            count++;
        }

        void truncate(long to) {
            count = to;
            tiles.subList(Math.toIntExact((to + WIDTH - 1) / WIDTH), tiles.size())
                    .clear();
        }
    }
}

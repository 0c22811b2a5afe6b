package org.trucewatch.engine.weigh;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Rows that need a closer look, in their order. It can be used again, so that a scan allocates nothing.
final class Candidates implements IntConsumer {
    private int[] rows = new int[1024];
    private int size;

    void clear() {
        size = 0;
    }

    @Override
    public void accept(int row) {
        if (size == rows.length) rows = Arrays.copyOf(rows, size * 2);
        rows[size++] = row;
    }

    int size() {
        return size;
    }

    int row(int index) {
        return rows[index];
    }
}

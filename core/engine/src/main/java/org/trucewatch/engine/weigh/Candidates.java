package org.trucewatch.engine.weigh;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Rows that need a closer look, in their order. It can be used again, so that a scan allocates nothing.
public final class Candidates implements IntConsumer {
    private int[] rows = new int[1024];
    private int size;

    public void clear() {
        size = 0;
    }

    @Override
    public void accept(int row) {
        if (size == rows.length) rows = Arrays.copyOf(rows, size * 2);
        rows[size++] = row;
    }

    public int size() {
        return size;
    }

    public int row(int index) {
        return rows[index];
    }
}

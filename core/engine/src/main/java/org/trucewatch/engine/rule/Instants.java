package org.trucewatch.engine.rule;

import java.util.Arrays;

/// The times of what stands in their order elsewhere, side by side: where among thousands something belongs is asked of
/// these, for of the things themselves each lies somewhere else in memory.
final class Instants {
    private static final int FEWEST = 8;

    private long[] all = new long[FEWEST];
    private int size;

    void insert(int index, long instant) {
        if (size == all.length) all = Arrays.copyOf(all, 2 * size);
        System.arraycopy(all, index, all, index + 1, size - index);
        all[index] = instant;
        size++;
    }

    void remove(int index) {
        size--;
        System.arraycopy(all, index + 1, all, index, size - index);
    }

    /// How many are earlier than an instant.
    int before(long instant) {
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (all[middle] < instant) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

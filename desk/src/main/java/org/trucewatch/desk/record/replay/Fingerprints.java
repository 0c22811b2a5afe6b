package org.trucewatch.desk.record.replay;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/// Finds a row by the beginning of its fingerprint: 16 to 24 bytes a row.
///
/// Two rows with the same beginning are told apart by whoever asks: it costs a look, and never a row.
final class Fingerprints {
    private static final int FEWEST = 16;

    private long[] beginnings = new long[FEWEST];
    /// One more than the number of a row, or 0; always twice as long as there are rows.
    private int[] slots = new int[2 * FEWEST];
    private int size;

    Fingerprints copy() {
        var copy = new Fingerprints();
        copy.beginnings = beginnings.clone();
        copy.slots = slots.clone();
        copy.size = size;
        return copy;
    }

    /// The row with this beginning that passes the look.
    OptionalInt find(long beginning, IntPredicate isIt) {
        for (int slot = slot(beginning); slots[slot] > 0; slot = next(slot)) {
            int row = slots[slot] - 1;
            if (beginnings[row] == beginning && isIt.test(row)) return OptionalInt.of(row);
        }
        return OptionalInt.empty();
    }

    /// Adds the next row.
    void add(long beginning) {
        if (size == beginnings.length) grow();
        beginnings[size] = beginning;
        put(size++);
    }

    private void grow() {
        beginnings = Arrays.copyOf(beginnings, 2 * size);
        slots = new int[4 * size];
        for (int row = 0; row < size; row++) put(row);
    }

    private void put(int row) {
        int slot = slot(beginnings[row]);
        while (slots[slot] > 0) slot = next(slot);
        slots[slot] = row + 1;
    }

    private int slot(long beginning) {
        return (int) beginning & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}

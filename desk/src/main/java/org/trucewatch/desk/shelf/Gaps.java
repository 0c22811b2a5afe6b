package org.trucewatch.desk.shelf;

import java.util.Arrays;
import java.util.BitSet;

/// Where new rows come to stand between old ones: what there was of each row is moved in one piece, and not
/// made anew.
final class Gaps {
    private final int[] before;
    private final int size;

    /// `before` names for each new row, in rising order, the old row before which it stands; `rows` counts
    /// the old ones.
    Gaps(int[] before, int rows) {
        this.before = before;
        this.size = rows + before.length;
    }

    int count() {
        return before.length;
    }

    /// The row at which a new one stands.
    int row(int fresh) {
        return before[fresh] + fresh;
    }

    long[] widen(long[] old) {
        var wide = new long[size];
        move(old.length, (from, to, length) -> System.arraycopy(old, from, wide, to, length));
        return wide;
    }

    int[] widen(int[] old) {
        var wide = new int[size];
        move(old.length, (from, to, length) -> System.arraycopy(old, from, wide, to, length));
        return wide;
    }

    byte[] widen(byte[] old) {
        var wide = new byte[size];
        move(old.length, (from, to, length) -> System.arraycopy(old, from, wide, to, length));
        return wide;
    }

    BitSet widen(BitSet old) {
        var wide = new BitSet(size);
        move(size - before.length, (from, to, length) -> {
            for (int row = old.nextSetBit(from); row >= 0 && row < from + length; row = old.nextSetBit(row + 1))
                wide.set(row - from + to);
        });
        return wide;
    }

    /// For each old row where it stands now.
    void follow(int[] rows) {
        for (int at = 0; at < rows.length; at++) rows[at] += newBefore(rows[at]);
    }

    private int newBefore(int row) {
        if (before.length == 1) return row < before[0] ? 0 : 1;
        int found = Arrays.binarySearch(before, row);
        if (found < 0) return -found - 1;
        while (found + 1 < before.length && before[found + 1] == row) found++;
        return found + 1;
    }

    /// Moves a stretch of old rows.
    @FunctionalInterface
    private interface Mover {
        void move(int from, int to, int length);
    }

    private void move(int rows, Mover mover) {
        int from = 0;
        for (int fresh = 0; fresh <= before.length; fresh++) {
            int end = fresh < before.length ? before[fresh] : rows;
            mover.move(from, from + fresh, end - from);
            from = end;
        }
    }
}

package org.trucewatch.engine.evidence;

import java.util.Arrays;

/// Some rows of one page: marked in the order in which they stand in memory, and read in that of their reports, which
/// costs a bit a row and sorts nothing.
public final class Marks {
    private static final int NONE = -1;

    private final long[] words;
    private int first;

    /// Room for any page of some evidence.
    public Marks(Evidence evidence) {
        words = new long[(Math.min(evidence.size(), Pages.ROWS) + Long.SIZE - 1) / Long.SIZE];
    }

    void begin(int page) {
        first = page * Pages.ROWS;
        Arrays.fill(words, 0);
    }

    void mark(int row) {
        words[(row - first) / Long.SIZE] |= 1L << row;
    }

    /// The first row, or -1.
    public int first() {
        return from(first);
    }

    /// The next row after one, or -1.
    public int after(int row) {
        return from(row + 1);
    }

    private int from(int row) {
        var number = (row - first) / Long.SIZE;
        if (number == words.length) return NONE;
        var word = words[number] & (-1L << row);
        while (word == 0) {
            if (++number == words.length) return NONE;
            word = words[number];
        }
        return first + number * Long.SIZE + Long.numberOfTrailingZeros(word);
    }
}

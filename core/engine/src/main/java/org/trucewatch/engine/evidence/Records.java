package org.trucewatch.engine.evidence;

import java.util.Arrays;

/// What rows tell beside their shape, 56 bytes each, one after the other; growing while evidence is taken in.
final class Records {
    static final int FROM = 0;
    static final int TO = 1;
    static final int POSITION = 2;
    static final int VOICE_AND_SPOT = 3;
    static final int AMOUNT_AND_COVER = 4;
    static final int KNOWN = 5;
    static final int ENTERED = 6;
    private static final int WORDS = 7;

    private int size;
    private long[] words;

    Records(int capacity) {
        words = new long[capacity * WORDS];
    }

    int size() {
        return size;
    }

    int capacity() {
        return words.length / WORDS;
    }

    /// One more, all of it 0.
    int add() {
        if (size == capacity()) resize(Math.max(16, size + (size >> 1)));
        return size++;
    }

    /// One more, all of it as at a place of others.
    int add(Records others, int place) {
        var added = add();
        System.arraycopy(others.words, place * WORDS, words, added * WORDS, WORDS);
        return added;
    }

    long at(int place, int word) {
        return words[place * WORDS + word];
    }

    void set(int place, int word, long value) {
        words[place * WORDS + word] = value;
    }

    void trim() {
        if (size < capacity()) resize(size);
    }

    private void resize(int capacity) {
        words = Arrays.copyOf(words, capacity * WORDS);
    }

    /// Puts each row at its place, a page at a time.
    void settle(Layout layout) {
        var page = new long[Math.min(size, Pages.ROWS) * WORDS];
        for (var first = 0; first < size; first += Pages.ROWS) {
            var rows = Math.min(size - first, Pages.ROWS);
            System.arraycopy(words, first * WORDS, page, 0, rows * WORDS);
            for (var row = 0; row < rows; row++)
                System.arraycopy(page, row * WORDS, words, layout.placeOf(first + row) * WORDS, WORDS);
        }
    }

    long bytes() {
        return 8L * words.length;
    }

    /// Two whole numbers in one word.
    static long both(int first, int second) {
        return ((long) first << Integer.SIZE) | (second & 0xffff_ffffL);
    }

    static int first(long both) {
        return (int) (both >> Integer.SIZE);
    }

    static int second(long both) {
        return (int) both;
    }
}

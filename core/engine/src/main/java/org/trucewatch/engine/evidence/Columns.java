package org.trucewatch.engine.evidence;

import java.util.Arrays;

/// All claims, one row a claim, growing while evidence is taken in: 60 bytes a row.
///
/// The shape, which a scan asks of every row, stands in a column of its own. All else is asked of few rows, but then
/// together, and stands together: a row costs one look at memory and not nine. What a closer look begins with stands
/// side by side, so that it seldom lies on two lines of the cache.
final class Columns {
    private static final int WORDS = 7;
    private static final int FROM = 0;
    private static final int TO = 1;
    private static final int POSITION = 2;
    private static final int VOICE_AND_SPOT = 3;
    private static final int AMOUNT_AND_COVER = 4;
    private static final int KNOWN = 5;
    private static final int ENTERED = 6;

    private int size;
    private int[] shapes;
    private long[] rest;

    Columns(int capacity) {
        shapes = new int[capacity];
        rest = new long[capacity * WORDS];
    }

    int size() {
        return size;
    }

    /// A new row, of which only these are known yet.
    int add(int shape, long known, long entered, int voice) {
        if (size == shapes.length) resize(Math.max(16, size + (size >> 1)));
        shapes[size] = shape;
        set(size, KNOWN, known);
        set(size, ENTERED, entered);
        set(size, VOICE_AND_SPOT, both(voice, 0));
        return size++;
    }

    void put(int row, long from, long to, int spot, long position) {
        set(row, FROM, from);
        set(row, TO, to);
        set(row, VOICE_AND_SPOT, both(voice(row), spot));
        set(row, POSITION, position);
    }

    void put(int row, int amount, int coverMetres) {
        set(row, AMOUNT_AND_COVER, both(amount, coverMetres));
    }

    private void set(int row, int word, long value) {
        rest[row * WORDS + word] = value;
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

    /// The shapes of all rows, to be read alone.
    int[] shapes() {
        return shapes;
    }

    long from(int row) {
        return rest[row * WORDS + FROM];
    }

    long to(int row) {
        return rest[row * WORDS + TO];
    }

    long known(int row) {
        return rest[row * WORDS + KNOWN];
    }

    long entered(int row) {
        return rest[row * WORDS + ENTERED];
    }

    Claim claim(int row) {
        return new Claim(row, shapes[row], spot(row), amount(row), position(row), from(row), to(row));
    }

    /// Longitude and latitude, each in ten-millionths of a degree.
    long position(int row) {
        return rest[row * WORDS + POSITION];
    }

    int voice(int row) {
        return first(rest[row * WORDS + VOICE_AND_SPOT]);
    }

    int spot(int row) {
        return second(rest[row * WORDS + VOICE_AND_SPOT]);
    }

    int amount(int row) {
        return first(rest[row * WORDS + AMOUNT_AND_COVER]);
    }

    int coverMetres(int row) {
        return second(rest[row * WORDS + AMOUNT_AND_COVER]);
    }

    void trim() {
        if (size < shapes.length) resize(size);
    }

    private void resize(int length) {
        shapes = Arrays.copyOf(shapes, length);
        rest = Arrays.copyOf(rest, length * WORDS);
    }
}

package org.trucewatch.engine.evidence;

import java.util.Arrays;

/// The columns of all claims, one row a claim, growing while evidence is taken in.
///
/// 60 bytes a row: four times, and seven whole numbers.
final class Columns {
    int size;
    long[] from;
    long[] to;
    long[] known;
    long[] entered;
    int[] shape;
    int[] voice;
    int[] spot;
    int[] lonE7;
    int[] latE7;
    int[] amount;
    int[] coverMetres;

    Columns(int capacity) {
        from = new long[capacity];
        to = new long[capacity];
        known = new long[capacity];
        entered = new long[capacity];
        shape = new int[capacity];
        voice = new int[capacity];
        spot = new int[capacity];
        lonE7 = new int[capacity];
        latE7 = new int[capacity];
        amount = new int[capacity];
        coverMetres = new int[capacity];
    }

    void grow() {
        if (size == from.length) resize(Math.max(16, size + (size >> 1)));
    }

    void trim() {
        if (size < from.length) resize(size);
    }

    private void resize(int length) {
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
        known = Arrays.copyOf(known, length);
        entered = Arrays.copyOf(entered, length);
        shape = Arrays.copyOf(shape, length);
        voice = Arrays.copyOf(voice, length);
        spot = Arrays.copyOf(spot, length);
        lonE7 = Arrays.copyOf(lonE7, length);
        latE7 = Arrays.copyOf(latE7, length);
        amount = Arrays.copyOf(amount, length);
        coverMetres = Arrays.copyOf(coverMetres, length);
    }
}

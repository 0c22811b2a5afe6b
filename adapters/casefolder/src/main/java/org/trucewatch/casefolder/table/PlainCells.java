package org.trucewatch.casefolder.table;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/// The cells of a line in which no quote stands, each cut anew when it is asked for.
final class PlainCells extends AbstractList<Cell> implements RandomAccess {
    private static final int USUAL = 24;

    private final String file;
    private final int line;
    private final String text;
    private int[] ends = new int[USUAL];
    private int size;

    PlainCells(String file, int line, String text) {
        this.file = file;
        this.line = line;
        this.text = text;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) endAt(comma);
        endAt(text.length());
    }

    private void endAt(int end) {
        if (size == ends.length) ends = Arrays.copyOf(ends, size * 2);
        ends[size++] = end;
    }

    @Override
    public Cell get(int index) {
        int from = Objects.checkIndex(index, size) == 0 ? 0 : ends[index - 1] + 1;
        return new Cell(file, line, from + 1, text.substring(from, ends[index]).strip());
    }

    @Override
    public int size() {
        return size;
    }
}

package org.trucewatch.casefolder.table;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

/// The cells of a record that is one line with its quotes where they belong, each cut anew when it is asked for.
final class LineCells extends AbstractList<Cell> implements RandomAccess {
    private static final int USUAL = 24;
    private static final int NONE = -1;

    private final String file;
    private final int line;
    private final String text;
    private int[] ends = new int[USUAL];
    private int size;

    private LineCells(String file, int line, String text) {
        this.file = file;
        this.line = line;
        this.text = text;
    }

    /// Nothing where a quote stands inside a cell, or is not closed in this line.
    static Optional<List<Cell>> of(String file, int line, String text) {
        var cells = new LineCells(file, line, text);
        return cells.isCut() ? Optional.of(cells) : Optional.empty();
    }

    private boolean isCut() {
        int quote = text.indexOf('"');
        for (int from = 0; from <= text.length(); from = ends[size - 1] + 1) {
            if (quote != NONE && quote < from) quote = text.indexOf('"', from);
            int end = quote == from ? behindQuotes(from) : untilComma(from);
            if (end == NONE || (quote > from && quote < end)) return false;
            if (size == ends.length) ends = Arrays.copyOf(ends, size * 2);
            ends[size++] = end;
        }
        return true;
    }

    private int untilComma(int from) {
        int comma = text.indexOf(',', from);
        return comma == NONE ? text.length() : comma;
    }

    /// Behind the quote that closes the one at `from`, if the cell ends there.
    private int behindQuotes(int from) {
        int close = text.indexOf('"', from + 1);
        while (close != NONE && text.startsWith("\"", close + 1)) close = text.indexOf('"', close + 2);
        boolean isEnd = close != NONE && (close + 1 == text.length() || text.charAt(close + 1) == ',');
        return isEnd ? close + 1 : NONE;
    }

    @Override
    public Cell get(int index) {
        int from = Objects.checkIndex(index, size) == 0 ? 0 : ends[index - 1] + 1;
        int end = ends[index];
        if (from == end || text.charAt(from) != '"')
            return new Cell(file, line, from + 1, text.substring(from, end).strip());
        return new Cell(file, line, from + 2, text.substring(from + 1, end - 1).replace("\"\"", "\""));
    }

    @Override
    public int size() {
        return size;
    }
}

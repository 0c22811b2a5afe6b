package org.trucewatch.casefolder.table;

import java.util.ArrayList;
import java.util.List;

/// One value as written, and where it stands. Lines and columns count from 1, columns in UTF-16 units as editors do.
public record Cell(String file, int line, int column, String text) {
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// The parts of a list, which `|` sets apart; an empty cell is an empty list.
    public List<Cell> parts() {
        return split('|');
    }

    /// The parts between `mark`, without the blanks around them, each with its own place.
    public List<Cell> split(char mark) {
        if (text.isEmpty()) return List.of();
        var parts = new ArrayList<Cell>();
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf(mark, start);
            if (end < 0) end = text.length();
            parts.add(part(start, end));
            start = end + 1;
        }
        return parts;
    }

    private Cell part(int start, int end) {
        int from = start;
        while (from < end && text.charAt(from) == ' ') from++;
        return new Cell(file, line, column + from, text.substring(from, end).strip());
    }

    public Cell with(String other) {
        return new Cell(file, line, column, other);
    }
}

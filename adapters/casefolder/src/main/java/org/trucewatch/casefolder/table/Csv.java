package org.trucewatch.casefolder.table;

import java.util.ArrayList;
import java.util.List;

/// Reads RFC 4180: cells parted by commas, quoted where they hold a comma, a quote or a line break.
///
/// It is our own because each cell must know its column: readers of others know the line at best. A quote in the wrong
/// place is told, never guessed away.
final class Csv {
    private final TextFile text;
    private final Problems problems;
    private int line;
    private int at;
    private boolean open;
    private int shown = -1;
    private String current = "";

    private Csv(TextFile text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /// What is done with each record, and with the line on which it begins; false where none of the others is wanted.
    @FunctionalInterface
    interface Taker {
        boolean take(int line, List<Cell> cells);
    }

    /// Hands on each record of a table. False where the last of them swallowed the rest of the file for want of a
    /// quote.
    static boolean read(TextFile text, Problems problems, Taker taker) {
        var csv = new Csv(text, problems);
        for (; csv.line < text.lines().size(); csv.line++) {
            if (csv.current().isBlank()) continue;
            int line = csv.line;
            if (!taker.take(line, csv.record())) return true;
        }
        return !csv.open;
    }

    /// The record that begins on this line, once more. Its problems were told when it was read first.
    static List<Cell> again(TextFile text, int line) {
        var csv = new Csv(text, new Problems());
        csv.line = line;
        return csv.record();
    }

    private String current() {
        if (line != shown) {
            current = text.lines().get(line);
            shown = line;
        }
        return current;
    }

    private List<Cell> record() {
        return LineCells.of(text.file(), line + 1, current()).orElseGet(this::cells);
    }

    /// Looks at each letter, and tells of a quote in the wrong place.
    private List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        at = 0;
        cells.add(cell());
        while (at < current().length()) {
            at++; // the comma
            cells.add(cell());
        }
        return cells;
    }

    private Cell cell() {
        return at < current().length() && current().charAt(at) == '"' ? quoted() : plain();
    }

    private Cell plain() {
        int start = at;
        at = untilComma(start);
        var written = current().substring(start, at);
        int quote = written.indexOf('"');
        if (quote >= 0) problems.at(text.file(), line + 1, start + quote + 1, Fault.QUOTE_STRAY.with());
        return new Cell(text.file(), line + 1, start + 1, written.strip());
    }

    private Cell quoted() {
        int startLine = line;
        int start = at + 1;
        var written = new StringBuilder();
        for (at++; !closes(written); at++) {
            if (at < current().length()) written.append(current().charAt(at));
            else if (!nextLine(written)) return unclosed(startLine, start, written);
        }
        at++; // the closing quote
        int end = untilComma(at);
        if (end > at) problems.at(text.file(), line + 1, at + 1, Fault.QUOTE_BEHIND.with());
        at = end;
        return new Cell(text.file(), startLine + 1, start + 1, written.toString());
    }

    /// True at a closing quote; a doubled one is taken as one quote of the text.
    private boolean closes(StringBuilder written) {
        var now = current();
        while (at + 1 < now.length() && now.charAt(at) == '"' && now.charAt(at + 1) == '"') {
            written.append('"');
            at += 2;
        }
        return at < now.length() && now.charAt(at) == '"';
    }

    private boolean nextLine(StringBuilder written) {
        if (line + 1 >= text.lines().size()) return false;
        written.append('\n');
        line++;
        at = -1;
        return true;
    }

    private Cell unclosed(int startLine, int start, StringBuilder written) {
        open = true;
        problems.at(text.file(), startLine + 1, start, Fault.QUOTE_OPEN.with());
        return new Cell(text.file(), startLine + 1, start, written.toString());
    }

    private int untilComma(int from) {
        int comma = current().indexOf(',', from);
        return comma < 0 ? current().length() : comma;
    }
}

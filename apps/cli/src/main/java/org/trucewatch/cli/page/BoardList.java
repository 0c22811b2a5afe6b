package org.trucewatch.cli.page;

import org.trucewatch.desk.report.Board;
import org.trucewatch.desk.report.Board.Cell;
import org.trucewatch.desk.report.Board.Line;
import org.trucewatch.desk.report.Board.Row;
import org.trucewatch.desk.wording.Wording;

/// The board as a list, one verdict a line: for screens without room for columns, and for languages from right to
/// left, whose columns no terminal keeps in place. There each line opens with a mark of direction.
public final class BoardList {
    private static final String RIGHT_TO_LEFT = "\u200f";
    private static final String INDENT = "  ";

    private final Screen screen;
    private final Wording wording;
    private final StringBuilder out = new StringBuilder();

    private BoardList(Wording wording, Screen screen) {
        this.screen = screen;
        this.wording = wording;
    }

    public static String of(Board board, Wording wording, Screen screen) {
        var list = new BoardList(wording, screen);
        list.line("", screen.strong(board.title()));
        list.line("", String.join(" · ", board.cuts()));
        list.line("", "");
        if (board.sections().isEmpty()) list.line("", wording.say("board.no-clauses"));
        for (var section : board.sections()) {
            var status = section.status().isEmpty() ? "" : " · " + section.status();
            list.title(section.text() + "  " + section.name(), status);
            list.line("", screen.quiet("─".repeat(screen.width())));
            section.rows().forEach(list::row);
        }
        TallyLines.of(board.tally(), wording, screen).lines().forEach(words -> list.line("", words));
        return list.out.toString();
    }

    private void title(String name, String status) {
        if (Column.width(name + status) <= screen.width()) line("", screen.strong(name) + status);
        else Column.wrapped(name + status, screen.width()).forEach(one -> line("", screen.strong(one)));
    }

    private void row(Row row) {
        line("", screen.strong(row.clause().key()));
        wrapped(INDENT, row.sentence());
        verdicts(INDENT, row.folded());
        for (var parting : row.parting()) {
            line(INDENT, parting.label());
            verdicts(INDENT + INDENT, parting);
        }
        row.notes().forEach(note -> wrapped(INDENT, note));
        line("", "");
    }

    private void verdicts(String indent, Line verdicts) {
        if (verdicts.needsNoEvidence()) {
            line(indent, screen.quiet("· " + verdicts.cells().getFirst().words()));
            return;
        }
        for (Cell cell : verdicts.cells()) {
            var mark = cell.bears() ? screen.accent(BoardPage.mark(cell.standard())) : screen.quiet("·");
            var words =
                    cell.breaches() > 0 ? wording.say("changes.counted", cell.words(), cell.breaches()) : cell.words();
            line(indent, mark + " " + wording.standard(cell.standard()) + ": " + words);
        }
    }

    private void wrapped(String indent, String words) {
        Column.wrapped(words, screen.width() - 2 * INDENT.length()).forEach(one -> line(indent, one));
    }

    private void line(String indent, String words) {
        var opening = wording.tongue().rightToLeft() ? RIGHT_TO_LEFT : "";
        out.append((opening + indent + words).stripTrailing()).append('\n');
    }
}

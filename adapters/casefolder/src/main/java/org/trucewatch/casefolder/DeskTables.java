package org.trucewatch.casefolder;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.trucewatch.casefolder.table.Cell;
import org.trucewatch.casefolder.table.Fault;
import org.trucewatch.casefolder.table.Fields;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.model.pair.Gaps;

/// `titles.csv` and `life.csv`: what the desk shows and the judge does not read. They are checked here, so that a desk
/// that opens the case can rely on them.
final class DeskTables {
    static final Schema TITLES = Schema.optional("titles.csv", List.of("id"), List.of("english", "arabic"));
    static final Schema LIFE =
            Schema.optional("life.csv", List.of("id", "english"), List.of("arabic", "days", "means", "may", "next"));

    private static final List<String> MEANINGS = List.of("waits", "denied", "over");
    private static final List<String> DEEDS = List.of("work", "close", "release");
    private static final int LONGEST_STAY = 10_000;

    private DeskTables() {}

    static void check(Shelf shelf, Problems problems) {
        twice(shelf.table(TITLES, problems), problems);
        var life = shelf.table(LIFE, problems);
        twice(life, problems);
        var ids = life.rows().stream().map(row -> row.text("id")).collect(Collectors.toSet());
        for (var row : life.rows()) {
            oneOf(row.cell("means"), MEANINGS, problems);
            oneOf(row.cell("may"), DEEDS, problems);
            days(row, problems);
            for (var next : row.list("next"))
                if (!ids.contains(next.text())) problems.at(next, Fault.STATE_UNKNOWN.with(next.text()));
        }
    }

    private static void twice(Table table, Problems problems) {
        var seen = new HashSet<String>();
        for (var row : table.rows())
            if (!seen.add(row.text("id"))) problems.at(row.cell("id"), Fault.ID_AGAIN.with(row.text("id")));
    }

    private static void oneOf(Cell cell, List<String> words, Problems problems) {
        if (!cell.isEmpty() && !words.contains(cell.text()))
            problems.at(cell, Fault.WORD_UNKNOWN.with(cell.text(), Gaps.oneOf(words)));
    }

    private static void days(Row row, Problems problems) {
        var number = new Fields(problems).number(row.cell("days"));
        if (number.isPresent() && number.getAsLong() > LONGEST_STAY)
            problems.at(row.cell("days"), Fault.DAYS_MANY.with());
    }
}

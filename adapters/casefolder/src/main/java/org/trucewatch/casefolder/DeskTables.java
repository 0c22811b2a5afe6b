package org.trucewatch.casefolder;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.trucewatch.casefolder.table.Cell;
import org.trucewatch.casefolder.table.Fields;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.casefolder.table.Table;

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
                if (!ids.contains(next.text()))
                    problems.at(
                            next,
                            "state-unknown",
                            "There is no state `" + next.text() + "` in life.csv; name one of its ids.");
        }
    }

    private static void twice(Table table, Problems problems) {
        var seen = new HashSet<String>();
        for (var row : table.rows())
            if (!seen.add(row.text("id")))
                problems.at(row.cell("id"), "id-twice", "`" + row.text("id") + "` stands here twice; remove one.");
    }

    private static void oneOf(Cell cell, List<String> words, Problems problems) {
        if (!cell.isEmpty() && !words.contains(cell.text()))
            problems.at(
                    cell,
                    "word-unknown",
                    "`" + cell.text() + "` is none of the words here: " + String.join(", ", words) + ".");
    }

    private static void days(Row row, Problems problems) {
        var number = new Fields(problems).number(row.cell("days"));
        if (number.isPresent() && number.getAsLong() > LONGEST_STAY)
            problems.at(row.cell("days"), "number-form", "At most 10,000 days; leave it empty where there is no end.");
    }
}

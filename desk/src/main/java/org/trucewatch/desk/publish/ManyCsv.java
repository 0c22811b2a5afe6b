package org.trucewatch.desk.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.trucewatch.desk.many.ManyCases.Judged;
import org.trucewatch.desk.publish.CsvText.Cell;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Verdict;

/// The verdicts on many cases as CSV: one row per case, clause and standard. `claims` are those that were looked at,
/// `occurrences` and `broken` what the verdict is made of, `by` the reports of the first occurrence.
public final class ManyCsv {
    private static final List<String> HEADER = List.of(
            "case",
            "agreement",
            "text",
            "clause",
            "status",
            "standard",
            "verdict",
            "reason_code",
            "occurrences",
            "broken",
            "claims",
            "by");

    private ManyCsv() {}

    /// One case with the name it goes by in the folder.
    public record Named(String file, Judged judged) {}

    public static String write(List<Named> all, List<Standard> standards) {
        var out = new StringBuilder();
        out.append(CsvText.line(words(HEADER.stream())));
        for (var named : all)
            for (var clause : named.judged().answers())
                clause.verdicts().forEach((standard, under) -> {
                    if (standards.contains(standard)) out.append(CsvText.line(row(named, clause, standard, under)));
                });
        return out.toString();
    }

    private static List<Cell> row(Named named, ClauseVerdict clause, Standard standard, StandardVerdict under) {
        var cells = new ArrayList<>(words(Stream.of(
                named.file(),
                named.judged().judgement().agreement(),
                clause.clause().text().value(),
                clause.clause().key(),
                clause.status().word(),
                standard.word(),
                under.verdict().word(),
                under.reason().code())));
        var ids = new HashSet<String>();
        var broken = new HashSet<String>();
        for (var one : under.occurrences()) {
            ids.add(one.id());
            if (one.verdict() == Verdict.BROKEN) broken.add(one.id());
        }
        cells.add(new Cell.Figure(ids.size()));
        cells.add(new Cell.Figure(broken.size()));
        cells.add(new Cell.Figure(named.judged().claims()));
        cells.add(new Cell.Words(
                under.occurrences().isEmpty()
                        ? ""
                        : String.join("|", under.occurrences().getFirst().by())));
        return cells;
    }

    private static List<Cell> words(Stream<String> words) {
        return words.<Cell>map(Cell.Words::new).toList();
    }
}

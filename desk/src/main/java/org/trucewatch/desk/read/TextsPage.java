package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.desk.report.Verdicts;
import org.trucewatch.language.Language;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.verdict.ClauseVerdict;

/// The texts of the deal side by side: their headers, and under each key the clauses of all texts that have it.
public record TextsPage(List<Column> texts, List<Line> lines) {

    /// One text: the lines of its header as the language writes them.
    public record Column(String id, String name, List<String> header, List<String> mandate) {}

    /// The clauses that share a key, text by text.
    public record Line(String key, List<Cell> cells) {}

    public record Cell(
            String text,
            String clause,
            Both sentence,
            String status,
            String statusWords,
            Map<String, Marks.Mark> standards) {}

    public static TextsPage of(View view) {
        var byKey = new LinkedHashMap<String, List<Cell>>();
        for (var readings : view.clauses()) {
            var folded = Verdicts.folded(readings);
            byKey.computeIfAbsent(folded.clause().key(), key -> new ArrayList<>())
                    .add(cell(view, folded));
        }
        var lines = new ArrayList<Line>();
        byKey.forEach((key, cells) -> lines.add(new Line(key, cells)));
        return new TextsPage(
                view.watched().agreement().texts().stream()
                        .map(text -> column(view, text))
                        .toList(),
                lines);
    }

    private static Column column(View view, Text text) {
        return new Column(
                text.id().value(),
                view.title(text),
                Language.header(text),
                view.mandate(text.id()).words());
    }

    private static Cell cell(View view, ClauseVerdict folded) {
        return new Cell(
                folded.clause().text().value(),
                folded.clause().toString(),
                view.sentence(folded.clause(), ""),
                folded.status().word(),
                view.wording().status(folded.status()),
                new Marks(view).of(folded));
    }
}

package org.trucewatch.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trucewatch.model.Problem;
import org.trucewatch.model.pair.Complaint;

/// A row that could not be read: its line, why, and its cells as they came.
public record Refused(String file, int line, List<Complaint> reasons, List<String> cells) {
    public Refused {
        reasons = List.copyOf(reasons);
        cells = List.copyOf(cells);
    }

    /// One problem for each reason.
    public List<Problem> problems() {
        return reasons.stream().map(reason -> reason.error(file, line, 0)).toList();
    }

    private String words() {
        return reasons.stream().map(reason -> reason.words().english()).collect(Collectors.joining(" "));
    }

    static String asCsv(List<String> columns, List<Refused> refused) {
        var header = new ArrayList<>(List.of("line", "reasons"));
        header.addAll(columns);
        var rows = new StringBuilder(row(header));
        for (var one : refused) {
            var cells = new ArrayList<>(List.of(Integer.toString(one.line), one.words()));
            cells.addAll(one.cells);
            rows.append(row(cells));
        }
        return rows.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Refused::cell).collect(Collectors.joining(",")) + "\n";
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

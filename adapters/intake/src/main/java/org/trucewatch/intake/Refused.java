package org.trucewatch.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;
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

    private String words(Function<Words, String> language) {
        return reasons.stream().map(reason -> language.apply(reason.words())).collect(Collectors.joining(" "));
    }

    static Words asCsv(List<String> columns, List<Refused> refused) {
        return new Words(asCsv(columns, refused, Words::english), asCsv(columns, refused, Words::arabic));
    }

    private static String asCsv(List<String> columns, List<Refused> refused, Function<Words, String> language) {
        var header = new ArrayList<>(List.of("line", "reasons"));
        header.addAll(columns);
        var rows = new StringBuilder(row(header));
        for (var one : refused) {
            var cells = new ArrayList<>(List.of(Integer.toString(one.line), one.words(language)));
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

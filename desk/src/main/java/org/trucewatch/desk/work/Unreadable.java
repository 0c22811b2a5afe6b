package org.trucewatch.desk.work;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Wrong;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;

/// Why a case cannot be read with what a person sent, in words for whoever filled in a form.
public final class Unreadable {
    private static final String WITH_OFFSET = "2017-09-10T12:00+03:00";
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /// The fields of a form by the column that the words in them come to stand in.
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("act", "act"),
            Map.entry("actor", "actor"),
            Map.entry("places", "places"),
            Map.entry("not_observed", "notObserved"),
            Map.entry("certainty", "certainty"),
            Map.entry("nearness", "nearness"),
            Map.entry("polarity", "polarity"));

    private Unreadable() {}

    /// What a form easily brings about has sentences of its own; the rest is said as the reader says it. The readers of
    /// tables speak English alone: in another language their problems are named by their code.
    public static Wrong wrong(Problem problem) {
        return wrong(problem, "");
    }

    /// The same beside the field of the form that the cell was made of in which the reader found it.
    static Wrong wrong(Problem problem, TableRow row) {
        return wrong(problem, field(problem, row));
    }

    private static Wrong wrong(Problem problem, String field) {
        return switch (problem.code()) {
            case "date-form", "date-none" -> Wrong.of(field, Fault.NO_SUCH_DAY, "2017-09-10", WITH_OFFSET);
            case "time-zone" -> Wrong.of(field, Fault.NO_ZONE, WITH_OFFSET);
            case "time-none" -> Wrong.of(field, Fault.CLOCK_SKIPPED);
            case "span-order" -> Wrong.of(field, Fault.ENDS_BEFORE);
            default -> new Wrong(field, Fault.UNREADABLE, List.of(words(problem)));
        };
    }

    /// The cell is the one that holds what the sentence names; where several do, the last of them that begins no later
    /// than the place of the problem. Empty where none does, or nobody filled it in.
    private static String field(Problem problem, TableRow row) {
        var quoted = QUOTED.matcher(problem.sentence());
        if (!quoted.find()) return "";
        var columns = CsvBytes.cells(row.header());
        var cells = CsvBytes.cells(row.row());
        var field = "";
        int start = 1;
        for (int at = 0; at < cells.size(); at++) {
            boolean isBehind = start > problem.column() && !field.isEmpty();
            if (!isBehind && names(CsvBytes.text(cells.get(at))).contains(quoted.group(1)))
                field = FIELDS.getOrDefault(CsvBytes.text(columns.get(at)), field);
            start += new String(cells.get(at).toArray(), StandardCharsets.UTF_8).length() + 1;
        }
        return field;
    }

    private static List<String> names(String cell) {
        return Stream.of(cell.split("\\|", -1)).map(String::strip).toList();
    }

    private static Words words(Problem problem) {
        return new Words(problem.sentence(), problem.arabic().isEmpty() ? problem.code() + "؛" : problem.arabic());
    }
}

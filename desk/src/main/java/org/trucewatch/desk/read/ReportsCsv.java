package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trucewatch.desk.publish.CsvText;
import org.trucewatch.desk.publish.CsvText.Cell;

/// Reports as a table for a spreadsheet: a copy to look at, not the record.
public final class ReportsCsv {
    private static final List<String> COLUMNS = List.of(
            "id",
            "source",
            "lineages",
            "said",
            "known",
            "happened",
            "places",
            "longitude",
            "latitude",
            "precision_metres",
            "act",
            "actor",
            "actor_label",
            "polarity",
            "killed_min",
            "killed_max",
            "wounded_min",
            "wounded_max",
            "claim",
            "note",
            "incidents");

    private ReportsCsv() {}

    /// The lines of the table, each with its end, made one by one as they are asked for: there may be very many.
    public static Stream<String> of(Stream<ReportsPage.Row> reports) {
        var head = COLUMNS.stream().map(ReportsCsv::words).toList();
        return Stream.concat(Stream.of(head), reports.map(ReportsCsv::cells)).map(CsvText::line);
    }

    private static List<Cell> cells(ReportsPage.Row report) {
        var cells = new ArrayList<Cell>();
        cells.add(words(report.id()));
        cells.add(words(report.source().id()));
        cells.add(joined(report.lineages()));
        cells.add(words(report.said().iso()));
        cells.add(words(report.known().iso()));
        cells.add(words(report.happened().iso()));
        cells.add(words(report.places().stream().map(ReportsPage.Spot::id).collect(Collectors.joining("|"))));
        var point = report.places().stream()
                .filter(spot -> spot.longitude().isPresent())
                .findFirst();
        cells.add(point.flatMap(ReportsPage.Spot::longitude)
                .map(ReportsCsv::degrees)
                .orElseGet(Cell.Nothing::new));
        cells.add(point.flatMap(ReportsPage.Spot::latitude)
                .map(ReportsCsv::degrees)
                .orElseGet(Cell.Nothing::new));
        cells.add(figure(point.flatMap(ReportsPage.Spot::precisionMetres)));
        cells.add(words(report.act().id()));
        cells.add(words(report.actor().id()));
        cells.add(words(report.actorLabel()));
        cells.add(words(report.polarity()));
        range(report.killed(), cells);
        range(report.wounded(), cells);
        cells.add(words(report.claim()));
        cells.add(words(report.note()));
        cells.add(words(String.join("|", report.incidents())));
        return cells;
    }

    private static void range(Optional<ReportsPage.Figures> range, List<Cell> cells) {
        cells.add(figure(range.map(ReportsPage.Figures::from)));
        cells.add(figure(range.flatMap(ReportsPage.Figures::to)));
    }

    private static Cell joined(List<View.Named> names) {
        return words(names.stream().map(View.Named::id).collect(Collectors.joining("|")));
    }

    private static Cell words(String words) {
        return new Cell.Words(words);
    }

    private static Cell degrees(double value) {
        return new Cell.Degrees(value);
    }

    private static Cell figure(Optional<Long> number) {
        return number.<Cell>map(Cell.Figure::new).orElseGet(Cell.Nothing::new);
    }
}

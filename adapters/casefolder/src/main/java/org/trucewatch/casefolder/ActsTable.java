package org.trucewatch.casefolder;

import java.util.List;
import java.util.stream.Stream;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.model.registry.ActKind;

/// `acts.csv`: the hierarchy of acts. The base vocabulary ships with the product; a case adds rows, and a row with an
/// id of the base replaces that one.
final class ActsTable {
    /// Data sets whose words for kinds of events have a column each. A format adds its word here.
    private static final List<String> DATA_SETS = List.of("acled");

    private static final List<String> COLUMNS = List.of(
            "english",
            "arabic",
            "aliases",
            "definition",
            "part_of",
            "opposite_of",
            "tells_not_done",
            "implies",
            "prevents",
            "counts",
            "adds",
            "removes",
            "ged",
            "note");

    static final Schema ACTS = Schema.optional(
            "acts.csv",
            List.of("id"),
            Stream.concat(COLUMNS.stream(), DATA_SETS.stream()).toList());

    private ActsTable() {}

    static List<ActKind> read(List<Row> acts, Reading reading) {
        Cycles.check(acts, "part_of", Cycles.Chain.PART, reading.problems());
        return acts.stream().map(row -> act(row, reading)).toList();
    }

    private static ActKind act(Row row, Reading reading) {
        return new ActKind(
                row.text("id"),
                Reading.words(row),
                row.words("aliases"),
                row.text("definition"),
                acts(row, "part_of", reading),
                acts(row, "opposite_of", reading),
                acts(row, "tells_not_done", reading),
                acts(row, "implies", reading),
                acts(row, "prevents", reading),
                row.words("counts"),
                row.words("adds"),
                row.words("removes"),
                elsewhere(row));
    }

    private static List<String> elsewhere(Row row) {
        return DATA_SETS.stream()
                .flatMap(set -> row.words(set).stream().map((set + ":")::concat))
                .toList();
    }

    private static List<String> acts(Row row, String column, Reading reading) {
        return reading.useAll(Names.Kind.ACT, row, column);
    }
}

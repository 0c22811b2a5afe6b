package org.trucewatch.intake.ged;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trucewatch.intake.matching.Note;
import org.trucewatch.intake.table.Column;
import org.trucewatch.intake.table.EventRows;
import org.trucewatch.model.agreement.Words;

/// Which column of a release holds what. Releases name some columns differently and leave others out.
final class Columns implements EventRows.Columns {
    private static final Map<String, List<String>> NAMES = names();

    /// The columns that no event can do without; a date may come whole or in three parts.
    private static final List<String> NEEDED =
            List.of("id", "type_of_violence", "side_a", "side_b", "latitude", "longitude", "low", "high");

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> missing;

    Columns(List<String> header) {
        var written = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        NAMES.forEach((name, spellings) -> spellings.stream()
                .mapToInt(written::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .ifPresent(index -> places.put(name, index)));
        missing = List.copyOf(notFound());
    }

    private static Map<String, List<String>> names() {
        var names = new LinkedHashMap<String, List<String>>();
        for (var name : List.of(
                "id",
                "type_of_violence",
                "side_a",
                "side_b",
                "latitude",
                "longitude",
                "date_start",
                "date_end",
                "year",
                "month",
                "day",
                "date_prec",
                "where_prec",
                "where_coordinates",
                "adm_1",
                "adm_2",
                "source_office",
                "source_original",
                "source_date",
                "event_clarity",
                "release")) names.put(name, List.of(name));
        for (var name : List.of("low", "best", "high")) names.put(name, List.of(name, name + "_death", name + "_est"));
        return names;
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    Column column(String name) {
        return new Column(name, places.getOrDefault(name, -1));
    }

    /// Columns without which this is no release of GED.
    @Override
    public List<String> missing() {
        return missing;
    }

    @Override
    public List<Column> needed() {
        return NEEDED.stream().map(this::column).toList();
    }

    private List<String> notFound() {
        var missing = new ArrayList<>(NEEDED.stream().filter(name -> !has(name)).toList());
        boolean parts = has("year") && has("month") && has("day");
        if (!has("date_start") && !parts) missing.add("date_start");
        return missing;
    }

    /// What follows from the columns that this release leaves out, one sentence each.
    List<Words> consequences() {
        var sentences = new ArrayList<Words>();
        if (!has("where_prec")) sentences.add(Note.NO_PLACE_PRECISION.with("where_prec"));
        if (!has("where_coordinates")) sentences.add(Note.NO_PLACE_NAMES.with("where_coordinates"));
        if (!has("date_prec")) sentences.add(Note.NO_DAY_PRECISION.with("date_prec"));
        if (!has("date_end")) sentences.add(Note.NO_END.with("date_end"));
        if (!has("source_office")) sentences.add(Note.NO_OFFICE.with("source_office"));
        if (!has("source_date")) sentences.add(Note.NO_DAY_SAID.with("source_date"));
        if (!has("event_clarity")) sentences.add(Note.NO_CLARITY.with("event_clarity"));
        return sentences;
    }
}

package org.trucewatch.intake.acled;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trucewatch.intake.matching.Note;
import org.trucewatch.intake.table.Column;
import org.trucewatch.intake.table.EventRows;
import org.trucewatch.model.agreement.Words;

/// Which column of an export holds what.
final class Columns implements EventRows.Columns {
    /// The columns that no event can do without.
    private static final List<String> NEEDED =
            List.of("event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1", "latitude", "longitude");

    private final List<String> written;

    Columns(List<String> header) {
        written = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean has(String name) {
        return written.contains(name);
    }

    Column column(String name) {
        return new Column(name, written.indexOf(name));
    }

    /// Columns without which this is no export of ACLED.
    @Override
    public List<String> missing() {
        return NEEDED.stream().filter(name -> !has(name)).toList();
    }

    @Override
    public List<Column> needed() {
        return NEEDED.stream().map(this::column).toList();
    }

    /// What follows from the columns that this export leaves out, one sentence each.
    List<Words> consequences() {
        var sentences = new ArrayList<Words>();
        if (!has("geo_precision")) sentences.add(Note.NO_PLACE_PRECISION.with("geo_precision"));
        if (!has("time_precision")) sentences.add(Note.NO_DAY_PRECISION.with("time_precision"));
        if (!has("source")) sentences.add(Note.NO_OFFICE.with("source"));
        if (!has("timestamp")) sentences.add(Note.NO_DAY_WRITTEN.with("timestamp"));
        if (!has("inter1") || !has("inter2")) sentences.add(Note.NO_KINDS_OF_ACTORS.with("inter1", "inter2"));
        return sentences;
    }
}

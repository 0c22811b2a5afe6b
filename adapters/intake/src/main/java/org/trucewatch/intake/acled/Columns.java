package org.trucewatch.intake.acled;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trucewatch.intake.table.Column;
import org.trucewatch.intake.table.EventRows;

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

    /// What follows from the columns that this export leaves out, one sentence each.
    List<String> consequences() {
        var sentences = new ArrayList<String>();
        if (!has("geo_precision"))
            sentences.add("No column geo_precision: each place is taken as up to 25 km off, the second class of the "
                    + "codebook.");
        if (!has("time_precision"))
            sentences.add("No column time_precision: each day is taken as up to six days off, the second class of the "
                    + "codebook.");
        if (!has("source")) sentences.add("No column source: the data set speaks for all its rows with one voice.");
        if (!has("timestamp"))
            sentences.add("No column timestamp: when a row was written is not known; rows are known on the day of the "
                    + "import.");
        if (!has("inter1") || !has("inter2"))
            sentences.add("No column inter1 or inter2: civilians and protesters are known by their names alone.");
        return sentences;
    }
}

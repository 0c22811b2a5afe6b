package org.trucewatch.intake.ged;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.trucewatch.intake.Refused;
import org.trucewatch.model.Problem;

/// The rows of a release as events, each once, and those that are none.
record GedRows(GedFile file, Columns columns, List<Event> events, List<Refused> refused) {

    static GedRows of(GedFile file) {
        var rows = new GedRows(file, new Columns(file.header()), new ArrayList<>(), new ArrayList<>());
        if (rows.problem().isEmpty()) rows.read();
        return rows;
    }

    /// Why nothing of the file can be taken.
    Optional<Problem> problem() {
        if (file.problem().isPresent()) return file.problem();
        var missing = columns.missing();
        if (missing.isEmpty()) return Optional.empty();
        var sentence = "This is no release of GED: it has no column " + String.join(", ", missing) + ".";
        return Optional.of(Problem.error(file.path(), 1, 0, "columns-missing", sentence));
    }

    private void read() {
        var seen = new HashSet<String>();
        for (var row : file.rows()) {
            if (row.cells().size() != file.header().size()) {
                refuse(
                        row,
                        List.of("The row has %d cells, and the header has %d columns."
                                .formatted(row.cells().size(), file.header().size())));
                continue;
            }
            var read = EventReader.read(columns, row.cells());
            var event = read.event();
            if (event.isEmpty()) refuse(row, read.reasons());
            else if (!seen.add(event.get().id()))
                refuse(row, List.of("The event " + event.get().id() + " stands in the file already."));
            else events.add(event.get());
        }
    }

    private void refuse(GedFile.Row row, List<String> reasons) {
        refused.add(new Refused(file.name(), row.line(), reasons, row.cells()));
    }
}

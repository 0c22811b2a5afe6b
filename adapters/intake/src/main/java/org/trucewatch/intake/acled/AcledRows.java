package org.trucewatch.intake.acled;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.intake.Refused;
import org.trucewatch.intake.table.Row;
import org.trucewatch.intake.table.TableFile;
import org.trucewatch.model.Problem;

/// The rows of an export as events, each once, and those that are none; or why nothing of the file can be taken.
record AcledRows(
        String name,
        List<String> header,
        Columns columns,
        List<Event> events,
        List<Refused> refused,
        Optional<Problem> problem) {

    static AcledRows of(Path path, ZoneId zone) {
        var taken = new Taking(path.normalize().toString().replaceFirst("^.*[/\\\\]", ""), zone);
        var failure = TableFile.read(path, "an export of ACLED", taken::row);
        var problem = failure.or(() -> taken.problem(path));
        return problem.isPresent()
                ? new AcledRows(taken.name, List.of(), taken.columns, List.of(), List.of(), problem)
                : new AcledRows(taken.name, taken.header, taken.columns, taken.events, taken.refused, problem);
    }

    /// The id under which the case cites the file.
    String sourceId() {
        return "ACLED-" + name.replaceFirst("(\\.csv)?(\\.gz)?$", "").replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /// Takes row by row, the header first.
    private static final class Taking {
        private final String name;
        private final ZoneId zone;
        private final List<String> header = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();

        private Columns columns = new Columns(List.of());
        private EventReader reader;

        Taking(String name, ZoneId zone) {
            this.name = name;
            this.zone = zone;
            reader = new EventReader(columns, zone);
        }

        void row(Row row) {
            if (header.isEmpty()) begin(row.cells());
            else if (columns.missing().isEmpty()) event(row);
        }

        private void begin(List<String> cells) {
            header.addAll(cells);
            header.set(0, header.get(0).replaceFirst("^\uFEFF", ""));
            columns = new Columns(header);
            reader = new EventReader(columns, zone);
        }

        Optional<Problem> problem(Path path) {
            if (columns.missing().isEmpty()) return Optional.empty();
            var sentence = "This is no export of ACLED: it has no column " + String.join(", ", columns.missing()) + "."
                    + TableFile.otherwiseDivided(header);
            return Optional.of(Problem.error(path.toString(), 1, 0, "columns-missing", sentence));
        }

        private void event(Row row) {
            if (row.size() != header.size()) {
                refuse(
                        row,
                        List.of("The row has %d cells, and the header has %d columns."
                                .formatted(row.size(), header.size())));
                return;
            }
            var read = reader.read(row);
            var event = read.event();
            if (event.isEmpty()) refuse(row, read.reasons());
            else if (ids.add(event.get().id())) events.add(event.get());
            else refuse(row, List.of("The event " + event.get().id() + " stands in the file already."));
        }

        private void refuse(Row row, List<String> reasons) {
            refused.add(new Refused(name, row.line(), reasons, row.cells()));
        }
    }
}

package org.trucewatch.intake.ged;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.intake.Refused;
import org.trucewatch.intake.table.Row;
import org.trucewatch.intake.table.TableFile;
import org.trucewatch.model.Problem;

/// The rows of a release as events, each once, and those that are none; or why nothing of the file can be taken.
record GedRows(
        String name,
        List<String> header,
        Columns columns,
        List<Event> events,
        List<Refused> refused,
        Optional<Problem> problem) {

    static GedRows of(Path path) {
        var taken = new Taking(path.normalize().toString().replaceFirst("^.*[/\\\\]", ""));
        var failure = TableFile.read(path, "a release of GED", taken::row);
        var problem = failure.or(() -> taken.problem(path));
        return problem.isPresent()
                ? new GedRows(taken.name, List.of(), taken.columns, List.of(), List.of(), problem)
                : new GedRows(taken.name, taken.header, taken.columns, taken.events, taken.refused, problem);
    }

    /// The id under which the case cites the file.
    String sourceId() {
        return "GED-" + name.replaceFirst("(\\.csv)?(\\.gz)?$", "").replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /// Takes row by row, the header first.
    private static final class Taking {
        private static final int PAGE = 1 << 12;

        private final String name;
        private final List<String> header = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        /// Which numbers of events stand in the file, by pages that are made where a number falls.
        private final Map<Integer, BitSet> numbers = new HashMap<>();

        private Columns columns = new Columns(List.of());
        private EventReader reader = new EventReader(columns);

        Taking(String name) {
            this.name = name;
        }

        void row(Row row) {
            if (header.isEmpty()) begin(row.cells());
            else if (columns.missing().isEmpty()) event(row);
        }

        private void begin(List<String> cells) {
            header.addAll(cells);
            header.set(0, header.get(0).replaceFirst("^\uFEFF", ""));
            columns = new Columns(header);
            reader = new EventReader(columns);
        }

        Optional<Problem> problem(Path path) {
            if (columns.missing().isEmpty()) return Optional.empty();
            var sentence = "This is no release of GED: it has no column " + String.join(", ", columns.missing()) + "."
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
            else if (isNew(event.get())) events.add(event.get());
            else refuse(row, List.of("The event " + event.get().number() + " stands in the file already."));
        }

        private boolean isNew(Event event) {
            var number = event.number();
            var page = numbers.computeIfAbsent(number / PAGE, any -> new BitSet(PAGE));
            if (page.get(number % PAGE)) return false;
            page.set(number % PAGE);
            return true;
        }

        private void refuse(Row row, List<String> reasons) {
            refused.add(new Refused(name, row.line(), reasons, row.cells()));
        }
    }
}

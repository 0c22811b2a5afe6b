package org.trucewatch.intake.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trucewatch.intake.Refused;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Complaint;

/// The rows of a file as events, each once, and those that are none; or why nothing of the file can be taken: then all
/// that is wrong with the rows before is told as well, so that nobody mends a file twice.
///
/// `sourceId` is the id under which a case cites the file; `columns` says which column holds what.
public record EventRows<C extends EventRows.Columns, E>(
        String name,
        String sourceId,
        List<String> header,
        C columns,
        List<E> events,
        List<Refused> refused,
        List<Problem> problems) {

    /// Which column of a file holds what.
    public interface Columns {
        /// Columns without which the file is none of its format.
        List<String> missing();

        /// The columns of which a row without most tells no event.
        List<Column> needed();
    }

    /// Reads rows one after another; a row that came before is an event no more.
    @FunctionalInterface
    public interface Reader<E> {
        Read<E> read(Row row);
    }

    /// An event, or the reasons why the row is none.
    public record Read<E>(Optional<E> event, List<Complaint> reasons) {}

    /// What a file should be, such as `a` release of the data set `GED`, and what reads it once its header is known.
    public record Format<C extends Columns, E>(
            String dataSet, String article, Function<List<String>, C> columns, Function<C, Reader<E>> reader) {
        private Words file() {
            return Sentences.ALL.of("kind-" + dataSet.toLowerCase(Locale.ROOT));
        }

        /// With its article, which Arabic does without.
        private Words one() {
            return new Words(article + " " + file().english(), file().arabic());
        }
    }

    public static <C extends Columns, E> EventRows<C, E> of(Path path, Format<C, E> format) {
        var taken = new Taking<>(path, format);
        var failure = TableFile.read(path, format.one(), taken::row);
        var problem = failure.or(taken::problem);
        return problem.isPresent() ? taken.nothing(problem) : taken.all();
    }

    /// Takes row by row, the header first.
    private static final class Taking<C extends Columns, E> {
        private final Path path;
        private final String name;
        private final Format<C, E> format;
        private final List<String> header = new ArrayList<>();
        private final List<E> events = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();

        private C columns;
        private Reader<E> reader;

        Taking(Path path, Format<C, E> format) {
            this.path = path;
            this.name = path.normalize().toString().replaceFirst("^.*[/\\\\]", "");
            this.format = format;
            columns = format.columns.apply(List.of());
            reader = format.reader.apply(columns);
        }

        EventRows<C, E> nothing(Optional<Problem> problem) {
            var rows = refused.stream().flatMap(row -> row.problems().stream());
            var all = Stream.concat(rows, problem.stream()).toList();
            return new EventRows<>(name, sourceId(), List.of(), columns, List.of(), List.of(), all);
        }

        EventRows<C, E> all() {
            return new EventRows<>(name, sourceId(), header, columns, events, refused, List.of());
        }

        private String sourceId() {
            return SourceId.of(format.dataSet, name);
        }

        void row(Row row) {
            if (header.isEmpty()) begin(row.cells());
            else if (columns.missing().isEmpty()) event(row);
        }

        private void begin(List<String> cells) {
            header.addAll(cells);
            columns = format.columns.apply(header);
            reader = format.reader.apply(columns);
        }

        Optional<Problem> problem() {
            if (columns.missing().isEmpty()) return twice();
            var missing = String.join(", ", columns.missing());
            var complaint = TableFile.otherwiseDivided(header).with(format.file(), missing);
            return Optional.of(complaint.error(path.toString(), 1, 0));
        }

        /// Of two columns of one name nobody knows which one is meant. One without a name is read by nobody.
        private Optional<Problem> twice() {
            var seen = new HashSet<String>();
            var twice = header.stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .filter(name -> !name.isEmpty() && !seen.add(name))
                    .distinct()
                    .toList();
            return twice.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Fault.COLUMN_TWICE.with(String.join(", ", twice)).error(path.toString(), 1, 0));
        }

        private void event(Row row) {
            if (row.size() != header.size()) {
                refuse(row, List.of(Fault.ROW_RAGGED.with(row.size(), header.size())));
                return;
            }
            var read = reader.read(row);
            if (read.event.isPresent()) events.add(read.event.get());
            else refuse(row, noEvent(row).map(List::of).orElse(read.reasons));
        }

        /// One reason instead of one for each cell, where hardly any has anything in it.
        private Optional<Complaint> noEvent(Row row) {
            var empty = columns.needed().stream()
                    .filter(column -> row.text(column).isEmpty())
                    .map(Column::name)
                    .toList();
            return 2 * empty.size() > columns.needed().size()
                    ? Optional.of(Fault.ROW_NO_EVENT.with(String.join(", ", empty)))
                    : Optional.empty();
        }

        private void refuse(Row row, List<Complaint> reasons) {
            refused.add(new Refused(path.toString(), row.line(), reasons, row.cells()));
        }
    }
}

package org.trucewatch.desk.read;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trucewatch.desk.record.content.Protection;
import org.trucewatch.desk.record.content.SealedRow;

/// The ids of what is protected in a case and can be opened here: not everybody who works on it may see it.
public record Guarded(Set<String> sources, Set<String> places, Set<String> reports) {
    /// Of a case in which nothing is protected.
    public static final Guarded NONE = new Guarded(Set.of(), Set.of(), Set.of());

    public Guarded {
        sources = Set.copyOf(sources);
        places = Set.copyOf(places);
        reports = Set.copyOf(reports);
    }

    public static Guarded of(List<SealedRow> rows) {
        return new Guarded(ids(rows, Protection.SOURCES), ids(rows, Protection.PLACES), ids(rows, Protection.REPORTS));
    }

    private static Set<String> ids(List<SealedRow> rows, Protection table) {
        Predicate<SealedRow> isOfIt = row -> Protection.of(row.path()).stream().anyMatch(table::equals);
        return rows.stream().filter(isOfIt).map(SealedRow::id).collect(Collectors.toSet());
    }

    /// Whether a report itself is protected, or the source that tells it.
    public boolean holds(String report, String source) {
        return reports.contains(report) || sources.contains(source);
    }
}

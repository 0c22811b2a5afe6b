package org.trucewatch.flink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.model.evidence.Report;

/// Fresh rows of reports with different ids, by what a [Sieve] says of them.
final class Shares {
    private final Map<String, RawLine> sound;
    private final Map<String, RawLine> unsure = new LinkedHashMap<>();
    private final List<Report> bearing = new ArrayList<>();
    private boolean namesReports;

    Shares(int rows) {
        sound = HashMap.newHashMap(rows);
    }

    void add(String id, RawLine row, Sieve.Look look) {
        namesReports |= look instanceof Sieve.Look.Names;
        switch (look) {
            case Sieve.Look.Passes _ -> sound.put(id, row);
            case Sieve.Look.Bears(var report) -> {
                sound.put(id, row);
                bearing.add(report);
            }
            case Sieve.Look.Names _, Sieve.Look.Unsure _ -> unsure.put(id, row);
        }
    }

    /// The row of a report.
    Optional<RawLine> of(String id) {
        return Optional.ofNullable(sound.get(id)).or(() -> Optional.ofNullable(unsure.get(id)));
    }

    /// Those that can be read, under their ids.
    Map<String, RawLine> sound() {
        return sound;
    }

    /// The reports of those that can bear on a verdict.
    List<Report> bearing() {
        return bearing;
    }

    /// Whether one of them may name another report.
    boolean namesReports() {
        return namesReports;
    }

    /// Those of which it cannot be said.
    List<RawLine> unsure() {
        return List.copyOf(unsure.values());
    }

    /// What was accepted before, and the rows that are sound.
    List<RawLine> beside(Earlier earlier) throws Exception {
        var beside = new ArrayList<>(earlier.lines());
        beside.addAll(sound.values());
        return beside;
    }
}

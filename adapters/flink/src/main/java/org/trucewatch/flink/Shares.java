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
    private final Map<String, RawLine> all;
    private final Map<String, RawLine> unsure = new LinkedHashMap<>();
    private final List<Report> bearing = new ArrayList<>();
    private boolean namesReports;

    Shares(int rows) {
        all = HashMap.newHashMap(rows);
    }

    /// Takes the row of a report, unless there is one, which is then told.
    Optional<RawLine> add(String id, RawLine row) {
        return Optional.ofNullable(all.putIfAbsent(id, row));
    }

    /// What is said of a row that was taken.
    void said(String id, RawLine row, Sieve.Look look) {
        switch (look) {
            case Sieve.Look.Passes _ -> {
                // it is kept, and that is all
            }
            case Sieve.Look.Bears(var report) -> bearing.add(report);
            case Sieve.Look.Names _, Sieve.Look.Unsure _ -> {
                namesReports |= look instanceof Sieve.Look.Names;
                unsure.put(id, row);
            }
        }
    }

    /// Those that can be read, under their ids.
    Map<String, RawLine> sound() {
        if (unsure.isEmpty()) return all;
        var sound = new HashMap<>(all);
        sound.keySet().removeAll(unsure.keySet());
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
        beside.addAll(sound().values());
        return beside;
    }
}

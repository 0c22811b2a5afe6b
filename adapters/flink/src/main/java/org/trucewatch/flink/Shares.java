package org.trucewatch.flink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fresh rows of reports with different ids, by what a [Sieve] says of them.
final class Shares {
    private final Map<String, RawLine> all = new HashMap<>();
    private final Map<String, RawLine> passed = new HashMap<>();
    private final List<RawLine> sound = new ArrayList<>();
    private final List<RawLine> unsure = new ArrayList<>();
    private boolean namesReports;

    void add(String id, RawLine row, Sieve.Look look) {
        all.put(id, row);
        namesReports |= look == Sieve.Look.NAMES;
        switch (look) {
            case PASSES -> passed.put(id, row);
            case SOUND -> sound.add(row);
            case NAMES, UNSURE -> unsure.add(row);
        }
    }

    /// The row of a report.
    Optional<RawLine> of(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /// Those that bear on nothing, under their ids.
    Map<String, RawLine> passed() {
        return passed;
    }

    /// The others that can be read.
    List<RawLine> sound() {
        return sound;
    }

    /// Whether one of them may name another report.
    boolean namesReports() {
        return namesReports;
    }

    /// Those of which it cannot be said.
    List<RawLine> unsure() {
        return unsure;
    }

    /// What was accepted before, and the rows that are sound.
    List<RawLine> beside(Earlier earlier) throws Exception {
        var beside = new ArrayList<>(earlier.lines());
        beside.addAll(passed.values());
        beside.addAll(sound);
        return beside;
    }
}

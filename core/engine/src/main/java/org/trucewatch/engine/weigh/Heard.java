package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What one stretch of rows holds for each probe.
public final class Heard {
    /// How the page at hand lies to the time of each probe.
    final Time[] times;

    private final List<List<Hit>> hits = new ArrayList<>();
    /// How many hits of each probe stand in the order of reports.
    private final int[] ordered;

    /// Whether rows must be asked for their time.
    enum Time {
        ALL_IN,
        ASK,
        ALL_OUT
    }

    Heard(int probes) {
        times = new Time[probes];
        ordered = new int[probes];
        Arrays.fill(times, Time.ASK);
        for (var number = 0; number < probes; number++) hits.add(new ArrayList<>());
    }

    List<Hit> hits(int probe) {
        return hits.get(probe);
    }

    /// Puts the hits of the page at hand, which came shape by shape, in the order of reports.
    void order() {
        for (var probe = 0; probe < ordered.length; probe++) {
            var all = hits.get(probe);
            if (all.size() - ordered[probe] > 1)
                all.subList(ordered[probe], all.size()).sort(Comparator.comparingInt(Hit::row));
            ordered[probe] = all.size();
        }
    }
}

package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trucewatch.engine.evidence.Pages;

/// What one stretch of rows holds for each probe.
public final class Heard {
    /// The rows of the page at hand that need a closer look, and where they lie.
    final int[] rows = new int[Pages.ROWS];

    final long[] positions = new long[Pages.ROWS];

    /// How the page at hand lies to the time of each probe.
    final Time[] times;

    private final List<List<Hit>> hits = new ArrayList<>();

    /// Whether rows must be asked for their time.
    enum Time {
        ALL_IN,
        ASK,
        ALL_OUT
    }

    Heard(int probes) {
        times = new Time[probes];
        Arrays.fill(times, Time.ASK);
        for (var number = 0; number < probes; number++) hits.add(new ArrayList<>());
    }

    List<Hit> hits(int probe) {
        return hits.get(probe);
    }
}

package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.List;

/// What one stretch of rows holds for each probe. It can be used again.
public final class Heard {
    private final Candidates candidates = new Candidates();
    private final List<List<Hit>> hits = new ArrayList<>();

    Heard(int probes) {
        for (var number = 0; number < probes; number++) hits.add(new ArrayList<>());
    }

    Candidates candidates() {
        return candidates;
    }

    List<Hit> hits(int probe) {
        return hits.get(probe);
    }
}

package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What one stretch of rows holds for each probe, and how the page of it that is read lies to their times.
public final class Heard {
    /// How the page at hand lies to the time of each probe that is open in it.
    final Time[] times;

    /// Of the probes of each group those whose time the page at hand touches, so many of them.
    final int[][] open;

    final int[] openCount;

    private final List<List<Hit>> hits = new ArrayList<>();
    /// How many hits of each probe stand in the order of reports.
    private final int[] ordered;
    /// The probes with hits that do not, so many.
    private final int[] moved;

    private int movedCount;

    /// Whether rows must be asked for their time.
    enum Time {
        ALL_IN,
        ASK,
        ALL_OUT
    }

    /// For so many probes, and groups of so many of them.
    Heard(int probes, int[] groups) {
        times = new Time[probes];
        ordered = new int[probes];
        moved = new int[probes];
        Arrays.fill(times, Time.ASK);
        for (var number = 0; number < probes; number++) hits.add(new ArrayList<>());
        open = new int[groups.length][];
        openCount = new int[groups.length];
        for (var group = 0; group < groups.length; group++) open[group] = new int[groups[group]];
    }

    List<Hit> hits(int probe) {
        return hits.get(probe);
    }

    void add(int probe, Hit hit) {
        var all = hits.get(probe);
        if (all.size() == ordered[probe]) moved[movedCount++] = probe;
        all.add(hit);
    }

    /// Puts the hits of the page at hand, which came shape by shape, in the order of reports.
    void order() {
        for (var index = 0; index < movedCount; index++) {
            var all = hits.get(moved[index]);
            order(all.subList(ordered[moved[index]], all.size()));
            ordered[moved[index]] = all.size();
        }
        movedCount = 0;
    }

    /// Rows are sorted as numbers, with the place of each in the lower bits: a comparison of hits is four looks at
    /// memory.
    private static void order(List<Hit> some) {
        if (some.size() == 1) return;
        var keys = new long[some.size()];
        for (var place = 0; place < keys.length; place++)
            keys[place] = (long) some.get(place).row() << Integer.SIZE | place;
        Arrays.sort(keys);
        var before = some.toArray(Hit[]::new);
        for (var place = 0; place < keys.length; place++) some.set(place, before[(int) keys[place]]);
    }
}

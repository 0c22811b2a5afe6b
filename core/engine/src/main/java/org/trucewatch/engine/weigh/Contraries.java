package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Bisection;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.time.Span;

/// Specific denials and calm observations, found by the place and time that they cover.
///
/// Source: judging rules, section 2; rules of the judge, G6 and G7.
public final class Contraries {
    /// Nothing speaks against anything.
    static final Contraries NONE = new Contraries(List.of(), Map.of());

    private final List<Place> named;
    private final Map<Location, Place> points;

    /// All contrary claims about one place, by their beginning, with the latest end up to each.
    private static final class Place {
        private final Location where;
        private final int[] rows;
        private final long[] from;
        private final long[] latestTo;

        Place(Location where, int[] rows, long[] from, long[] latestTo) {
            this.where = where;
            this.rows = rows;
            this.from = from;
            this.latestTo = latestTo;
        }
    }

    private Contraries(List<Place> named, Map<Location, Place> points) {
        this.named = named;
        this.points = points;
    }

    static Contraries of(Evidence evidence, List<Integer> rows) {
        Map<Location, List<Integer>> byPlace = new LinkedHashMap<>();
        for (var row : rows)
            if (evidence.from(row) != Span.BEGINNING)
                evidence.place(row)
                        .ifPresent(where -> byPlace.computeIfAbsent(where, any -> new ArrayList<>())
                                .add(row));
        var named = new ArrayList<Place>();
        var points = new HashMap<Location, Place>();
        byPlace.forEach((where, all) -> {
            var place = place(evidence, where, all);
            if (where instanceof Location.Named) named.add(place);
            else points.put(where, place);
        });
        return new Contraries(named, points);
    }

    private static Place place(Evidence evidence, Location where, List<Integer> all) {
        var rows = all.stream()
                .sorted(Comparator.comparingLong((Integer row) -> evidence.from(row))
                        .thenComparing(row -> row))
                .mapToInt(Integer::intValue)
                .toArray();
        var from = new long[rows.length];
        var latest = new long[rows.length];
        var to = Span.BEGINNING;
        for (var index = 0; index < rows.length; index++) {
            from[index] = evidence.from(rows[index]);
            to = Math.max(to, evidence.to(rows[index]));
            latest[index] = to;
        }
        return new Place(where, rows, from, latest);
    }

    boolean isEmpty() {
        return named.isEmpty() && points.isEmpty();
    }

    /// The ids of those that speak against a claim and satisfy the test, sorted.
    Set<String> against(Evidence evidence, Probe probe, int row, IntPredicate counts) {
        var ids = new TreeSet<String>();
        var told = evidence.place(row);
        if (told.isEmpty()) return ids;
        for (var place : named)
            if (mayCover(place, evidence, row) && covers(place.where, told.get(), probe, evidence.span(row)))
                collect(place, evidence, row, counts, ids);
        var same = points.get(told.get());
        if (same != null) collect(same, evidence, row, counts, ids);
        return ids;
    }

    /// A look at times first: it costs less than a look at the map.
    private static boolean mayCover(Place place, Evidence evidence, int row) {
        var index = last(place.from, evidence.from(row));
        return index >= 0 && place.latestTo[index] >= evidence.to(row);
    }

    private static boolean covers(Location where, Location told, Probe probe, Span span) {
        if (!(where instanceof Location.Named named)) return false;
        var whole = named.nearness() == Location.Nearness.NAMED || named.nearness() == Location.Nearness.AREA;
        return whole && probe.lexicon().atlas().in(told, named.place(), span).isIn();
    }

    private static void collect(Place place, Evidence evidence, int row, IntPredicate counts, Set<String> ids) {
        var from = evidence.from(row);
        var to = evidence.to(row);
        for (var index = last(place.from, from); index >= 0 && place.latestTo[index] >= to; index--) {
            var contrary = place.rows[index];
            if (evidence.to(contrary) >= to && counts.test(contrary)) ids.add(evidence.id(contrary));
        }
    }

    /// The last index whose beginning is not after `from`.
    private static int last(long[] all, long from) {
        return Bisection.count(all.length, middle -> all[middle] <= from) - 1;
    }
}

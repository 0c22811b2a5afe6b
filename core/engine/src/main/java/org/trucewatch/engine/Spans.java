package org.trucewatch.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.trucewatch.model.time.Span;

/// Reports found by the time that they tell of.
final class Spans {
    /// What lasts longer, or began nobody knows when, stands apart: so the others are found near their beginning.
    private static final long WIDE = 30 * 86_400L;

    private final TreeMap<Long, List<Told>> byBeginning = new TreeMap<>();
    private final List<Told> wide = new ArrayList<>();
    /// How long the longest of the others lasts.
    private long longest;

    private record Told(String report, Span span) {}

    void add(String report, Span span) {
        var isWide = span.from() == Span.BEGINNING || span.to() == Span.END || span.to() - span.from() > WIDE;
        if (!isWide) longest = Math.max(longest, span.to() - span.from());
        var room = isWide ? wide : byBeginning.computeIfAbsent(span.from(), any -> new ArrayList<>(1));
        room.add(new Told(report, span));
    }

    /// Adds those that overlap any of some stretches.
    void overlapping(List<Span> stretches, Collection<String> into) {
        for (var stretch : together(stretches)) overlapping(stretch, into);
    }

    /// Adds those that overlap a stretch.
    void overlapping(Span stretch, Collection<String> into) {
        var first = stretch.from() < Span.BEGINNING + longest ? Span.BEGINNING : stretch.from() - longest;
        for (var some : byBeginning.subMap(first, stretch.to()).values()) overlapping(some, stretch, into);
        overlapping(wide, stretch, into);
    }

    /// The same stretches, those that meet made one.
    private static List<Span> together(List<Span> stretches) {
        var all = new ArrayList<Span>();
        for (var next :
                stretches.stream().sorted(Comparator.comparingLong(Span::from)).toList()) {
            var last = all.isEmpty() ? next : all.get(all.size() - 1);
            if (all.isEmpty() || last.to() < next.from()) all.add(next);
            else all.set(all.size() - 1, new Span(last.from(), Math.max(last.to(), next.to())));
        }
        return all;
    }

    private static void overlapping(List<Told> some, Span stretch, Collection<String> into) {
        for (var told : some) if (told.span().overlaps(stretch)) into.add(told.report());
    }

    void all(Collection<String> into) {
        overlapping(Span.ALWAYS, into);
    }
}

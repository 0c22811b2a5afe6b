package org.trucewatch.engine.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.trucewatch.model.time.Span;

/// Things found by the time that they tell of.
public final class Spans<T> {
    /// What lasts longer, or began nobody knows when, stands apart: so the others are found near their beginning.
    private static final long WIDE = 30 * 86_400L;

    private final TreeMap<Long, List<Told<T>>> byBeginning = new TreeMap<>();
    private final List<Told<T>> wide = new ArrayList<>();
    /// How long the longest of the others lasts.
    private long longest;

    private record Told<T>(T what, Span span) {}

    public void add(T what, Span span) {
        if (!isWide(span)) longest = Math.max(longest, span.to() - span.from());
        room(span).add(new Told<>(what, span));
    }

    /// Takes away what was added with this span.
    public void remove(T what, Span span) {
        var room = room(span);
        room.remove(new Told<>(what, span));
        if (room.isEmpty() && !isWide(span)) byBeginning.remove(span.from());
    }

    public void clear() {
        byBeginning.clear();
        wide.clear();
        longest = 0;
    }

    private List<Told<T>> room(Span span) {
        return isWide(span) ? wide : byBeginning.computeIfAbsent(span.from(), any -> new ArrayList<>(1));
    }

    private static boolean isWide(Span span) {
        return span.from() == Span.BEGINNING || span.to() == Span.END || span.to() - span.from() > WIDE;
    }

    /// Takes those that overlap any of some stretches.
    public void overlapping(List<Span> stretches, Consumer<T> taker) {
        for (var stretch : together(stretches)) overlapping(stretch, taker);
    }

    /// Takes those that overlap a stretch.
    public void overlapping(Span stretch, Consumer<T> taker) {
        var first = stretch.from() < Span.BEGINNING + longest ? Span.BEGINNING : stretch.from() - longest;
        for (var some : byBeginning.subMap(first, stretch.to()).values()) overlapping(some, stretch, taker);
        overlapping(wide, stretch, taker);
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

    private static <T> void overlapping(List<Told<T>> some, Span stretch, Consumer<T> taker) {
        for (var told : some) if (told.span().overlaps(stretch)) taker.accept(told.what());
    }

    public void all(Consumer<T> taker) {
        overlapping(Span.ALWAYS, taker);
    }
}

package org.trucewatch.intake.ged;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trucewatch.intake.matching.Dating.Days;
import org.trucewatch.model.time.Span;

/// The events of the same doers, and the days between which each lies; `keys` are the doers' names as they compare.
///
/// A table is asked by thousands of cases, each for a stretch of time: whole numbers answer most of it.
final class Dyad {
    private static final long DAY = 86_400;
    /// No zone moves a day by more than a day.
    private static final int MOST_MOVED = 1;

    private final int number;
    private final List<String> keys;
    private final List<Event> events;
    /// The places of the events in the order of their first days, and those days and the last in that order.
    private final int[] byFirst;
    private final long[] first;
    private final long[] last;
    /// The most days between a first and a last.
    private long longest;

    private Dyad(int number, List<String> keys, List<Event> events) {
        this.number = number;
        this.keys = keys;
        this.events = events;
        byFirst = new int[events.size()];
        first = new long[events.size()];
        last = new long[events.size()];
        var days = events.stream().map(When::days).toList();
        var order = new long[events.size()];
        for (var at = 0; at < order.length; at++) order[at] = days.get(at).first() << Integer.SIZE | at;
        Arrays.sort(order);
        for (var at = 0; at < order.length; at++) {
            byFirst[at] = (int) order[at];
            var own = days.get(byFirst[at]);
            first[at] = own.first();
            last[at] = own.last();
            longest = Math.max(longest, own.last() - own.first());
        }
    }

    static Dyad of(int number, List<String> keys, List<Event> events) {
        return new Dyad(number, List.copyOf(keys), List.copyOf(events));
    }

    int number() {
        return number;
    }

    List<String> keys() {
        return keys;
    }

    List<Event> events() {
        return events;
    }

    /// An event and the days between which it lies.
    record Dated(Event event, Days days) {}

    /// All events that may touch a stretch of time, and perhaps some next to it.
    List<Dated> near(Span time) {
        var from = Math.floorDiv(time.from(), DAY) - MOST_MOVED;
        var to = Math.floorDiv(time.to(), DAY) + MOST_MOVED;
        var near = new ArrayList<Dated>();
        for (var at = startOf(from - longest); at < first.length && first[at] <= to; at++)
            if (last[at] >= from) near.add(new Dated(events.get(byFirst[at]), new Days(first[at], last[at])));
        return near;
    }

    /// The place of the first event that begins on this day or later.
    private int startOf(long day) {
        var found = Arrays.binarySearch(first, day);
        var at = found < 0 ? -1 - found : found;
        while (at > 0 && first[at - 1] == day) at--;
        return at;
    }
}

package org.trucewatch.intake.ged;

import java.util.ArrayList;
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
    private final long[] first;
    private final long[] last;

    private Dyad(int number, List<String> keys, List<Event> events) {
        this.number = number;
        this.keys = keys;
        this.events = events;
        first = new long[events.size()];
        last = new long[events.size()];
        for (var at = 0; at < first.length; at++) {
            var days = When.days(events.get(at));
            first[at] = days.first();
            last[at] = days.last();
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
        for (var at = 0; at < first.length; at++)
            if (first[at] <= to && last[at] >= from) near.add(new Dated(events.get(at), new Days(first[at], last[at])));
        return near;
    }
}

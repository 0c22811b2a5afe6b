package org.trucewatch.intake.ged;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.time.Span;

/// The events of the same doers, and the days between which each may lie; `keys` are the doers' names as they compare.
///
/// A table is asked by thousands of cases, each for a stretch of time: whole numbers answer most of it.
final class Dyad {
    private static final long DAY = 86_400;
    /// No class of precision widens a day by more than a year, and no zone by more than a day.
    private static final int MOST_DAYS = 367;

    private final int number;
    private final List<String> keys;
    private final List<Event> events;
    private final long[] earliest;
    private final long[] latest;

    private Dyad(int number, List<String> keys, List<Event> events) {
        this.number = number;
        this.keys = keys;
        this.events = events;
        earliest = new long[events.size()];
        latest = new long[events.size()];
        for (var at = 0; at < earliest.length; at++) {
            earliest[at] = events.get(at).start().toEpochDay() - MOST_DAYS;
            latest[at] = events.get(at).end().toEpochDay() + MOST_DAYS;
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

    /// All events that may touch a stretch of time, and perhaps some near it.
    List<Event> near(Span time) {
        var first = Math.floorDiv(time.from(), DAY);
        var last = Math.floorDiv(time.to(), DAY);
        var near = new ArrayList<Event>();
        for (var event = 0; event < earliest.length; event++)
            if (earliest[event] <= last && latest[event] >= first) near.add(events.get(event));
        return near;
    }
}

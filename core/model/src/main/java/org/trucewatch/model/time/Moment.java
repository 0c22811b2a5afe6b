package org.trucewatch.model.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// A point of the calendar as a text names it. It becomes an instant with the zone and the day numbers of its text.
public sealed interface Moment {
    /// A whole local day.
    record OnDate(LocalDate date) implements Moment {}

    /// A clock time; without a zone, that of the text holds.
    record AtTime(LocalDate date, LocalTime time, Optional<ZoneId> zone) implements Moment {}

    /// A day by its number, counted as the text says.
    record NumberedDay(int number, Optional<LocalTime> time) implements Moment {}

    /// The text leaves it open; nothing is guessed.
    record Unknown() implements Moment {}
}

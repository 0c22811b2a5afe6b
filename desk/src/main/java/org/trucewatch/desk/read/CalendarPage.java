package org.trucewatch.desk.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is owed by whom and until when, and the dates of the texts.
public record CalendarPage(View.Time asOf, List<Due> duties, List<Term> terms) {

    /// A date on which a clause owes something. `ahead` says that it has not passed at the time asked about, `silent`
    /// that it has and nothing is on record; `dayNumber` counts as the text does.
    public record Due(
            String clause,
            String text,
            View.Time due,
            String date,
            boolean ahead,
            boolean silent,
            Optional<Integer> dayNumber,
            List<View.Named> parties,
            Both sentence,
            Map<String, Word> standards) {}

    /// One verdict in brief.
    public record Word(String verdict, String words) {}

    /// The time of a text as its header writes it; open where it writes none, or none that is a date. `startDiffers`
    /// says that another reading of the header has it begin on another day.
    public record Term(
            String text,
            String name,
            Optional<View.Time> from,
            boolean startDiffers,
            Optional<View.Time> until,
            List<String> header) {}
}

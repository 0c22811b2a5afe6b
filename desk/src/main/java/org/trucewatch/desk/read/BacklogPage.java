package org.trucewatch.desk.read;

import java.util.List;
import java.util.Optional;

/// What waits at the desk: how many incidents in all and in each state, and one page of those asked for. `undecided`
/// are incidents not yet over of which no two reviewers of two organisations said whether they happened; `denied` those
/// that the mission was kept from looking at; `corrected` those of which a finding rests on words that were corrected
/// since. These count all incidents; `found` those asked for.
public record BacklogPage(
        View.Time asOf,
        View.Time known,
        int total,
        int reportsInNone,
        List<Count> stages,
        int overdue,
        int undecided,
        int denied,
        int corrected,
        int over,
        int found,
        int page,
        int pages,
        int size,
        List<Row> rows) {
    public BacklogPage {
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
    }

    /// Which incidents are asked for: in one state, with one thing that waits (`overdue`, `undecided`, `denied`,
    /// `corrected`, `over`), or with words in what is told of them. Empty parts ask for nothing.
    public record Wanted(Optional<String> words, Optional<String> only, Optional<String> stage) {
        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// How many incidents are in one state.
    public record Count(View.Named stage, int count) {}

    public record Row(
            String id,
            View.Named stage,
            View.Time since,
            Optional<View.Time> due,
            boolean overdue,
            boolean undecided,
            boolean denied,
            boolean corrected,
            boolean over,
            IncidentsPage.Row incident) {}
}

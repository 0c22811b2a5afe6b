package org.trucewatch.desk.read;

import java.util.List;
import java.util.Optional;

/// What waits at the desk. `undecided` are incidents not yet over of which no two reviewers of two organisations said
/// whether they happened; `denied` those that the mission was kept from looking at.
public record BacklogPage(List<Count> stages, int overdue, int undecided, int denied, int over, List<Row> rows) {
    public BacklogPage {
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
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
            boolean over) {}
}

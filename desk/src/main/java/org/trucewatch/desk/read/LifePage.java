package org.trucewatch.desk.read;

import java.util.List;
import java.util.Optional;

/// The life of one incident: where it stands, how it came there, and where it may go.
///
/// `next` are the states to which the reader may bring it. `taken` counts the steps; whoever takes the next one names
/// it, so that nobody moves what somebody else just moved.
public record LifePage(
        String incident,
        View.Named stage,
        View.Time since,
        Optional<View.Time> due,
        boolean overdue,
        int taken,
        List<Step> steps,
        List<View.Named> next) {
    public LifePage {
        steps = List.copyOf(steps);
        next = List.copyOf(next);
    }

    /// One step. `by` and `why` are empty for a reader to whom the states alone are told.
    public record Step(View.Named from, View.Named to, View.Time known, String by, String why) {}
}

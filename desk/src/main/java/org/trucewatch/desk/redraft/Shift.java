package org.trucewatch.desk.redraft;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Standard;

/// A clause whose answer a draft changed, brought in or took away: by the answer over all its readings.
public record Shift(Optional<ClauseVerdict> before, Optional<ClauseVerdict> after, List<Turn> turns) {
    public Shift {
        turns = List.copyOf(turns);
    }

    /// The reports that made the difference under one standard: those that carry an occurrence now and carried none,
    /// those that no longer do, and those whose occurrence has another verdict, span or company.
    public record Turn(Standard standard, List<String> came, List<String> went, List<String> turned) {
        public Turn {
            came = List.copyOf(came);
            went = List.copyOf(went);
            turned = List.copyOf(turned);
        }
    }
}

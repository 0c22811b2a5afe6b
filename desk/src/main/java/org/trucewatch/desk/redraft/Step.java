package org.trucewatch.desk.redraft;

import java.util.List;
import org.trucewatch.model.Problem;

/// What one draft brought.
public sealed interface Step {
    /// It cannot be judged as it stands; the verdicts of the last sound draft still hold.
    record Broken(List<Problem> problems) implements Step {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /// It was judged; clauses that it leaves as they were are not named.
    record Judged(List<Shift> shifts) implements Step {
        public Judged {
            shifts = List.copyOf(shifts);
        }
    }
}

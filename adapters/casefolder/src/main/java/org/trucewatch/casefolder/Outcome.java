package org.trucewatch.casefolder;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;

/// A case, or why there is none, and all problems found. Warnings may stand beside a case.
public record Outcome(Optional<Case> found, List<Problem> problems) {
    public Outcome {
        problems = List.copyOf(problems);
    }
}

package org.trucewatch.desk.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;

/// Where cases come from: the socket that a reader of case folders fits.
@FunctionalInterface
public interface CaseSource {
    Opened open(Path path);

    /// A case, or why there is none, and all problems found. Warnings may stand beside a case.
    record Opened(Optional<Case> found, List<Problem> problems) {
        public Opened {
            problems = List.copyOf(problems);
        }

        public long errors() {
            return problems.stream().filter(problem -> !problem.warning()).count();
        }
    }
}

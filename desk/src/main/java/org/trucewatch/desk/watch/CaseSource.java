package org.trucewatch.desk.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.record.replay.Withheld;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;

/// Where cases come from: the socket that a reader of case folders fits.
@FunctionalInterface
public interface CaseSource {
    Opened open(Path path);

    /// The case as a ledger had it before `entered` (seconds since 1970, exclusive). A folder knows only its last
    /// state, and leaves it to the judge to pass over what was entered later.
    default Opened open(Path path, long entered) {
        return open(path);
    }

    /// A case, or why there is none, and all problems found. Warnings may stand beside a case; so may words on what
    /// of it cannot be read here.
    record Opened(Optional<Case> found, List<Problem> problems, Withheld withheld) {
        public Opened(Optional<Case> found, List<Problem> problems) {
            this(found, problems, Withheld.NOTHING);
        }

        public Opened {
            problems = List.copyOf(problems);
        }

        public long errors() {
            return problems.stream().filter(problem -> !problem.warning()).count();
        }
    }
}

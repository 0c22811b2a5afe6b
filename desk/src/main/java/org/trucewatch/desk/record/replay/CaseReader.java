package org.trucewatch.desk.record.replay;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;

/// Reads the files of a case: the same reader for a folder and for what a ledger holds, so that both are judged alike.
@FunctionalInterface
public interface CaseReader {
    /// The bytes of each file under its path within the case. With a case `held`, the files are further rows of its
    /// tables; only these are checked and their problems told, and the case that is found has them as well.
    Outcome read(Optional<Case> held, SortedMap<String, byte[]> files);

    /// A whole case.
    default Outcome read(SortedMap<String, byte[]> files) {
        return read(Optional.empty(), files);
    }

    /// A case, or why there is none, and all problems found. Warnings may stand beside a case.
    record Outcome(Optional<Case> found, List<Problem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }
}

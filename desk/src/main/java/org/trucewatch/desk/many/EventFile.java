package org.trucewatch.desk.many;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.Problem;

/// Opens a file of events: the socket that a reader of a source format fits.
@FunctionalInterface
public interface EventFile {
    /// `readOn` is the day on which what has no date of its own is learnt.
    Opened open(Path file, LocalDate readOn);

    /// The table, or the problem why nothing of the file can be taken; and the rows left out, one problem a reason.
    record Opened(EventTable table, int events, Optional<Problem> problem, List<Problem> refused) {
        public Opened {
            refused = List.copyOf(refused);
        }
    }
}

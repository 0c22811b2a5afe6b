package org.trucewatch.desk.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import org.trucewatch.model.evidence.Case;

/// Reads one format of others' reports: the socket that a package of `adapters/intake` fits.
@FunctionalInterface
public interface SourceReader {
    /// Reads `file` for the case `into`. `readOn` is the day on which what has no date of its own is learnt; what lies
    /// far from every zone of the case is left out, unless `everywhere`.
    Arrived read(Path file, Case into, LocalDate readOn, boolean everywhere);
}

package org.trucewatch.desk.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.trucewatch.model.Problem;

/// Adds reports to a case where it is kept, all of them or none.
@FunctionalInterface
public interface CaseKeeper {
    /// The problems that stand in the way; nothing was added where one of them is no warning.
    List<Problem> add(Path folder, Arrived arrived) throws IOException;
}

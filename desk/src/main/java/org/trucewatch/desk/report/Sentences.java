package org.trucewatch.desk.report;

import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.model.agreement.ClauseId;

/// Prints a clause back as one plain sentence.
@FunctionalInterface
public interface Sentences {
    /// The clause under one reading; the reading as written has an empty label.
    String of(ClauseId clause, String reading, Tongue tongue);
}

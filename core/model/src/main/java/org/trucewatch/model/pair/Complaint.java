package org.trucewatch.model.pair;

import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;

/// One thing that is wrong with an input, in words; whoever saw it knows the place.
public record Complaint(String code, Words words) {
    /// Stops a load.
    public Problem error(String file, int line, int column) {
        return Problem.error(file, line, column, code, words.english(), words.arabic());
    }

    public Problem warning(String file, int line, int column) {
        return Problem.warning(file, line, column, code, words.english(), words.arabic());
    }
}

package org.trucewatch.cli;

import java.util.List;
import org.trucewatch.model.Problem;

/// The one warning that a verdict does not show by itself: a table that nobody reads.
final class PassedOver {
    private static final String CODE = "file-unread";

    private PassedOver() {}

    static List<Problem> among(List<Problem> problems) {
        return problems.stream().filter(problem -> problem.code().equals(CODE)).toList();
    }
}

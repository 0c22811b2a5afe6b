package org.trucewatch.cli;

import java.util.List;
import org.trucewatch.model.Problem;

/// The warnings that a verdict does not show by itself: a table that nobody reads, a report of another century.
final class PassedOver {
    private static final List<String> CODES = List.of("file-unread", "date-far");

    private PassedOver() {}

    static List<Problem> among(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> CODES.contains(problem.code()))
                .toList();
    }
}

package org.trucewatch.language.read;

import java.util.List;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Agreement;

/// What reading a file gives: the agreement as far as it could be read, every problem in order of place, and where
/// names, clauses, texts and phrases are used, for the second pass.
///
/// A clause with a problem is in the agreement, as [org.trucewatch.model.agreement.Clause.Body.Unreadable].
public record Reading(String file, Agreement agreement, List<Problem> problems, List<Use> uses) {
    public Reading {
        problems = List.copyOf(problems);
        uses = List.copyOf(uses);
    }

    /// True if a fence was left open, so that it is not known what the file declares.
    public boolean isCut() {
        return problems.stream().anyMatch(problem -> problem.code().equals(Fault.FENCE_OPEN.code()));
    }

    /// True if nothing stops a load; warnings do not.
    public boolean isSound() {
        return problems.stream().allMatch(Problem::warning);
    }
}

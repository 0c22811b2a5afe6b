package org.trucewatch.model.verdict;

import java.util.Locale;

/// The answers of the judge, in the order in which one outranks another when verdicts are folded.
///
/// Source: judging rules, section 5 (precedence).
public enum Verdict {
    NOT_JUDGEABLE,
    NOT_COVERED,
    NOT_YET_IN_FORCE,
    NOT_TRIGGERED,
    BROKEN,
    DISPUTED,
    UNCERTAIN,
    OVERDUE,
    PREVENTED,
    UNPERFORMED,
    PARTLY_FULFILLED,
    FULFILLED_LATE,
    PENDING,
    FULFILLED,
    NO_BREACH_RECORDED,
    NOT_DETERMINED;

    /// The word as it stands in output: `not-yet-in-force`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

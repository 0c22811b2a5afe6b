package org.trucewatch.model.verdict;

import java.util.Locale;

/// The answers of the judge, in the order in which one outranks another when verdicts are folded.
///
/// Source: judging rules, section 5 (precedence). That nothing could be determined about one party outranks that no
/// breach by another is on record, or the board would read calm beside an accusation nobody confirmed.
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
    NOT_DETERMINED,
    NO_BREACH_RECORDED;

    /// The word as it stands in output: `not-yet-in-force`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

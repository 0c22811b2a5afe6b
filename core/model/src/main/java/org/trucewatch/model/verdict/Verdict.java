package org.trucewatch.model.verdict;

import java.util.Comparator;
import java.util.Locale;

/// The answers of the judge, in the order in which one outranks another over one party.
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

    /// The order in which one outranks another when the verdicts of several parties or sentences are folded: that of
    /// this list, but what waits for its trigger says nothing of what does not, or a breach by one party would hide
    /// behind what the other does not owe yet.
    public static final Comparator<Verdict> BESIDE_OTHERS = Comparator.comparing(
                    (Verdict verdict) -> verdict == NOT_TRIGGERED)
            .thenComparing(Comparator.naturalOrder());

    /// The word as it stands in output: `not-yet-in-force`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.trucewatch.model.verdict;

import java.util.List;
import java.util.OptionalLong;

/// The verdict on one party under one standard. `by` are the reports and incidents that carry it; `since` is the
/// first moment it rests on and `due` the deadline, in seconds since 1970.
public record PartyVerdict(
        String party, Verdict verdict, List<String> by, OptionalLong since, OptionalLong due, Reason reason) {
    public PartyVerdict {
        by = List.copyOf(by);
    }
}

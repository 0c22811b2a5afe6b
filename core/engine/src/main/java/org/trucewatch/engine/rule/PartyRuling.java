package org.trucewatch.engine.rule;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;

/// The finding on one party of a sentence under one standard. The reports that carry it are named once it is shown:
/// there may be thousands, and whoever asks for occurrences has no use for their names.
public record PartyRuling(
        String party, Verdict verdict, Supplier<List<String>> by, OptionalLong since, OptionalLong due, Reason reason) {
    PartyRuling(String party, Verdict verdict, List<String> by, OptionalLong since, OptionalLong due, Reason reason) {
        this(party, verdict, () -> by, since, due, reason);
    }

    /// As it is shown to people, with the ids of its reports.
    PartyVerdict shown() {
        return new PartyVerdict(party, verdict, by.get(), since, due, reason);
    }
}

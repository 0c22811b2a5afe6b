package org.trucewatch.engine.rule;

import java.util.List;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;

/// The finding on one sentence under one standard: for the clause, for each party, and what it is made of.
public record Ruling(Verdict verdict, Reason reason, List<PartyRuling> parties, List<Found> found) {
    public Ruling {
        parties = List.copyOf(parties);
        found = List.copyOf(found);
    }
}

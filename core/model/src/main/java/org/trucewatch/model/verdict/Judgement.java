package org.trucewatch.model.verdict;

import java.util.List;
import org.trucewatch.model.time.AsOf;

/// All verdicts of one question, in the order of the agreement: with the same agreement, evidence and cuts anyone can
/// repeat it byte for byte.
public record Judgement(String agreement, AsOf asOf, String engine, String digest, List<ClauseVerdict> clauses) {
    public Judgement {
        clauses = List.copyOf(clauses);
    }

    /// The same question with these answers instead.
    public Judgement with(List<ClauseVerdict> others) {
        return new Judgement(agreement, asOf, engine, digest, others);
    }
}

package org.trucewatch.desk.record.replay;

import java.util.Optional;
import org.trucewatch.ledger.entry.Reference;
import org.trucewatch.ledger.seal.Commitment;

/// The entry of a file that was handed in: its permanent number, its place in the ledger as what a shredding refers to,
/// what it commits to, who handed it in, and the entry of the report that it is of. What is destroyed keeps its number.
public record Attached(
        String id, Reference where, Commitment commitment, String author, long report, Optional<Destroyed> destroyed) {

    Attached gone(Destroyed how) {
        return new Attached(id, where, commitment, author, report, Optional.of(how));
    }
}

package org.trucewatch.ledger;

import org.trucewatch.ledger.merkle.Head;

/// The highest head that somebody outside the store has seen signed: a file apart from the data, a witness.
///
/// Without one, an old backup that is restored and continued would fork the record without knowing it.
public interface HighWaterMark {
    /// Who remembers, for a refusal: `the file marks.txt on the key stick`, `witness of the guarantor`.
    String keeper();

    /// The highest head seen; [Head#empty] if none was.
    Head highest();

    /// Remembers `head`, and returns once that would survive a power cut. Called before a signature leaves the house.
    /// A keeper that learns of checkpoints by itself, such as a witness, does nothing here.
    void raise(Head head);
}

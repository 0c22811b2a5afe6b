package org.trucewatch.desk.record;

import java.util.List;
import org.trucewatch.ledger.Recorded;

/// What became of drafts that were handed to the [Clerk].
public sealed interface Filed {
    /// They are in the ledger and would survive a power cut.
    record Entered(List<Recorded> entries) implements Filed {
        public Entered {
            entries = List.copyOf(entries);
        }
    }

    /// Nobody may be told that they are on record. The sentence says what is wrong and what to do.
    record NotEntered(Why why, String sentence) implements Filed {}

    /// How sure it is that they are not in the ledger.
    enum Why {
        /// The store failed while it wrote them: look whether they are there before filing them again.
        UNSURE,
        /// Nothing was tried: the disk was full before and nobody has said yet that it is not.
        READ_ONLY,
        /// Nothing was tried: the store cannot be reached now. Filing again is safe.
        AWAY,
        /// Nothing was tried: the ledger is damaged, and nothing may be added to it.
        STOPPED
    }
}

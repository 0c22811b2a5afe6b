package org.trucewatch.ledger;

import java.util.List;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.model.Defect;

/// Entries that become durable together, and the head of the ledger once they are.
///
/// The head is computed by [Ledger], so that a store compares and keeps heads but never needs to hash.
public record Batch(List<Entry> entries, Head after) {
    public Batch {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) throw new Defect("a batch has at least one entry");
        if (after.size() < entries.size()) throw new Defect("a head after a batch counts at least the batch");
    }
}

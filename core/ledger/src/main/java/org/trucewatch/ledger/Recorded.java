package org.trucewatch.ledger;

import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.model.Defect;

/// An entry and its place in the ledger, counted from 0. Neither ever changes.
public record Recorded(long index, Entry entry) {
    public Recorded {
        if (index < 0) throw new Defect("an entry has no index " + index);
    }
}

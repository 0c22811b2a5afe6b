package org.trucewatch.ledger.entry;

import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.model.Defect;

/// An earlier entry that this one speaks about, by place and by hash, and the part it plays (`corrects`, `links`).
public record Reference(Label role, long index, Hash hash) {
    public Reference {
        if (index < 0) throw new Defect("an entry has no index " + index);
    }
}

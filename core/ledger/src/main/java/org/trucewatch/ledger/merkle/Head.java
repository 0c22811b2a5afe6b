package org.trucewatch.ledger.merkle;

import org.trucewatch.model.Defect;

/// How many entries a ledger has, and the root of the tree over them.
public record Head(long size, Hash root) {
    public Head {
        if (size < 0) throw new Defect("a tree cannot have " + size + " leaves");
    }

    /// The head of the first `size` leaves whose hashes `rows` holds.
    public static Head over(Rows rows, long size) {
        return new Head(size, Subtree.root(rows, size));
    }

    /// The head of a ledger without entries.
    public static Head empty() {
        return new Head(0, Hashing.emptyRoot());
    }
}

package org.trucewatch.ledger.merkle;

/// Where stored hashes come from: a tree in memory, or the tiles of a mirror.
public interface Rows {
    /// Levels of the tree between two rows.
    int LEVELS = 8;

    /// Hashes in a full tile of a row.
    int WIDTH = 1 << LEVELS;

    /// The root of `count` (a power of two, at most 256) neighbouring hashes of a row, the first at `index`.
    /// The hashes must exist, and lie in one tile: `index` is a multiple of `count`.
    Hash complete(int row, long index, int count, Hashing hashing);
}

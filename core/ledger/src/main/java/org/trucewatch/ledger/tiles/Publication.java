package org.trucewatch.ledger.tiles;

import org.trucewatch.ledger.bytes.Bytes;

/// Where the files of a mirror are written.
@FunctionalInterface
public interface Publication {
    /// Writes the file at `path` whole, or not at all.
    void write(String path, Bytes content);
}

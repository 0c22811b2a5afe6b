package org.trucewatch.ledger.tiles;

import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;

/// Where the files of a mirror are read: a folder, an archive, a web address, memory.
@FunctionalInterface
public interface Folder {
    /// The file at `path`, with slashes and relative to the mirror; empty if there is none.
    Optional<Bytes> read(String path);
}

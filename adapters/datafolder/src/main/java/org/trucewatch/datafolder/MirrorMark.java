package org.trucewatch.datafolder;

import org.trucewatch.ledger.HighWaterMark;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.tiles.Folder;
import org.trucewatch.ledger.tiles.TileFile;

/// The published mirror: what it shows was signed, whatever became of the file beside the keys.
record MirrorMark(String keeper, Folder mirror) implements HighWaterMark {
    @Override
    public Head highest() {
        return mirror.read(TileFile.CHECKPOINT)
                .map(bytes -> {
                    try {
                        return Checkpoint.read(bytes).head();
                    } catch (Malformed damaged) {
                        return Head.empty(); // verify says so; it must not keep the office from signing
                    }
                })
                .orElse(Head.empty());
    }

    /// It learns of a checkpoint when that is published.
    @Override
    public void raise(Head head) {}
}

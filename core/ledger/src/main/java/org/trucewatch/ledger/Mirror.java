package org.trucewatch.ledger;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Rows;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.tiles.Bundles;
import org.trucewatch.ledger.tiles.Publication;
import org.trucewatch.ledger.tiles.TileFile;

/// Writes a ledger as files that anybody may copy and check.
public final class Mirror {
    private Mirror() {}

    /// Brings a mirror that was written at `before` entries (0 for a new one) to `checkpoint`.
    ///
    /// The checkpoint comes last: a mirror that was interrupted still shows its old one, and everything below that.
    public static void write(Ledger ledger, long before, Checkpoint checkpoint, Publication publication) {
        for (var file : TileFile.added(before, checkpoint.head().size())) {
            publication.write(file.path(), content(ledger, file));
        }
        publication.write(TileFile.CHECKPOINT, Bytes.utf8(checkpoint.written()));
    }

    public static Bytes content(Ledger ledger, TileFile file) {
        return switch (file) {
            case TileFile.Hashes tile -> Bytes.of(ledger.tile(tile.row(), tile.number(), tile.width()));
            case TileFile.Bundle bundle -> Bundles.write(entries(ledger, bundle));
        };
    }

    private static List<Entry> entries(Ledger ledger, TileFile.Bundle bundle) {
        var entries = new ArrayList<Entry>();
        while (entries.size() < bundle.width()) {
            long from = bundle.number() * Rows.WIDTH + entries.size();
            entries.addAll(ledger.entries(from, bundle.width() - entries.size()));
        }
        return entries;
    }
}

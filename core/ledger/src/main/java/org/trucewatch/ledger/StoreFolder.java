package org.trucewatch.ledger;

import java.util.ArrayList;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Rows;
import org.trucewatch.ledger.tiles.Bundles;
import org.trucewatch.ledger.tiles.Folder;
import org.trucewatch.ledger.tiles.TileFile;

/// A data folder as a mirror: the entries as the store has them, tiles and checkpoint as they were published.
///
/// So an examination of it ([org.trucewatch.ledger.check.Fsck]) names the record of a store that is damaged; the
/// store alone knows only that its root is wrong. Entries behind the last checkpoint are not covered.
public final class StoreFolder implements Folder {
    private final Store store;
    private final Folder published;

    public StoreFolder(Store store, Folder published) {
        this.store = store;
        this.published = published;
    }

    @Override
    public Optional<Bytes> read(String path) {
        return TileFile.at(path)
                .filter(TileFile.Bundle.class::isInstance)
                .map(bundle -> entries(bundle.number() * Rows.WIDTH, bundle.width()))
                .or(() -> published.read(path));
    }

    private Bytes entries(long from, int count) {
        var entries = new ArrayList<Entry>();
        while (entries.size() < count) {
            var some = store.read(from + entries.size(), count - entries.size());
            if (some.isEmpty()) break; // a bundle that ends early is what the examination will say
            entries.addAll(some);
        }
        return Bundles.write(entries);
    }
}

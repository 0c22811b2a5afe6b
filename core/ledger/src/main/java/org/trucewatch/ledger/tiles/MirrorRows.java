package org.trucewatch.ledger.tiles;

import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.merkle.Rows;
import org.trucewatch.model.agreement.Words;

/// The hashes of a ledger of `size` entries, read from the tiles of a mirror as they are needed, and checked by nobody.
public final class MirrorRows implements Rows {
    private final Folder folder;
    private final long size;

    public MirrorRows(Folder folder, long size) {
        this.folder = folder;
        this.size = size;
    }

    /// A tile that is needed is not there, or is too short.
    public static final class TileMissing extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String path;

        TileMissing(String path) {
            super("the mirror has no whole file " + path);
            this.path = path;
        }

        public Words words() {
            return Fault.TILE_MISSING.with(path);
        }
    }

    @Override
    public Hash complete(int row, long index, int count, Hashing hashing) {
        long number = index / WIDTH;
        var tile = new TileFile.Hashes(row, number, TileFile.width(row, number, size));
        int from = (int) (index % WIDTH) * Hash.BYTES;
        var bytes = folder.read(tile.path())
                .or(() -> folder.read(tile.full().path()))
                .filter(found -> found.size() >= from + count * Hash.BYTES)
                .orElseThrow(() -> new TileMissing(tile.path()));
        return hashing.complete(bytes.toArray(), from, count);
    }
}

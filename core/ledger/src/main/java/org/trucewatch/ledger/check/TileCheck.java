package org.trucewatch.ledger.check;

import java.util.Optional;
import java.util.function.Supplier;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.tiles.TileFile;

/// Decides what to believe of one tile, and says where its file differs from that.
///
/// @param stored   the hashes in its file, if it has one of the right length
/// @param derived  the hashes computed from the files below, asked for only if the stored ones will not do
record TileCheck(TileFile.Hashes tile, Optional<byte[]> stored, Supplier<Optional<byte[]>> derived) {

    /// The hashes whose root is `expected`; failing that, what the file and those below it agree on.
    Believed believed(Optional<Hash> expected, Hashing hashing) {
        if (expected.isEmpty()) return agreed();
        return stored.filter(hashes -> has(expected.get(), hashes, hashing))
                .or(() -> derived.get().filter(hashes -> has(expected.get(), hashes, hashing)))
                .map(Believed::all)
                .orElseGet(this::agreed);
    }

    private static boolean has(Hash root, byte[] hashes, Hashing hashing) {
        return hashing.complete(hashes, 0, hashes.length / Hash.BYTES).equals(root);
    }

    /// Nothing vouches for the tile; what two files agree on is the best there is.
    Believed agreed() {
        var below = derived.get();
        if (stored.isPresent() && below.isPresent()) return Believed.where(stored.get(), below.get());
        return stored.or(() -> below).map(Believed::all).orElseGet(() -> Believed.none(tile.width()));
    }

    void compare(Believed believed, Findings findings) {
        if (stored.isEmpty()) return;
        for (int at = 0; at < believed.width(); at++) {
            if (believed.isAt(at, stored.get())) continue;
            var problem = believed.knows(at) ? Fault.TILE_WRONG.with() : Fault.TILE_DOUBTFUL.with();
            findings.add(Damage.at(tile.path(), (long) at * Hash.BYTES, problem));
        }
    }
}

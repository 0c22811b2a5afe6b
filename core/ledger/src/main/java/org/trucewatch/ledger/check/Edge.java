package org.trucewatch.ledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.merkle.Rows;
import org.trucewatch.ledger.tiles.TileFile;
import org.trucewatch.model.Defect;

/// The last tile of each row that is not full: together they have the root, and no tile above names them.
final class Edge {
    private final List<TileFile.Hashes> tiles = new ArrayList<>();
    private final Function<TileFile.Hashes, Optional<byte[]>> stored;
    private final Function<TileFile.Hashes, Optional<byte[]>> derived;
    private final long size;

    Edge(
            long size,
            Function<TileFile.Hashes, Optional<byte[]>> stored,
            Function<TileFile.Hashes, Optional<byte[]>> derived) {
        this.size = size;
        this.stored = stored;
        this.derived = derived;
        for (int row = 0; TileFile.inRow(row, size) > 0; row++) {
            int width = (int) (TileFile.inRow(row, size) % Rows.WIDTH);
            if (width > 0) tiles.addFirst(new TileFile.Hashes(row, TileFile.inRow(row, size) / Rows.WIDTH, width));
        }
    }

    /// From the highest row to row 0.
    List<TileFile.Hashes> tiles() {
        return List.copyOf(tiles);
    }

    /// The hashes that have the root of `head`: as stored, or with some tiles computed from what lies below them.
    Optional<Hashes> vouchedFor(Head head) {
        return choices(0, List.of())
                .map(Hashes::new)
                .filter(hashes -> Head.over(hashes, size).equals(head))
                .findFirst();
    }

    /// Every way to take each tile as stored or as derived; the one with all as stored comes first.
    private Stream<List<byte[]>> choices(int at, List<byte[]> chosen) {
        if (at == tiles.size()) return Stream.of(chosen);
        var tile = tiles.get(at);
        return Stream.of(stored, derived)
                .flatMap(source -> source.apply(tile).stream().flatMap(hashes -> {
                    var more = new ArrayList<>(chosen);
                    more.add(hashes);
                    return choices(at + 1, more);
                }));
    }

    /// Chosen hashes, one tile a row.
    final class Hashes implements Rows {
        private final List<byte[]> chosen;

        private Hashes(List<byte[]> chosen) {
            this.chosen = chosen;
        }

        byte[] hashes(TileFile.Hashes tile) {
            return chosen.get(tiles.indexOf(tile));
        }

        @Override
        public Hash complete(int row, long index, int count, Hashing hashing) {
            for (int at = 0; at < tiles.size(); at++) {
                if (tiles.get(at).row() != row) continue;
                return hashing.complete(chosen.get(at), (int) (index % WIDTH) * Hash.BYTES, count);
            }
            throw new Defect("the edge of a tree has no hash in row " + row);
        }
    }
}

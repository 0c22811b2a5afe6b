package org.trucewatch.ledger.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.merkle.Rows;
import org.trucewatch.ledger.tiles.TileFile;

/// Every single bit of a mirror of one mebibyte is flipped, found and located.
///
/// A flip is checked by the parts an examination is made of, applied to the file it hit; that an examination of the
/// whole mirror says the same is shown on a thousand flips drawn at random.
@Tag("slow")
final class EveryBitTest {
    private static final int MEBIBYTE = 1 << 20;

    private final MadeMirror mirror = MadeMirror.of(730, 1_920, 42);
    private final Hashing hashing = new Hashing();

    @Test
    void everyFlippedBitOfAMebibyteIsFoundAndLocated() {
        assertTrue(mirror.bytes() >= MEBIBYTE, mirror.bytes() + " bytes");
        long flips = 0;
        for (var file : TileFile.added(0, mirror.tree.size())) {
            flips += switch (file) {
                case TileFile.Bundle bundle -> flipBundle(bundle);
                case TileFile.Hashes tile -> flipTile(tile);
            };
        }
        flips += flipCheckpoint();
        assertEquals(mirror.bytes() * 8, flips);
        System.out.println("every flipped bit found and located: " + flips);
    }

    private long flipBundle(TileFile.Bundle file) {
        byte[] bundle = mirror.file(file.path());
        var believed = Believed.all(mirror.tree.tile(0, file.number(), file.width()));
        var check = new BundleCheck(file.path(), bundle, file.number(), believed);
        int offset = 0;
        for (int at = 0; at < file.width(); at++) {
            int end = offset
                    + 2
                    + mirror.entry((int) file.number() * Rows.WIDTH + at)
                            .bytes()
                            .size();
            for (int bit = offset * 8; bit < end * 8; bit++) {
                bundle[bit / 8] ^= (byte) (1 << bit % 8);
                var findings = new Findings();
                check.record(at, offset, findings, (record, from, to) -> {});
                bundle[bit / 8] ^= (byte) (1 << bit % 8);
                located(findings, file.path(), offset, OptionalLong.of(file.number() * Rows.WIDTH + at));
            }
            offset = end;
        }
        return bundle.length * 8L;
    }

    private long flipTile(TileFile.Hashes tile) {
        byte[] hashes = mirror.file(tile.path());
        byte[] derived = hashes.clone();
        for (int bit = 0; bit < hashes.length * 8; bit++) {
            hashes[bit / 8] ^= (byte) (1 << bit % 8);
            var findings = new Findings();
            var check = new TileCheck(tile, Optional.of(hashes), () -> Optional.of(derived));
            check.compare(tile.isFull() ? byParent(check) : byRoot(check), findings);
            hashes[bit / 8] ^= (byte) (1 << bit % 8);
            located(findings, tile.path(), bit / 256 * 32L, OptionalLong.empty());
        }
        return hashes.length * 8L;
    }

    private Believed byParent(TileCheck check) {
        var parent = mirror.tree.complete(check.tile().row() + 1, check.tile().number(), 1, hashing);
        return check.believed(Optional.of(parent), hashing);
    }

    private Believed byRoot(TileCheck check) {
        var edge = new Edge(
                mirror.tree.size(),
                tile -> Optional.of(mirror.file(tile.path())),
                tile -> tile.equals(check.tile()) ? check.derived().get() : Optional.of(mirror.file(tile.path())));
        var vouched = edge.vouchedFor(mirror.tree.head());
        return Believed.all(vouched.orElseThrow().hashes(check.tile()));
    }

    private static void located(Findings findings, String file, long offset, OptionalLong record) {
        assertEquals(1, findings.damages().size());
        var damage = findings.damages().getFirst();
        assertEquals(file, damage.file());
        assertEquals(offset, damage.offset());
        assertEquals(record, damage.record());
        assertEquals(List.of(), findings.good());
    }

    private long flipCheckpoint() {
        byte[] checkpoint = mirror.file(TileFile.CHECKPOINT);
        for (int bit = 0; bit < checkpoint.length * 8; bit++) {
            checkpoint[bit / 8] ^= (byte) (1 << bit % 8);
            var found = mirror.examine();
            assertFalse(found.isSound(), "bit " + bit);
            assertEquals(TileFile.CHECKPOINT, found.damages().getFirst().file(), "bit " + bit);
            checkpoint[bit / 8] ^= (byte) (1 << bit % 8);
        }
        return checkpoint.length * 8L;
    }

    @Test
    void anExaminationOfTheWholeMirrorLocatesAThousandFlipsAlike() {
        var random = new Random(9);
        var paths = mirror.files.keySet().stream().toList();
        for (int round = 0; round < 1_000; round++) {
            var path = paths.get(random.nextInt(paths.size()));
            byte[] file = mirror.file(path);
            int bit = random.nextInt(file.length * 8);
            file[bit / 8] ^= (byte) (1 << bit % 8);
            var damages = mirror.examine().damages();
            file[bit / 8] ^= (byte) (1 << bit % 8);
            var first = damages.getFirst();
            assertEquals(path, first.file(), "bit " + bit);
            assertTrue(path.equals(TileFile.CHECKPOINT) || damages.size() == 1, damages.toString());
            assertTrue(first.offset() <= bit / 8 && bit / 8 < first.offset() + 2_000, first.line());
        }
        assertTrue(mirror.examine().isSound());
    }
}

package org.trucewatch.ledger.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.merkle.Rows;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.KeyName;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.SigningKey;
import org.trucewatch.ledger.note.Spoken;
import org.trucewatch.ledger.tiles.MirrorRows;

final class ComparisonTest {
    @Test
    @Tag("slow")
    void fiveHundredForkedHistoriesAreAllFoundOnFirstComparison() throws Malformed {
        int found = 0;
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            int common = random.nextInt(300);
            var one = history(common, 1 + random.nextInt(300), random.nextLong(), seed);
            var other = history(common, 1 + random.nextInt(300), random.nextLong(), seed);
            var newer = one.tree.size() >= other.tree.size() ? one : other;
            var comparison = Comparison.of(one.checkpoint(), other.checkpoint(), MadeMirror.POLICY, rows(newer));
            var evidence = assertInstanceOf(Comparison.Equivocation.class, comparison, "seed " + seed)
                    .evidence();
            assertTrue(evidence.convinces(MadeMirror.POLICY));
            assertEquals(evidence, Evidence.read(Bytes.utf8(evidence.written())));
            assertFalse(Spoken.words(one.checkpoint()).equals(Spoken.words(other.checkpoint())));
            found++;
        }
        assertEquals(500, found);
    }

    @Test
    void twoStatesOfOneHistoryAreConsistentAndGiveNoEvidence() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var mirror = history(random.nextInt(300), 1 + random.nextInt(300), 7, seed);
            long size = random.nextLong(mirror.tree.size() + 1);
            var older = Checkpoint.sign(mirror.tree.head(size), MadeMirror.LOG);
            var comparison = Comparison.of(older, mirror.checkpoint(), MadeMirror.POLICY, rows(mirror));
            assertInstanceOf(Comparison.Consistent.class, comparison);
        }
    }

    @Test
    void withoutTheTilesDifferentSizesCannotBeComparedYet() {
        var one = MadeMirror.of(10, 20, 1);
        var other = MadeMirror.of(20, 20, 2);
        var comparison = Comparison.of(one.checkpoint(), other.checkpoint(), MadeMirror.POLICY, Optional.empty());
        assertEquals(
                "the sizes 10 and 20 differ: the tiles of the newer mirror are needed, or a proof",
                assertInstanceOf(Comparison.NotComparableYet.class, comparison)
                        .why()
                        .english());
        other.files.remove("tile/0/000.p/20");
        comparison = Comparison.of(one.checkpoint(), other.checkpoint(), MadeMirror.POLICY, rows(other));
        assertEquals(
                "the mirror has no whole file tile/0/000.p/20",
                assertInstanceOf(Comparison.NotComparableYet.class, comparison)
                        .why()
                        .english());
        comparison =
                Comparison.of(one.checkpoint(), other.checkpoint(), MadeMirror.POLICY, rows(MadeMirror.of(20, 9, 3)));
        assertEquals(
                "the tiles beside the newer checkpoint are not the ones it names",
                assertInstanceOf(Comparison.NotComparableYet.class, comparison)
                        .why()
                        .english());
    }

    @Test
    void aForgedCheckpointIsNoEvidence() {
        var other = SigningKey.of(MadeMirror.LOG.publicKey().name(), NoteKey.Use.NOTE, Bytes.of(filled((byte) 9)));
        var genuine = MadeMirror.of(10, 20, 1).checkpoint();
        var forged = Checkpoint.sign(MadeMirror.of(10, 20, 2).tree.head(), other);
        var comparison = Comparison.of(genuine, forged, MadeMirror.POLICY, Optional.empty());
        assertInstanceOf(Comparison.Refused.class, comparison);
        assertFalse(Evidence.ofEqualSizes(genuine, forged).convinces(MadeMirror.POLICY));
    }

    @Test
    void checkpointsOfTwoLogsAreNotCompared() {
        var other = SigningKey.of(new KeyName("example.org/other"), NoteKey.Use.NOTE, Bytes.of(filled((byte) 9)));
        var policy = new Policy(List.of(MadeMirror.LOG.publicKey(), other.publicKey()), List.of(), Optional.empty());
        var head = MadeMirror.of(3, 20, 1).tree.head();
        var comparison = Comparison.of(
                Checkpoint.sign(head, MadeMirror.LOG), Checkpoint.sign(head, other), policy, Optional.empty());
        assertEquals(
                "these are two logs: example.org/ledger and example.org/other",
                assertInstanceOf(Comparison.Refused.class, comparison).why().english());
    }

    @Test
    void anEmptyLedgerIsTheBeginningOfEveryOtherUnlessItsRootIsInvented() {
        var mirror = MadeMirror.of(3, 20, 1);
        var empty = Checkpoint.sign(Head.empty(), MadeMirror.LOG);
        var invented = Checkpoint.sign(new Head(0, Hash.of(filled((byte) 1))), MadeMirror.LOG);
        assertInstanceOf(
                Comparison.Consistent.class,
                Comparison.of(mirror.checkpoint(), empty, MadeMirror.POLICY, Optional.empty()));
        assertInstanceOf(
                Comparison.Refused.class,
                Comparison.of(mirror.checkpoint(), invented, MadeMirror.POLICY, Optional.empty()));
    }

    private static byte[] filled(byte value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, value);
        return bytes;
    }

    private static Optional<Rows> rows(MadeMirror mirror) {
        return Optional.of(new MirrorRows(mirror, mirror.tree.size()));
    }

    /// `common` entries drawn from `seed`, then `more` drawn from `branch`.
    private static MadeMirror history(int common, int more, long branch, long seed) {
        var mirror = new MadeMirror();
        var random = new Random(seed);
        for (int at = 0; at < common; at++) mirror.add(MadeMirror.anyBytes(random, 20));
        var own = new Random(branch);
        for (int at = 0; at < more; at++) mirror.add(MadeMirror.anyBytes(own, 20));
        mirror.publish(0);
        return mirror;
    }
}

package org.trucewatch.testkit.ledger.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.check.Comparison;
import org.trucewatch.ledger.check.Evidence;
import org.trucewatch.ledger.check.Fsck;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.merkle.Tree;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.parcel.ParcelCheck;
import org.trucewatch.testkit.ledger.Spoiling;

/// Both verifiers on spoilt mirrors, packages and evidence.
@Tag("slow")
final class HandedOutAgreementTest {
    private static final byte[] POLICY = Office.POLICY.toArray();

    private final HandedOut office;
    private final Policy policy;

    HandedOutAgreementTest() throws Exception {
        office = new HandedOut();
        policy = Policy.read(Office.POLICY);
    }

    @Test
    void whatIsHandedOutIsGoodForBoth() {
        assertEquals(List.of(), VerifyFile.SHIPPED.mirror(office.mirror()::get, POLICY));
        assertTrue(isSound(office.mirror()));
        assertTrue(VerifyFile.SHIPPED.parcel(HandedOut.arrays(office.parcel()), POLICY));
        var result = ParcelCheck.check(office.parcel(), policy);
        assertEquals(List.of(), result.damages());
        assertTrue(result.isSound());
        assertEquals(
                Optional.of(Bytes.utf8("the name of a source")),
                result.proved().get(1).opened());
        assertEquals(Optional.empty(), result.proved().getFirst().entry(), "withheld");
    }

    @Test
    void bothAgreeOnSpoiltMirrorsAndNameTheSameFile() {
        var random = new Random(6);
        for (int round = 0; round < 800; round++) {
            var mirror = office.mirror();
            var path = spoil(mirror, random);
            var theirs = VerifyFile.SHIPPED.mirror(mirror::get, POLICY);
            assertEquals(isSound(mirror), theirs.isEmpty(), path + " " + theirs);
            // A spoilt checkpoint is found by different words: its own form, or what it does not agree with.
            boolean named = theirs.isEmpty()
                    || path.equals("checkpoint")
                    || theirs.getFirst().startsWith(path);
            assertTrue(named, path + " " + theirs);
        }
    }

    private boolean isSound(Map<String, byte[]> mirror) {
        return Fsck.examine(path -> Optional.ofNullable(mirror.get(path)).map(Bytes::of), policy)
                .isSound();
    }

    @Test
    void bothAgreeOnSpoiltPackages() {
        var random = new Random(7);
        int sound = 0;
        for (int round = 0; round < 2_000; round++) {
            var files = new TreeMap<>(HandedOut.arrays(office.parcel()));
            var name = spoil(files, random);
            boolean ours = ParcelCheck.check(HandedOut.bytes(files), policy).isSound();
            assertEquals(ours, VerifyFile.SHIPPED.parcel(files, POLICY), "round " + round + ": " + name);
            if (ours) sound++;
        }
        assertTrue(sound > 0 && sound < 1_000, sound + " still sound");
    }

    /// Spoils, removes or swaps one file, and says which.
    private static String spoil(Map<String, byte[]> files, Random random) {
        var names = new ArrayList<>(files.keySet());
        var name = names.get(random.nextInt(names.size()));
        var other = names.get(random.nextInt(names.size()));
        byte[] content = files.getOrDefault(name, new byte[0]);
        byte[] another = files.getOrDefault(other, new byte[0]);
        switch (random.nextInt(12)) {
            case 0 -> files.remove(name);
            case 1 -> files.put(name, another);
            default -> files.put(name, Spoiling.any(content, another, random));
        }
        return name;
    }

    @Test
    void bothAgreeOnSpoiltEvidence() throws Malformed {
        var random = new Random(8);
        var made = List.of(evidence(300, 300), evidence(200, 300), evidence(256, 257));
        int convincing = 0;
        for (int round = 0; round < 3_000; round++) {
            var good = made.get(random.nextInt(made.size()));
            byte[] spoilt = random.nextInt(20) == 0 ? good : Spoiling.any(good, made.getFirst(), random);
            boolean ours = convinces(spoilt);
            assertEquals(
                    ours,
                    VerifyFile.SHIPPED.evidence(spoilt, POLICY),
                    () -> Bytes.of(spoilt).toString());
            if (ours) convincing++;
        }
        assertTrue(convincing > 50, convincing + " convincing");
    }

    private boolean convinces(byte[] evidence) {
        try {
            return Evidence.read(Bytes.of(evidence)).convinces(policy);
        } catch (Malformed malformed) {
            return false;
        }
    }

    /// Two histories that part after 100 entries.
    private byte[] evidence(int size, int otherSize) {
        var one = Office.tree(100);
        var other = Office.tree(100);
        grow(one, "one", size);
        grow(other, "other", otherSize);
        var comparison = Comparison.of(
                Checkpoint.sign(one.head(), Office.LOG),
                Checkpoint.sign(other.head(), Office.LOG),
                policy,
                Optional.of(other));
        if (comparison instanceof Comparison.Equivocation found) {
            return Bytes.utf8(found.evidence().written()).toArray();
        }
        throw new AssertionError(comparison);
    }

    private static void grow(Tree tree, String branch, int size) {
        var hashing = new Hashing();
        while (tree.size() < size) tree.add(hashing.leaf(Bytes.utf8(branch + tree.size())));
    }
}

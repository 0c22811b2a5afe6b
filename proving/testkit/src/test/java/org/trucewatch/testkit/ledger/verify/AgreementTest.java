package org.trucewatch.testkit.ledger.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Consistency;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.merkle.Tree;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.ProofFile;
import org.trucewatch.ledger.note.Standing;
import org.trucewatch.ledger.witness.AddCheckpoint;
import org.trucewatch.testkit.ledger.Spoiling;

/// `Verify.java` and this module were written apart; on spoilt input of every kind they must say the same.
@Tag("slow")
final class AgreementTest {
    private final Tree tree = Office.tree(600);
    private final Remembered remembered = new Remembered();

    @Test
    void bothAgreeOnAHundredThousandSpoiltProofs() {
        agreeOnProofs(100_000, 300, 1);
    }

    @Test
    @Tag("long")
    void bothAgreeOnAMillionSpoiltProofs() {
        agreeOnProofs(1_000_000, 3_000, 2);
    }

    /// A proof is a head and a note. Notes come from a pool, for a signature takes a thousand times as long as a hash.
    private void agreeOnProofs(int count, int notes, long seed) {
        var random = new Random(seed);
        var good = proofs(random);
        var pool = spoiltNotes(good, notes, random);
        int accepted = 0;
        for (int round = 0; round < count; round++) {
            var one = good.get(random.nextInt(good.size()));
            var other = good.get(random.nextInt(good.size()));
            byte[] head = maybeSpoilt(random.nextInt(3) > 0, one.head, other.head, random);
            byte[] note = random.nextInt(3) == 0 ? pool.get(random.nextInt(pool.size())) : one.note.toArray();
            byte[] entry = maybeSpoilt(random.nextInt(20) == 0, one.entry, other.entry, random);
            var proof = joined(head, note);
            boolean ours = proves(proof, entry);
            var input = proof;
            assertEquals(ours, VerifyFile.SHIPPED.proof(proof, entry, Office.POLICY.toArray()), () -> shown(input));
            if (ours) accepted++;
        }
        assertTrue(accepted > count / 100 && accepted < count / 2, accepted + " accepted");
        System.out.println("spoilt proofs on which both verifiers agree: " + count + ", still good: " + accepted);
    }

    private static byte[] maybeSpoilt(boolean spoil, Bytes source, Bytes other, Random random) {
        return spoil ? Spoiling.any(source.toArray(), other.toArray(), random) : source.toArray();
    }

    private record Made(Bytes head, Bytes note, Bytes entry) {}

    private List<Made> proofs(Random random) {
        var made = new ArrayList<Made>();
        for (var checkpoint : Office.checkpoints(tree, random, 40)) {
            long index = random.nextLong(checkpoint.head().size());
            var extra = random.nextBoolean() ? Optional.of(Bytes.utf8("extra")) : Optional.<Bytes>empty();
            var proof = Office.proof(tree, index, checkpoint, extra);
            assertTrue(proves(
                    Bytes.utf8(proof.written()).toArray(),
                    Office.entry((int) index).toArray()));
            var note = checkpoint.written();
            var head = proof.written().substring(0, proof.written().length() - note.length());
            made.add(new Made(Bytes.utf8(head), Bytes.utf8(note), Office.entry((int) index)));
        }
        return made;
    }

    private static List<byte[]> spoiltNotes(List<Made> good, int count, Random random) {
        var pool = new ArrayList<byte[]>();
        for (int at = 0; at < count; at++) {
            var one = good.get(random.nextInt(good.size()));
            var other = good.get(random.nextInt(good.size()));
            pool.add(Spoiling.any(one.note.toArray(), other.note.toArray(), random));
        }
        return pool;
    }

    private boolean proves(byte[] file, byte[] entry) {
        try {
            var proof = ProofFile.read(Bytes.of(file));
            return accepts(Policy.read(Office.POLICY).weigh(proof.checkpoint(), remembered))
                    && proof.proves(new Hashing().leaf(Bytes.of(entry)));
        } catch (Malformed malformed) {
            return false;
        }
    }

    private static boolean accepts(Standing standing) {
        return standing instanceof Standing.Accepted;
    }

    @Test
    void bothAgreeOnSpoiltProofsOfConsistency() {
        var random = new Random(3);
        var checkpoints = Office.checkpoints(tree, random, 40);
        int accepted = 0;
        for (int round = 0; round < 20_000; round++) {
            var one = checkpoints.get(random.nextInt(checkpoints.size()));
            var other = checkpoints.get(random.nextInt(checkpoints.size()));
            boolean inOrder = one.head().size() < other.head().size();
            var older = inOrder ? one : other;
            var newer = inOrder ? other : one;
            var way = Consistency.proof(tree, older.head().size(), newer.head().size());
            var request = new AddCheckpoint(older.head().size(), way, newer).written();
            int head = request.length() - newer.written().length();
            byte[] spoilt = Spoiling.any(Bytes.utf8(request.substring(0, head)).toArray(), new byte[] {'1'}, random);
            var proof = joined(spoilt, Bytes.utf8(newer.written()).toArray());
            boolean ours = isConsistent(older.written(), proof);
            boolean theirs = VerifyFile.SHIPPED.consistency(
                    Bytes.utf8(older.written()).toArray(), proof, Office.POLICY.toArray());
            assertEquals(ours, theirs, () -> shown(proof));
            if (ours) accepted++;
        }
        assertTrue(accepted > 10, accepted + " accepted");
    }

    private boolean isConsistent(String older, byte[] proof) {
        try {
            var old = Checkpoint.read(Bytes.utf8(older));
            var request = AddCheckpoint.read(Bytes.of(proof));
            var policy = Policy.read(Office.POLICY);
            return accepts(policy.weigh(old, remembered))
                    && accepts(policy.weigh(request.checkpoint(), remembered))
                    && request.oldSize() == old.head().size()
                    && Consistency.follows(old.head(), request.checkpoint().head(), request.proof());
        } catch (Malformed malformed) {
            return false;
        }
    }

    @Test
    void bothReadTheSameOfTwentyThousandSpoiltPolicies() {
        var random = new Random(4);
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] policy = Spoiling.any(Office.POLICY.toArray(), Office.POLICY.toArray(), random);
            boolean ours = isPolicy(policy);
            assertEquals(ours, VerifyFile.SHIPPED.policyIsRead(policy), () -> shown(policy));
            if (ours) read++;
        }
        assertTrue(read > 1_000 && read < 19_000, read + " read");
    }

    private static boolean isPolicy(byte[] bytes) {
        try {
            Policy.read(Bytes.of(bytes));
            return true;
        } catch (Malformed malformed) {
            return false;
        }
    }

    private static byte[] joined(byte[] head, byte[] note) {
        byte[] all = Arrays.copyOf(head, head.length + note.length);
        System.arraycopy(note, 0, all, head.length, note.length);
        return all;
    }

    private static String shown(byte[] input) {
        return "in base64: " + Base64.getEncoder().encodeToString(input);
    }
}

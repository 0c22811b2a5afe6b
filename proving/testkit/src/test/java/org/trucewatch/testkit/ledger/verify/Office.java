package org.trucewatch.testkit.ledger.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.merkle.Inclusion;
import org.trucewatch.ledger.merkle.Tree;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Cosignature;
import org.trucewatch.ledger.note.KeyName;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.ProofFile;
import org.trucewatch.ledger.note.SigningKey;

/// A log, four witnesses and the policy of whoever relies on them.
final class Office {
    static final SigningKey LOG = key("example.org/ledger", NoteKey.Use.NOTE, 1);
    static final List<SigningKey> WITNESSES = List.of(
            key("one.example/w", NoteKey.Use.COSIGNATURE, 2),
            key("other.example/w", NoteKey.Use.COSIGNATURE, 3),
            key("guarantor.example/w", NoteKey.Use.COSIGNATURE, 4),
            key("monitors.example/w", NoteKey.Use.COSIGNATURE, 5));
    static final Bytes POLICY = Bytes.utf8("""
            # who must have seen it
            log %s https://ledger.example.org/
            witness one %s
            witness other %s
            witness guarantor %s
            \twitness monitors %s  https://monitors.example/
            group both all one other
            group neutral any guarantor monitors
            group firm 2 both neutral
            quorum neutral
            """.formatted(
                    LOG.publicKey().vkey(),
                    WITNESSES.get(0).publicKey().vkey(),
                    WITNESSES.get(1).publicKey().vkey(),
                    WITNESSES.get(2).publicKey().vkey(),
                    WITNESSES.get(3).publicKey().vkey()));

    private Office() {}

    private static SigningKey key(String name, NoteKey.Use use, int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return SigningKey.of(new KeyName(name), use, Bytes.of(bytes));
    }

    static Tree tree(int size) {
        var tree = new Tree();
        var hashing = new Hashing();
        for (int at = 0; at < size; at++) tree.add(hashing.leaf(entry(at)));
        return tree;
    }

    static Bytes entry(int index) {
        return Bytes.utf8("entry " + index);
    }

    /// Signed by the log, by the first `witnesses` witnesses, and by somebody nobody knows.
    static Checkpoint checkpoint(Tree tree, long size, int witnesses) {
        var checkpoint = Checkpoint.sign(tree.head(size), LOG);
        for (var witness : WITNESSES.reversed().subList(0, witnesses)) {
            checkpoint =
                    checkpoint.with(Cosignature.of(checkpoint.note(), witness, Instant.ofEpochSecond(1_700_000_000)));
        }
        var stranger = key("stranger.example", NoteKey.Use.COSIGNATURE, 99);
        return checkpoint.with(Cosignature.of(checkpoint.note(), stranger, Instant.EPOCH));
    }

    static ProofFile proof(Tree tree, long index, Checkpoint checkpoint, Optional<Bytes> extra) {
        return new ProofFile(
                extra, index, Inclusion.proof(tree, index, checkpoint.head().size()), checkpoint);
    }

    static List<Checkpoint> checkpoints(Tree tree, RandomGenerator random, int count) {
        var checkpoints = new ArrayList<Checkpoint>();
        for (int at = 0; at < count; at++) {
            checkpoints.add(checkpoint(tree, 1 + random.nextLong(tree.size()), 1 + random.nextInt(4)));
        }
        return checkpoints;
    }
}

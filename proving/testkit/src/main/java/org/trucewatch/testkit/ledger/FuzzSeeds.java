package org.trucewatch.testkit.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.check.Evidence;
import org.trucewatch.ledger.check.Range;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.entry.Reference;
import org.trucewatch.ledger.merkle.Consistency;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.merkle.Inclusion;
import org.trucewatch.ledger.merkle.Tree;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Cosignature;
import org.trucewatch.ledger.note.KeyName;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.ProofFile;
import org.trucewatch.ledger.note.SigningKey;
import org.trucewatch.ledger.parcel.Archive;
import org.trucewatch.ledger.parcel.Item;
import org.trucewatch.ledger.parcel.Manifest;
import org.trucewatch.ledger.seal.Commitment;
import org.trucewatch.ledger.seal.KeyFile;
import org.trucewatch.ledger.seal.MasterKey;
import org.trucewatch.ledger.seal.PassphraseHash;
import org.trucewatch.ledger.tiles.Bundles;
import org.trucewatch.ledger.witness.AddCheckpoint;

/// One good input of each kind, or a few.
final class FuzzSeeds {
    private static final SigningKey LOG =
            SigningKey.of(new KeyName("example.org/ledger"), NoteKey.Use.NOTE, Bytes.of(new byte[32]));
    private static final SigningKey WITNESS =
            SigningKey.of(new KeyName("witness.example"), NoteKey.Use.COSIGNATURE, Bytes.of(new byte[32]));
    private static final Tree TREE = tree();
    private static final Checkpoint CHECKPOINT = checkpoint();

    private FuzzSeeds() {}

    private static Tree tree() {
        var tree = new Tree();
        var hashing = new Hashing();
        for (int at = 0; at < 300; at++) tree.add(hashing.leaf(Bytes.utf8("entry " + at)));
        return tree;
    }

    private static Checkpoint checkpoint() {
        var signed = Checkpoint.sign(TREE.head(), LOG);
        return signed.with(Cosignature.of(signed.note(), WITNESS, Instant.ofEpochSecond(1_700_000_000)));
    }

    static List<byte[]> of(FuzzTarget target) {
        return switch (target) {
            case NOTE, CHECKPOINT -> List.of(utf8(CHECKPOINT.written()));
            case PROOF -> List.of(utf8(proof().written()));
            case REQUEST -> List.of(utf8(new AddCheckpoint(7, Consistency.proof(TREE, 7, 300), CHECKPOINT).written()));
            case EVIDENCE -> List.of(utf8(evidence().written()));
            case ENVELOPE -> List.of(envelope());
            case COMMITMENT -> List.of(new Commitment(TREE.leaf(0)).payload().toArray());
            case KEY_FILE ->
                List.of(utf8(plainKey().written()), utf8(lockedKey().written()));
            case MANIFEST -> List.of(utf8(manifest().written()));
            case ARCHIVE -> List.of(archive());
            case VKEY ->
                List.of(utf8(LOG.publicKey().vkey()), utf8(WITNESS.publicKey().vkey()));
            case SECRET_KEY -> List.of(utf8(LOG.secret()));
            case BUNDLE -> List.of(bundle());
            case POLICY -> List.of(policy());
        };
    }

    private static byte[] utf8(String text) {
        return Bytes.utf8(text).toArray();
    }

    private static ProofFile proof() {
        return new ProofFile(Optional.of(Bytes.utf8("extra")), 5, Inclusion.proof(TREE, 5, 300), CHECKPOINT);
    }

    private static Evidence evidence() {
        var older = Checkpoint.sign(TREE.head(9), LOG);
        return new Evidence(older, CHECKPOINT, Optional.of(TREE.leaf(1)), Consistency.proof(TREE, 9, 300));
    }

    private static byte[] envelope() {
        var draft = Drafts.report("two shells fell");
        var full = new Draft(
                draft.agreement(),
                draft.kind(),
                draft.author(),
                Optional.of(Instant.EPOCH),
                List.of(new Reference(new Label("corrects"), 3, TREE.leaf(3))),
                draft.content(),
                draft.payload());
        return full.entered(Instant.ofEpochSecond(1_700_000_000, 123_000_000))
                .entry()
                .bytes()
                .toArray();
    }

    private static KeyFile plainKey() {
        return new KeyFile.Plain(MasterKey.of(Bytes.of(new byte[32])));
    }

    private static KeyFile lockedKey() {
        return new KeyFile.Locked(PassphraseHash.Cost.RECOMMENDED, Bytes.of(new byte[16]), Bytes.of(new byte[60]));
    }

    private static Manifest manifest() {
        var items = List.<Item>of(
                new Item.Shown(3, TREE.leaf(3)),
                new Item.Withheld(4, TREE.leaf(4), new Label("identity-of-a-source")),
                new Item.Opened(5, TREE.leaf(5)));
        return new Manifest("the convoy of 7 August", Optional.of(new Range(3, 6)), items);
    }

    private static byte[] archive() {
        var files = new LinkedHashMap<String, Bytes>();
        files.put("manifest", Bytes.utf8(manifest().written()));
        files.put("entries/3", Bytes.utf8("entry 3"));
        files.put("READ-ME.txt", Bytes.EMPTY);
        return Archive.write(files).toArray();
    }

    private static byte[] bundle() {
        var bundle = Bundles.write(List.of(Batches.entry("one"), Batches.entry(""), Batches.entry("three")));
        byte[] counted = new byte[1 + bundle.size()];
        counted[0] = 3;
        bundle.copyTo(counted, 1);
        return counted;
    }

    private static byte[] policy() {
        return utf8("# who\nlog " + LOG.publicKey().vkey() + "\nwitness one "
                + WITNESS.publicKey().vkey() + " https://example.org/\ngroup all-of-them 1 one\nquorum all-of-them\n");
    }
}

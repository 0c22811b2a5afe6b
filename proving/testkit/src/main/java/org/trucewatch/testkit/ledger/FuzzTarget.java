package org.trucewatch.testkit.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.check.Evidence;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.Note;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.ProofFile;
import org.trucewatch.ledger.note.SigningKey;
import org.trucewatch.ledger.parcel.Archive;
import org.trucewatch.ledger.parcel.Manifest;
import org.trucewatch.ledger.seal.Commitment;
import org.trucewatch.ledger.seal.KeyFile;
import org.trucewatch.ledger.tiles.Bundles;
import org.trucewatch.ledger.witness.AddCheckpoint;
import org.trucewatch.model.Defect;

/// A reader of the ledger that is fed anything at all.
///
/// It must refuse with [Malformed], or read and, where one value has one spelling, write the same bytes again. A run
/// of a fuzzer calls [#fuzz(byte[])]; whatever else comes out of it is a finding.
public enum FuzzTarget {
    NOTE,
    CHECKPOINT,
    PROOF,
    REQUEST,
    EVIDENCE,
    ENVELOPE,
    COMMITMENT,
    KEY_FILE,
    MANIFEST,
    ARCHIVE,
    VKEY,
    SECRET_KEY,
    BUNDLE,
    POLICY;

    /// Reads `input` and writes what was read; where a value has several spellings, returns `input`.
    private Bytes writtenAgain(Bytes input) throws Malformed {
        return switch (this) {
            case NOTE -> Bytes.utf8(Note.read(input).written());
            case CHECKPOINT -> Bytes.utf8(Checkpoint.read(input).written());
            case PROOF -> Bytes.utf8(ProofFile.read(input).written());
            case REQUEST -> Bytes.utf8(AddCheckpoint.read(input).written());
            case EVIDENCE -> Bytes.utf8(Evidence.read(input).written());
            case ENVELOPE -> Envelope.read(entry(input)).entry().bytes();
            case COMMITMENT -> Commitment.read(input).payload();
            case KEY_FILE -> Bytes.utf8(KeyFile.read(input).written());
            case MANIFEST -> Bytes.utf8(Manifest.read(input).written());
            case ARCHIVE -> Archive.write(Archive.read(input));
            case VKEY ->
                NoteKey.read(input.text("vkey"))
                        .map(key -> Bytes.utf8(key.vkey()))
                        .orElse(input);
            case SECRET_KEY ->
                SigningKey.read(input.text("key"))
                        .map(key -> Bytes.utf8(key.secret()))
                        .orElse(input);
            case BUNDLE -> bundle(input);
            case POLICY -> policy(input);
        };
    }

    /// Feeds the reader; true if it read the input.
    public boolean fuzz(byte[] input) {
        var bytes = Bytes.of(input);
        try {
            if (writtenAgain(bytes).equals(bytes)) return true;
            throw new Defect(this + " read two spellings of one value");
        } catch (Malformed refused) {
            if (refused.sentence().isBlank() || refused.place().english().isBlank())
                throw new Defect("a refusal without a place");
            return false;
        }
    }

    private static Entry entry(Bytes input) {
        return new Entry(input.slice(0, Math.min(input.size(), Entry.MOST_BYTES)));
    }

    private static Bytes bundle(Bytes input) throws Malformed {
        if (input.size() == 0) return input;
        int count = Byte.toUnsignedInt(input.at(0));
        var bundle = input.slice(1, input.size());
        if (Bundles.write(Bundles.read(bundle, count)).equals(bundle)) return input;
        throw new Defect("a bundle was read in two spellings");
    }

    private static Bytes policy(Bytes input) throws Malformed {
        Policy.read(input);
        return input;
    }

    /// Good inputs to begin with.
    public static Map<FuzzTarget, List<byte[]>> seeds() {
        var seeds = new LinkedHashMap<FuzzTarget, List<byte[]>>();
        for (var target : values()) seeds.put(target, FuzzSeeds.of(target));
        return seeds;
    }
}

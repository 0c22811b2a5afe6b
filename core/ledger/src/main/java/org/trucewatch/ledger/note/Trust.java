package org.trucewatch.ledger.note;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;

/// Whom the reader of a note knows, and how signatures are checked.
public record Trust(List<NoteKey> keys, Signatures signatures) {
    private static final int TIME_BYTES = 8;

    public Trust {
        keys = List.copyOf(keys);
    }

    public static Trust in(NoteKey... keys) {
        return new Trust(List.of(keys), Signatures.ED25519);
    }

    /// The signatures of known keys, in the order of the note; lines of unknown keys are as if they were not there.
    ///
    /// Throws [Forged] if a line claims a known key and does not verify: then the whole note is suspect.
    public List<Signed> check(Note note) throws Forged {
        var signed = new ArrayList<Signed>();
        for (var signature : note.signatures()) {
            for (var key : keys) {
                if (!signature.claims(key)) continue;
                signed.add(check(note, signature, key).orElseThrow(() -> new Forged(key)));
            }
        }
        return List.copyOf(signed);
    }

    private Optional<Signed> check(Note note, NoteSignature signature, NoteKey key) {
        return switch (key.use()) {
            case NOTE ->
                signatures.verifies(key.publicKey(), Bytes.utf8(note.text()), signature.signature())
                        ? Optional.of(new Signed(key, Optional.empty()))
                        : Optional.empty();
            case COSIGNATURE -> checkCosignature(note, signature.signature(), key);
        };
    }

    private Optional<Signed> checkCosignature(Note note, Bytes timed, NoteKey key) {
        if (timed.size() != TIME_BYTES + Ed25519.SIGNATURE_BYTES) return Optional.empty();
        long seconds = ByteBuffer.wrap(timed.toArray()).getLong();
        if (seconds < 0) return Optional.empty(); // above 2^63 - 1
        var message = Cosignature.message(note, seconds);
        if (!signatures.verifies(key.publicKey(), message, timed.slice(TIME_BYTES, timed.size()))) {
            return Optional.empty();
        }
        return Optional.of(new Signed(key, moment(seconds)));
    }

    /// A moment beyond the calendar of the platform is signed all the same, but names no time.
    private static Optional<Instant> moment(long seconds) {
        try {
            return Optional.of(Instant.ofEpochSecond(seconds));
        } catch (DateTimeException beyond) {
            return Optional.empty();
        }
    }
}

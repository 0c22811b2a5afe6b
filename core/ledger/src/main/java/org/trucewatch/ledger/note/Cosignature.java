package org.trucewatch.ledger.note;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.model.Defect;

/// A witness's word on a checkpoint (C2SP tlog-cosignature, Ed25519): up to this moment, nothing inconsistent was seen.
///
/// It says nothing about the content of any entry.
public final class Cosignature {
    private static final int TIME_BYTES = 8;

    private Cosignature() {}

    public static NoteSignature of(Note checkpoint, SigningKey witness, Instant at) {
        if (witness.publicKey().use() != NoteKey.Use.COSIGNATURE) throw new Defect("not the key of a witness");
        long seconds = at.getEpochSecond();
        if (seconds < 0) throw new Defect("a cosignature cannot be older than 1970");
        var signature = witness.sign(message(checkpoint, seconds));
        byte[] timed = new byte[TIME_BYTES + signature.size()];
        ByteBuffer.wrap(timed).putLong(seconds);
        signature.copyTo(timed, TIME_BYTES);
        return new NoteSignature(witness.publicKey().name(), witness.publicKey().id(), Bytes.of(timed));
    }

    static Bytes message(Note checkpoint, long seconds) {
        return Bytes.utf8("cosignature/v1\ntime " + seconds + "\n" + checkpoint.text());
    }
}

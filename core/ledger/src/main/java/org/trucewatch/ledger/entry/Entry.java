package org.trucewatch.ledger.entry;

import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.model.Defect;

/// One entry of a ledger: exactly the bytes that are hashed, stored, mirrored and proved.
///
/// Says nothing about their meaning; see [Envelope]. At most 65,535 bytes, for a bundle of a C2SP tlog-tiles mirror
/// counts the bytes of an entry in two.
public record Entry(Bytes bytes) {
    public static final int MOST_BYTES = 0xFFFF;

    public Entry {
        if (bytes.size() > MOST_BYTES) {
            throw new Defect("an entry has at most %s bytes, not %s".formatted(MOST_BYTES, bytes.size()));
        }
    }

    public Hash hash(Hashing hashing) {
        return hashing.leaf(bytes);
    }

    public Hash hash() {
        return hash(new Hashing());
    }
}

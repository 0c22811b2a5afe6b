package org.trucewatch.ledger.seal;

import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.model.Defect;

/// What opens one box and shows that it is the one entered: a data key and a blinding. Secret, and all that is secret.
public final class Opening {
    static final int KEY_BYTES = 32;
    static final int BLINDING_BYTES = 32;
    public static final int BYTES = KEY_BYTES + BLINDING_BYTES;

    private final Bytes bytes;

    private Opening(Bytes bytes) {
        this.bytes = bytes;
    }

    public static Opening of(Bytes bytes) {
        if (bytes.size() != BYTES) throw new Defect("an opening has 64 bytes");
        return new Opening(bytes);
    }

    Bytes key() {
        return bytes.slice(0, KEY_BYTES);
    }

    Bytes blinding() {
        return bytes.slice(KEY_BYTES, BYTES);
    }

    /// The secret itself, to be wrapped by a [KeyRing] or disclosed to somebody entitled.
    public Bytes secret() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Opening that && bytes.equals(that.bytes);
    }

    @Override
    public int hashCode() {
        return bytes.hashCode();
    }

    @Override
    public String toString() {
        return "an opening";
    }
}

package org.trucewatch.ledger.merkle;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Base64Text;
import org.trucewatch.model.Defect;

/// A SHA-256 hash: 32 bytes, written in base64.
public final class Hash {
    public static final int BYTES = 32;

    private final byte[] value;

    private Hash(byte[] value) {
        this.value = value;
    }

    public static Hash of(byte[] value) {
        if (value.length != BYTES) throw new Defect("a hash has 32 bytes, not " + value.length);
        return new Hash(value.clone());
    }

    /// The hash that starts at byte `offset` of a longer array.
    public static Hash at(byte[] source, int offset) {
        return new Hash(Arrays.copyOfRange(source, offset, offset + BYTES));
    }

    /// Takes an array that its maker promises to forget.
    static Hash owning(byte[] value) {
        return new Hash(value);
    }

    public static Optional<Hash> read(String base64) {
        return Base64Text.read(base64).filter(value -> value.length == BYTES).map(Hash::new);
    }

    public byte[] toArray() {
        return value.clone();
    }

    public void copyTo(byte[] target, int offset) {
        System.arraycopy(value, 0, target, offset, BYTES);
    }

    /// Whether this hash stands at byte `offset` of `source`.
    public boolean isAt(byte[] source, int offset) {
        return Arrays.equals(value, 0, BYTES, source, offset, offset + BYTES);
    }

    public void feed(MessageDigest digest) {
        digest.update(value);
    }

    public String base64() {
        return Base64Text.of(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return base64();
    }
}

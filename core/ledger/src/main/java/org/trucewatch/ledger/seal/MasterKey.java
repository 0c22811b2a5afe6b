package org.trucewatch.ledger.seal;

import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.model.Defect;

/// Wraps the secrets of one office: openings, and the key that signs checkpoints. Comes from a [KeyFile].
public final class MasterKey {
    static final int BYTES = 32;

    private final Bytes key;

    private MasterKey(Bytes key) {
        this.key = key;
    }

    public static MasterKey of(Bytes key) {
        if (key.size() != BYTES) throw new Defect("a master key has 32 bytes");
        return new MasterKey(key);
    }

    public static MasterKey fresh(Chance chance) {
        return of(Bytes.of(chance.bytes(BYTES)));
    }

    /// `purpose` says what the secret is; it must be said again to unwrap, so that one kind never passes for another.
    public Bytes wrap(Bytes secret, String purpose, Chance chance) {
        return Cipher256.encrypt(key, secret.toArray(), purpose, chance);
    }

    /// Empty if this is not the key, or not the purpose, it was wrapped with.
    public Optional<Bytes> unwrap(Bytes wrapped, String purpose) {
        return Cipher256.decrypt(key, wrapped, purpose).map(Bytes::of);
    }

    Bytes secret() {
        return key;
    }

    @Override
    public String toString() {
        return "a master key";
    }
}

package org.trucewatch.ledger.note;

import java.util.HexFormat;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Base64Text;
import org.trucewatch.ledger.bytes.Bytes;

/// A private key and its public half. Has no readable form but [#secret], so that no log or message shows it.
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final Bytes seed;
    private final NoteKey key;

    private SigningKey(Bytes seed, NoteKey key) {
        this.seed = seed;
        this.key = key;
    }

    /// The key of a 32-byte seed; whoever calls has taken it from a source of true chance.
    public static SigningKey of(KeyName name, NoteKey.Use use, Bytes seed) {
        return new SigningKey(seed, new NoteKey(name, use, Ed25519.publicKey(new Ed25519.SeedOnce(seed))));
    }

    public NoteKey publicKey() {
        return key;
    }

    Bytes sign(Bytes message) {
        return Ed25519.sign(seed, message);
    }

    /// The words of a key file, as the Go tools for signed notes write them. Whoever reads them can sign.
    public String secret() {
        return PREFIX + key.name() + "+" + HexFormat.of().toHexDigits(key.id()) + "+"
                + Base64Text.of(NoteKey.typed(key.use(), seed));
    }

    public static Optional<SigningKey> read(String secret) {
        if (!secret.startsWith(PREFIX)) return Optional.empty();
        var parts = secret.substring(PREFIX.length()).split("\\+", 3);
        if (parts.length != 3) return Optional.empty();
        var typed = Base64Text.read(parts[2]).filter(bytes -> bytes.length == 1 + Ed25519.KEY_BYTES);
        return KeyName.read(parts[0])
                .flatMap(name -> typed.flatMap(bytes ->
                        NoteKey.Use.of(bytes[0]).map(use -> of(name, use, Bytes.of(bytes, 1, bytes.length)))))
                .filter(key -> key.secret().equals(secret));
    }

    @Override
    public String toString() {
        return "private key of " + key.name();
    }
}

package org.trucewatch.ledger.note;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Base64Text;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.model.Defect;

/// A public key that may stand behind a signature line: its name, what its signatures mean, and the key.
///
/// Written as one word, the *vkey* of C2SP: `name+id+base64(use, key)`.
public record NoteKey(KeyName name, Use use, Bytes publicKey) {
    /// What a signature of this key signs.
    public enum Use {
        /// The text of the note; how a log signs its checkpoints.
        NOTE(1),
        /// The text behind a time: how a witness says that it saw nothing inconsistent up to then.
        COSIGNATURE(4);

        private final byte code;

        Use(int code) {
            this.code = (byte) code;
        }

        byte code() {
            return code;
        }

        static Optional<Use> of(byte code) {
            return code == 1 ? Optional.of(NOTE) : code == 4 ? Optional.of(COSIGNATURE) : Optional.empty();
        }
    }

    public NoteKey {
        if (publicKey.size() != Ed25519.KEY_BYTES) throw new Defect("an Ed25519 key has 32 bytes");
    }

    /// Four bytes of a hash: they find the key, they do not prove it.
    public int id() {
        return idOf(name, use.code(), publicKey);
    }

    static int idOf(KeyName name, byte use, Bytes key) {
        var digest = Hashing.sha256();
        Bytes.utf8(name.text() + "\n").feed(digest);
        digest.update(use);
        key.feed(digest);
        return ByteBuffer.wrap(digest.digest()).getInt();
    }

    public String vkey() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Base64Text.of(typed(use, publicKey));
    }

    static byte[] typed(Use use, Bytes key) {
        byte[] typed = new byte[1 + key.size()];
        typed[0] = use.code();
        key.copyTo(typed, 1);
        return typed;
    }

    /// Reads a vkey; empty if it is none, names a use we do not know, or carries an id of another key.
    public static Optional<NoteKey> read(String vkey) {
        // Base64 may hold a plus itself, so that only the first two divide.
        var parts = vkey.split("\\+", 3);
        if (parts.length != 3) return Optional.empty();
        var typed = Base64Text.read(parts[2]).filter(bytes -> bytes.length == 1 + Ed25519.KEY_BYTES);
        return KeyName.read(parts[0])
                .flatMap(name -> typed.flatMap(bytes ->
                        Use.of(bytes[0]).map(use -> new NoteKey(name, use, Bytes.of(bytes, 1, bytes.length)))))
                .filter(key -> key.vkey().equals(vkey));
    }
}

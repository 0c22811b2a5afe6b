package org.trucewatch.datafolder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.record.Strongbox;
import org.trucewatch.ledger.HighWaterMark;
import org.trucewatch.ledger.LogSigner;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.note.KeyName;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.Rotation;
import org.trucewatch.ledger.note.SigningKey;
import org.trucewatch.ledger.seal.Chance;
import org.trucewatch.ledger.seal.KeyFile;
import org.trucewatch.ledger.seal.KeyRing;
import org.trucewatch.ledger.seal.MasterKey;
import org.trucewatch.ledger.seal.PassphraseHash;
import org.trucewatch.ledger.seal.Vault;

/// The folder of an office's secrets, which is never inside the data: `master.key`, the log's key wrapped by it, and
/// the mark of the highest head signed.
final class Keys {
    private static final String PURPOSE = "trucewatch.org/log-key@v1";
    private static final int SEED_BYTES = 32;

    private static final String MASTER = "master.key";
    private static final String LOG = "log.key";
    private static final String MARK = "high-water";

    private final Path folder;
    private final Supplier<Optional<String>> passphrase;
    private final Chance chance;
    private Optional<MasterKey> unlocked = Optional.empty();

    /// `passphrase` is asked only when one is needed, or when a key is made.
    Keys(Path folder, Supplier<Optional<String>> passphrase, Chance chance) {
        this.folder = folder;
        this.passphrase = passphrase;
        this.chance = chance;
    }

    boolean exist() {
        return Files.exists(folder.resolve(LOG));
    }

    /// True where there are keys that have signed nothing yet.
    boolean areNew() {
        return exist() && Files.exists(folder.resolve(MARK)) && mark().highest().size() == 0;
    }

    /// The public key of keys that were made, and signed nothing, before whoever made them was broken off.
    NoteKey made() {
        return logKey().publicKey();
    }

    /// Makes the keys of a new log and gives its public one. Without a passphrase, whoever has the folder has the keys.
    NoteKey make(KeyName log) {
        var master = MasterKey.fresh(chance);
        var hash = new Argon2();
        KeyFile file = passphrase
                .get()
                .<KeyFile>map(
                        words -> KeyFile.Locked.lock(master, words, hash, PassphraseHash.Cost.RECOMMENDED, chance))
                .orElseGet(() -> new KeyFile.Plain(master));
        var key = SigningKey.of(log, NoteKey.Use.NOTE, Bytes.of(chance.bytes(SEED_BYTES)));
        mark().raise(Head.empty()); // first, so that a key without a mark was never made here
        SafeFile.writeSecret(folder.resolve(MASTER), Bytes.utf8(file.written()));
        SafeFile.writeSecret(folder.resolve(LOG), master.wrap(Bytes.utf8(key.secret()), PURPOSE, chance));
        return key.publicKey();
    }

    /// A new key under the old name, with the announcement of it.
    NewKey heir() {
        var old = logKey();
        var next = SigningKey.of(old.publicKey().name(), NoteKey.Use.NOTE, Bytes.of(chance.bytes(SEED_BYTES)));
        return new NewKey(Rotation.sign(old, next), next);
    }

    record NewKey(Rotation rotation, SigningKey key) {}

    /// From now on this key signs.
    void takeOver(SigningKey key) {
        SafeFile.writeSecret(folder.resolve(LOG), master().wrap(Bytes.utf8(key.secret()), PURPOSE, chance));
    }

    LogSigner signer(HighWaterMark published) {
        return new LogSigner(logKey(), List.of(mark(), published));
    }

    private FileMark mark() {
        return new FileMark(folder.resolve(MARK));
    }

    private SigningKey logKey() {
        var file = folder.resolve(LOG);
        return master().unwrap(needed(file), PURPOSE)
                .flatMap(Keys::signingKey)
                .orElseThrow(() -> Why.KEY_NOT_WRAPPED.of(file.toString()));
    }

    private static Optional<SigningKey> signingKey(Bytes secret) {
        try {
            return SigningKey.read(secret.text("log key"));
        } catch (Malformed malformed) {
            return Optional.empty();
        }
    }

    /// Openings lie in the folder `openings`, or where several servers find them; they too are worth nothing without
    /// the master key.
    Strongbox strongbox(Vault vault, Optional<SharedBoxes> shared) {
        var own = new OpeningFiles(folder.resolve("openings"));
        var ring = shared.<KeyRing>map(boxes -> boxes.ring(own)).orElse(own);
        return new KeyedStrongbox(vault, ring, this::master, this::masterIfHere, chance);
    }

    /// Empty where there is no key, or where it is locked and nobody says the passphrase; refused with a wrong one.
    private Optional<MasterKey> masterIfHere() {
        if (SafeFile.read(folder.resolve(MASTER)).isEmpty()) return Optional.empty();
        return isLocked() && passphrase.get().isEmpty() ? Optional.empty() : Optional.of(master());
    }

    private boolean isLocked() {
        return keyFile() instanceof KeyFile.Locked;
    }

    /// Refused where it is not here, or locked and nobody says the passphrase.
    MasterKey master() {
        if (unlocked.isEmpty()) unlocked = Optional.of(readMaster());
        return unlocked.get();
    }

    private MasterKey readMaster() {
        return switch (keyFile()) {
            case KeyFile.Plain plain -> plain.key();
            case KeyFile.Locked locked -> unlock(folder.resolve(MASTER), locked);
        };
    }

    private KeyFile keyFile() {
        var file = folder.resolve(MASTER);
        try {
            return KeyFile.read(needed(file));
        } catch (Malformed malformed) {
            throw Why.MALFORMED_COPY.of(file.toString(), malformed.place(), malformed.problem());
        }
    }

    private MasterKey unlock(Path file, KeyFile.Locked locked) {
        var words = passphrase.get();
        if (words.isEmpty()) throw Why.KEY_LOCKED.of(file.toString());
        return locked.unlock(words.get(), new Argon2()).orElseThrow(() -> Why.KEY_CLOSED.of(file.toString()));
    }

    private static Bytes needed(Path file) {
        return SafeFile.read(file).orElseThrow(() -> Why.KEY_MISSING.of(file.toString()));
    }
}

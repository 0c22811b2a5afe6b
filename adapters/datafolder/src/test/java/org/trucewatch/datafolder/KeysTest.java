package org.trucewatch.datafolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.Refused;
import org.trucewatch.ledger.HighWaterMark;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.note.KeyName;
import org.trucewatch.ledger.seal.PassphraseHash;

final class KeysTest {
    private static final KeyName LOG = new KeyName("office/log");
    private static final HighWaterMark NOTHING = new HighWaterMark() {
        @Override
        public String keeper() {
            return "nobody";
        }

        @Override
        public Head highest() {
            return Head.empty();
        }

        @Override
        public void raise(Head head) {}
    };

    @TempDir
    private Path folder;

    /// Test vector of the reference implementation of Argon2, for Argon2id version 19.
    @Test
    void thePassphraseHashIsThatOfTheReference() {
        var hash = new Argon2().hash("password", Bytes.utf8("somesalt"), new PassphraseHash.Cost(1 << 16, 2, 1));
        assertEquals(
                "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
                HexFormat.of().formatHex(hash.toArray()));
    }

    @Test
    void aKeyComesBackUnderItsPassphraseAndUnderNoOther() {
        var made = keys(() -> Optional.of("right")).make(LOG);
        assertEquals(made, keys(() -> Optional.of("right")).signer(NOTHING).publicKey());
        assertTrue(refusal(() -> Optional.of("wrong")).contains("is not opened by this passphrase"));
        assertTrue(refusal(Optional::empty).contains("is locked by a passphrase"));
    }

    @Test
    void withoutAPassphraseWhoeverHasTheFolderHasTheKey() {
        var made = keys(Optional::empty).make(LOG);
        assertEquals(made, keys(Optional::empty).signer(NOTHING).publicKey());
    }

    @Test
    void keysAreForTheEyesOfTheirOwner() throws IOException {
        keys(Optional::empty).make(LOG);
        for (var name : new String[] {"master.key", "log.key"}) {
            assertEquals(
                    PosixFilePermissions.fromString("rw-------"),
                    Files.getPosixFilePermissions(folder.resolve("keys").resolve(name)));
        }
    }

    @Test
    void aMissingOrSpoiltKeyIsRefusedByName() throws IOException {
        keys(Optional::empty).make(LOG);
        var file = folder.resolve("keys").resolve("log.key");
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length - 1] ^= 1;
        Files.write(file, whole);
        assertTrue(refusal(Optional::empty).contains("is not wrapped by the key in master.key"));
        Files.writeString(folder.resolve("keys").resolve("master.key"), "nonsense");
        assertTrue(refusal(Optional::empty).contains("restore it from a copy"));
        Files.delete(folder.resolve("keys").resolve("master.key"));
        assertTrue(refusal(Optional::empty).contains("is missing"));
    }

    @Test
    void theMarkIsThereAfterItWasRaisedAndIsRefusedWhereItIsNonsenseOrGone() throws IOException {
        var mark = new FileMark(folder.resolve("marks").resolve("high-water"));
        var gone = assertThrows(Refused.class, mark::highest);
        assertTrue(gone.refusal().sentence().contains("is missing: bring it with the keys"));
        mark.raise(Head.empty());
        assertEquals(Head.empty(), mark.highest());
        byte[] root = new byte[Hash.BYTES];
        new Random(1).nextBytes(root);
        mark.raise(new Head(7, Hash.of(root)));
        assertEquals(new Head(7, Hash.of(root)), mark.highest());
        Files.writeString(mark.file(), "7");
        assertThrows(Refused.class, mark::highest);
        try (var files = Files.list(folder.resolve("marks"))) {
            assertEquals(1, files.count(), "no temporary file is left");
        }
    }

    private String refusal(Supplier<Optional<String>> passphrase) {
        var refused = assertThrows(Refused.class, () -> keys(passphrase).signer(NOTHING));
        assertFalse(refused.refusal().sentence().contains("wrong "), "no passphrase is shown");
        return refused.refusal().sentence();
    }

    private Keys keys(Supplier<Optional<String>> passphrase) {
        var random = new Random(42);
        return new Keys(folder.resolve("keys"), passphrase, count -> {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        });
    }
}

package org.trucewatch.ledger.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;

final class RotationTest {
    private static final SigningKey OLD = NoteTest.key("example.org/ledger", NoteKey.Use.NOTE, 1);
    private static final SigningKey NEXT = NoteTest.key("example.org/ledger", NoteKey.Use.NOTE, 2);

    @Test
    void aRotationIsReadBackAndSignedByBothKeys() throws Malformed {
        var rotation = Rotation.sign(OLD, NEXT);
        assertEquals(rotation, Rotation.read(rotation.payload()));
        assertTrue(rotation.isSigned(Signatures.ED25519));
    }

    @Test
    void withoutEitherSignatureItIsNotSigned() {
        var rotation = Rotation.sign(OLD, NEXT);
        for (int at = 0; at < 2; at++) {
            var one = new Note(
                    rotation.note().text(), rotation.note().signatures().subList(at, at + 1));
            assertFalse(new Rotation(rotation.old(), rotation.next(), one).isSigned(Signatures.ED25519));
        }
    }

    @Test
    void aRotationToAnotherNameIsRefused() {
        var stranger = NoteTest.key("example.org/other", NoteKey.Use.NOTE, 2).publicKey();
        var rotation = Rotation.sign(OLD, NEXT);
        var text = new String(rotation.payload().toArray(), StandardCharsets.UTF_8);
        var renamed = text.replace(NEXT.publicKey().vkey(), stranger.vkey());
        assertEquals(
                "rotation, line 3: a log keeps its name",
                assertThrows(Malformed.class, () -> Rotation.read(Bytes.utf8(renamed)))
                        .sentence());
    }
}

package org.trucewatch.ledger.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.merkle.Inclusion;

final class NoteTest {
    private static final SigningKey LOG = key("example.org/ledger", NoteKey.Use.NOTE, 1);
    private static final SigningKey WITNESS = key("witness.example", NoteKey.Use.COSIGNATURE, 2);
    private static final Checkpoint CHECKPOINT = Checkpoint.sign(Head.empty(), LOG);

    static SigningKey key(String name, NoteKey.Use use, int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return SigningKey.of(new KeyName(name), use, Bytes.of(bytes));
    }

    /// The example in the documentation of Go's package golang.org/x/mod/sumdb/note.
    @Test
    void aKeyAndANoteOfAnotherImplementationAreRead() throws Malformed {
        var secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
        var vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        var text = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.
                """;
        var line = "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngot"
                + "pRZb6KE6RyyBwJnAM=\n";
        var signer = SigningKey.read(secret).orElseThrow();
        assertEquals(vkey, signer.publicKey().vkey());
        assertEquals(secret, signer.secret());
        var note = Note.read(Bytes.utf8(text + "\n" + line));
        assertEquals(text, note.text());
        var signature =
                new NoteSignature(signer.publicKey().name(), signer.publicKey().id(), signer.sign(Bytes.utf8(text)));
        assertEquals(line, signature.line());
    }

    @Test
    void linesOfUnknownKeysAreAsIfTheyWereNotThere() throws Forged {
        var sameName = key("example.org/ledger", NoteKey.Use.NOTE, 7);
        var sameNameOtherUse = key("example.org/ledger", NoteKey.Use.COSIGNATURE, 1);
        var note = CHECKPOINT
                .note()
                .with(Checkpoint.sign(Head.empty(), sameName)
                        .note()
                        .signatures()
                        .getFirst())
                .with(Cosignature.of(CHECKPOINT.note(), sameNameOtherUse, Instant.EPOCH))
                .with(new NoteSignature(new KeyName("anybody"), 1, Bytes.utf8("not even a signature")));
        assertEquals(
                List.of(LOG.publicKey()),
                Trust.in(LOG.publicKey()).check(note).stream().map(Signed::by).toList());
    }

    @Test
    void aKnownKeyWhoseLineDoesNotVerifySpoilsTheWholeNote() {
        var real = CHECKPOINT.note().signatures().getFirst();
        var forged = new NoteSignature(real.name(), real.keyId(), Bytes.of(new byte[64]));
        var thrown = assertThrows(
                Forged.class,
                () -> Trust.in(LOG.publicKey()).check(CHECKPOINT.note().with(forged)));
        assertEquals("the signature line of example.org/ledger is not a signature of that key", thrown.getMessage());
        assertInstanceOf(Standing.Refused.class, Policy.of(LOG.publicKey()).weigh(CHECKPOINT.with(forged)));
    }

    @Test
    void sixteenSignaturesAndMoreAreRead() throws Malformed {
        var checkpoint = CHECKPOINT;
        for (int at = 0; at < 99; at++) {
            checkpoint =
                    checkpoint.with(new NoteSignature(new KeyName("witness" + at), at, Bytes.of(new byte[2_420 + 8])));
        }
        var read = Checkpoint.read(Bytes.utf8(checkpoint.written()));
        assertEquals(checkpoint, read);
        assertInstanceOf(Standing.Accepted.class, Policy.of(LOG.publicKey()).weigh(read));
        var tooMany = checkpoint.with(new NoteSignature(new KeyName("w"), 1, Bytes.of(new byte[64])));
        assertEquals(
                "checkpoint, line 105: a note has at most 100 signatures",
                assertThrows(Malformed.class, () -> Checkpoint.read(Bytes.utf8(tooMany.written())))
                        .sentence());
    }

    @Test
    void aCosignatureBindsItsTime() throws Forged {
        var at = Instant.ofEpochSecond(1_679_315_147);
        var note = CHECKPOINT.note().with(Cosignature.of(CHECKPOINT.note(), WITNESS, at));
        var signed = Trust.in(WITNESS.publicKey()).check(note);
        assertEquals(List.of(new Signed(WITNESS.publicKey(), Optional.of(at))), signed);
        byte[] earlier = note.signatures().getLast().signature().toArray();
        earlier[7]--;
        var moved = CHECKPOINT
                .note()
                .with(new NoteSignature(
                        WITNESS.publicKey().name(), WITNESS.publicKey().id(), Bytes.of(earlier)));
        assertThrows(Forged.class, () -> Trust.in(WITNESS.publicKey()).check(moved));
    }

    @Test
    void refusalsNameTheLine() {
        refuses("\n0\n", "\n00\n", "line 2: expected a whole number without leading zeros, at most 2^63 - 1");
        refuses(
                "\n0\n",
                "\n9223372036854775808\n",
                "line 2: expected a whole number without leading zeros, at most " + "2^63 - 1");
        refuses("example.org/ledger\n0", "\n0", "line 1: the origin of the log is empty");
        refuses("=\n\n", "=\r\n\n", "line 3: a control character stands here");
        refuses("=\n\n", "\n\n", "line 3: expected a root of 32 bytes in base64");
        refuses("\u2014 ", "- ", "line 5: expected a signature line: an em dash, a key name and base64");
        refuses("\u2014 example.org", "\u2014 exam+ple.org", "line 5: a key name has no plus and no space");
        refuses(
                "\u2014 example.org/ledger ",
                "\u2014 example.org/ledger =",
                "line 5: expected a key id and a " + "signature in canonical base64");
        refuses("\n\n", "\n", "line 1: no empty line divides a text from its signatures");
        refuses("\n\n", "\n\n\n", "line 4: an extension line is not empty");
    }

    private static void refuses(String good, String bad, String sentence) {
        var spoilt = CHECKPOINT.written().replaceFirst(good, bad);
        var malformed = assertThrows(Malformed.class, () -> Checkpoint.read(Bytes.utf8(spoilt)), spoilt);
        assertEquals("checkpoint, " + sentence, malformed.sentence());
    }

    @Test
    void aVkeyWithAnotherIdOrUseOrLengthIsNone() {
        var vkey = LOG.publicKey().vkey();
        assertEquals(LOG.publicKey(), NoteKey.read(vkey).orElseThrow());
        assertEquals(Optional.empty(), NoteKey.read(vkey.replace("+", "+0")));
        assertEquals(Optional.empty(), NoteKey.read(vkey.substring(0, vkey.length() - 4)));
        assertEquals(Optional.empty(), NoteKey.read(vkey.toUpperCase(Locale.ROOT)));
        assertEquals(Optional.empty(), NoteKey.read(""));
        assertFalse(LOG.toString().contains(LOG.secret().substring(40)), "a private key must not show itself");
    }

    @Test
    void aProofFileOfMoreThanSixtyThreeHashesIsRefused() {
        var line = Head.empty().root() + "\n";
        var file = "c2sp.org/tlog-proof@v1\nindex 0\n" + line.repeat(Inclusion.MOST_HASHES + 1) + "\n"
                + CHECKPOINT.written();
        assertEquals(
                "proof, line 66: a proof has at most 63 hashes",
                assertThrows(Malformed.class, () -> ProofFile.read(Bytes.utf8(file)))
                        .sentence());
    }

    @Test
    void aProofFileIsReadBackAsWrittenWithAndWithoutExtra() throws Malformed {
        for (var extra : List.of(Optional.of(Bytes.utf8("anything")), Optional.<Bytes>empty())) {
            var proof = new ProofFile(extra, 0, List.of(Head.empty().root()), CHECKPOINT);
            assertEquals(proof, ProofFile.read(Bytes.utf8(proof.written())));
        }
    }

    @Test
    void eightWordsTellCheckpointsApartAndTheQrTextStillVerifies() throws Malformed {
        var other = Checkpoint.sign(new Head(1, Head.empty().root()), LOG);
        var words = Spoken.words(CHECKPOINT);
        assertEquals(8, words.size());
        assertTrue(words.stream().allMatch(word -> word.matches("(b|d|f|h|j|k|l|m|n|r|sh?|t|w|y|z|[aiou])+")));
        assertFalse(words.equals(Spoken.words(other)));
        assertEquals(words, Spoken.words(CHECKPOINT.with(Cosignature.of(CHECKPOINT.note(), WITNESS, Instant.EPOCH))));
        var qr = Spoken.qr(CHECKPOINT.with(Cosignature.of(CHECKPOINT.note(), WITNESS, Instant.EPOCH)), LOG.publicKey());
        assertInstanceOf(Standing.Accepted.class, Policy.of(LOG.publicKey()).weigh(Checkpoint.read(Bytes.utf8(qr))));
        assertTrue(qr.length() < 250, qr.length() + " characters");
    }
}

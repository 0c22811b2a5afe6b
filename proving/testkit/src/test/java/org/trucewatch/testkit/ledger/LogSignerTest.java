package org.trucewatch.testkit.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.LogSigner;
import org.trucewatch.ledger.WouldFork;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.note.KeyName;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.SigningKey;
import org.trucewatch.ledger.note.Standing;

final class LogSignerTest {
    private static final SigningKey KEY =
            SigningKey.of(new KeyName("example.org/ledger"), NoteKey.Use.NOTE, Bytes.of(new byte[32]));

    private final MemoryMark mark = new MemoryMark();
    private final LogSigner signer = new LogSigner(KEY, List.of(mark));

    private static Ledger ledger(String... reports) throws Exception {
        var ledger = Ledger.open(new MemoryMedium().open(Faults.none()));
        for (var report : reports) ledger.append(List.of(Drafts.report(report)), Instant.EPOCH);
        return ledger;
    }

    @Test
    void whatIsSignedIsTheHeadAndTheMarkIsRaisedFirst() throws Exception {
        var ledger = ledger("first", "second");
        var checkpoint = signer.sign(ledger);
        assertEquals(ledger.head(), checkpoint.head());
        assertEquals(ledger.head(), mark.highest());
        assertTrue(Policy.of(KEY.publicKey()).weigh(checkpoint) instanceof Standing.Accepted);
        assertEquals(checkpoint, signer.sign(ledger));
    }

    @Test
    void anOlderCopyIsNotSigned() throws Exception {
        signer.sign(ledger("first", "second"));
        var refusal = assertThrows(WouldFork.class, () -> signer.sign(ledger("first")));
        assertEquals(
                "the ledger has 1 entries, but the mark of this test has seen it with 2: this is an older copy. "
                        + "Bring in the missing entries from a mirror or a later backup",
                refusal.sentence());
    }

    @Test
    void anOlderCopyThatWentOnIsNotSigned() throws Exception {
        signer.sign(ledger("first", "second"));
        var refusal = assertThrows(WouldFork.class, () -> signer.sign(ledger("first", "other", "third")));
        assertEquals(
                "the first 2 entries are not those that the mark of this test has seen: another history; compare "
                        + "with a mirror",
                refusal.sentence());
    }

    @Test
    void anOlderCopyBroughtUpFromAMirrorIsSignedAgain() throws Exception {
        var whole = ledger("first", "second", "third");
        var signed = signer.sign(whole);
        assertEquals(signed, signer.sign(ledger("first", "second", "third")));
    }

    @Test
    void ofTwoHundredRestoredBackupsNoneForksTheLog() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var mine = new MemoryMark();
            var one = new LogSigner(KEY, List.of(mine));
            int size = 2 + random.nextInt(20);
            var reports = reports("report", size);
            one.sign(ledger(reports));
            int kept = random.nextInt(size);
            var restored = ledger(List.of(reports).subList(0, kept).toArray(String[]::new));
            assertThrows(WouldFork.class, () -> one.sign(restored));
            restored.append(List.of(Drafts.report("after the restore")), Instant.EPOCH);
            while (restored.head().size() < size + random.nextInt(3)) {
                restored.append(List.of(Drafts.report("and on")), Instant.EPOCH);
            }
            assertThrows(WouldFork.class, () -> one.sign(restored), "seed " + seed);
            assertEquals(size, mine.highest().size());
        }
    }

    private static String[] reports(String text, int count) {
        var reports = new String[count];
        for (int at = 0; at < count; at++) reports[at] = text + at;
        return reports;
    }

    @Test
    void anEmptyLedgerCanBeSigned() throws Exception {
        assertEquals(Head.empty(), signer.sign(ledger()).head());
    }
}

package org.trucewatch.testkit.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.LogSigner;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.note.KeyName;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.SigningKey;
import org.trucewatch.testkit.ledger.Faults.Fault;

/// A workload of 2,000 appends crashes at each of its writes, once losing it and once keeping it.
///
/// Whatever the crash, the next start finds every acknowledged entry once and in order, nothing half, and goes on.
@Tag("slow")
final class CrashTest {
    private static final int OPERATIONS = 2_000;

    @Test
    void aCrashAtAnyWriteOfTwoThousandLosesNothingAcknowledged() throws Exception {
        int crashes = 0;
        for (var fault : Fault.values()) {
            // One run has a crash at every tenth write, and ten runs have one at each.
            for (int offset = 1; offset <= 10; offset++) crashes += run(fault, offset, 10);
        }
        assertEquals(2 * OPERATIONS, crashes);
        System.out.println("crashes at write boundaries survived: " + crashes);
    }

    private static int run(Fault fault, int first, int step) throws Exception {
        var faults = Faults.none();
        for (int operation = first; operation <= OPERATIONS; operation += step) faults.then(operation, fault);
        var office = new Office(faults);
        while (faults.operations() < OPERATIONS) office.step(fault);
        office.checkLedger();
        return office.crashes;
    }

    /// Somebody who files reports, remembers what was acknowledged, and restarts after a crash.
    private static final class Office {
        private final MemoryMedium medium = new MemoryMedium();
        private final Random random = new Random(7);
        private final List<Entry> acknowledged = new ArrayList<>();
        private final MemoryMark mark = new MemoryMark();
        private final Faults faults;
        private final LogSigner signer;
        private Ledger ledger;
        private int crashes;

        Office(Faults faults) throws Exception {
            this.faults = faults;
            var seed = Bytes.of(new byte[32]);
            signer = new LogSigner(
                    SigningKey.of(new KeyName("example.org/ledger"), NoteKey.Use.NOTE, seed), List.of(mark));
            ledger = Ledger.open(medium.open(faults));
        }

        void step(Fault fault) throws Exception {
            var before = ledger.head();
            var drafts = drafts();
            try {
                var recorded = ledger.append(drafts, Instant.ofEpochSecond(faults.operations()));
                recorded.forEach(entry -> acknowledged.add(entry.entry()));
            } catch (StoreFailure crash) {
                crashes++;
                restart(before, drafts.size(), fault);
            }
            if (random.nextInt(200) == 0) signer.sign(ledger);
        }

        private List<Draft> drafts() {
            var drafts = new ArrayList<Draft>();
            int count = 1 + random.nextInt(4);
            for (int at = 0; at < count; at++) drafts.add(Drafts.report("report " + random.nextInt()));
            return drafts;
        }

        private void restart(Head before, int count, Fault fault) throws Exception {
            var found = ledger.resume(medium.open(faults));
            long expected = fault == Fault.KEEP ? before.size() + count : before.size();
            assertEquals(expected, found.size(), "all of the batch or nothing");
            assertEquals(before, ledger.head(before.size()), "what was acknowledged is the beginning of what is found");
            // What was kept without an answer counts from now on: the office has seen it.
            acknowledged.addAll(ledger.entries(before.size(), count));
            if (crashes % 100 == 0) checkLedger();
        }

        void checkLedger() throws Exception {
            var read = new ArrayList<Entry>();
            var reopened = Ledger.open(medium.open(Faults.none()), entry -> read.add(entry.entry()));
            assertEquals(acknowledged, read);
            assertEquals(ledger.head(), reopened.head());
            assertTrue(signer.sign(reopened).head().size() >= mark.highest().size());
        }
    }
}

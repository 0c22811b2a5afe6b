package org.trucewatch.testkit.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.Batch;
import org.trucewatch.ledger.Damaged;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Recorded;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.merkle.Consistency;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.merkle.Inclusion;
import org.trucewatch.model.Defect;

final class LedgerTest {
    private static final Instant NOON = Instant.parse("2017-08-03T09:00:00Z");

    private final MemoryMedium medium = new MemoryMedium();

    private Ledger open() throws Damaged {
        return Ledger.open(medium.open(Faults.none()));
    }

    @Test
    void whatIsEnteredHasItsPlaceItsMomentAndItsProof() throws Exception {
        var ledger = open();
        var recorded = ledger.append(List.of(Drafts.report("first"), Drafts.report("second")), NOON);
        assertEquals(List.of(0L, 1L), recorded.stream().map(Recorded::index).toList());
        assertEquals(NOON, Envelope.read(recorded.getLast().entry()).entered());
        var before = ledger.head();
        ledger.append(List.of(Drafts.report("third")), NOON.plusSeconds(1));
        assertTrue(Inclusion.proves(ledger.hash(1), 1, ledger.head(), ledger.inclusion(1, 3)));
        assertTrue(Consistency.proves(before, ledger.head(), ledger.consistency(2, 3)));
        assertEquals(before, ledger.head(2));
    }

    @Test
    void theMomentOfEntryNeverGoesBackAlsoAcrossARestart() throws Exception {
        var ledger = open();
        ledger.append(List.of(Drafts.report("first")), NOON);
        var second = ledger.append(List.of(Drafts.report("second")), NOON.minusSeconds(3600));
        assertEquals(NOON, entered(second));
        var third = open().append(List.of(Drafts.report("third")), NOON.minusSeconds(7200));
        assertEquals(NOON, entered(third));
    }

    private static Instant entered(List<Recorded> recorded) throws Malformed {
        return Envelope.read(recorded.getFirst().entry()).entered();
    }

    @Test
    void theReaderIsHandedEveryEntryOnceAndInOrder() throws Exception {
        var read = new ArrayList<Long>();
        var other = open();
        other.append(List.of(Drafts.report("before")), NOON);
        var ledger = Ledger.open(medium.open(Faults.none()), entry -> read.add(entry.index()));
        ledger.append(List.of(Drafts.report("mine")), NOON);
        other.catchUp();
        other.append(List.of(Drafts.report("theirs"), Drafts.report("too")), NOON);
        ledger.catchUp();
        assertEquals(List.of(0L, 1L, 2L, 3L), read);
        assertEquals(other.head(), ledger.head());
    }

    @Test
    void whoIsOvertakenCatchesUpAndTriesAgain() throws Exception {
        var one = open();
        var other = open();
        one.append(List.of(Drafts.report("first")), NOON);
        assertThrows(Stale.class, () -> other.append(List.of(Drafts.report("second")), NOON));
        assertEquals(Head.empty(), other.head());
        other.catchUp();
        other.append(List.of(Drafts.report("second")), NOON);
        one.catchUp();
        assertEquals(one.head(), other.head());
    }

    @Test
    void afterAFailureNothingIsAppendedUntilItIsKnownWhatIsStored() throws Exception {
        for (var faults : List.of(Faults.failAndLose(2), Faults.failButKeep(2))) {
            var disk = new MemoryMedium();
            var ledger = Ledger.open(disk.open(faults));
            ledger.append(List.of(Drafts.report("first")), NOON);
            var acknowledged = ledger.head();
            assertThrows(StoreFailure.class, () -> ledger.append(List.of(Drafts.report("second")), NOON));
            assertEquals(acknowledged, ledger.head(), "a head must not speak of what may be lost");
            assertThrows(Defect.class, () -> ledger.append(List.of(Drafts.report("third")), NOON));
            var settled = ledger.resume(disk.open(Faults.none()));
            assertEquals(disk.open(Faults.none()).head(), settled);
            ledger.append(List.of(Drafts.report("third")), NOON);
        }
    }

    @Test
    void entriesWithoutTheRootTheStoreNamesAreNotOpened() throws Exception {
        var store = medium.open(Faults.none());
        store.append(Head.empty(), new Batch(List.of(Batches.entry("first")), new Head(1, Hash.of(new byte[32]))));
        var damaged = assertThrows(Damaged.class, this::open);
        assertTrue(String.valueOf(damaged.getMessage()).startsWith("the store names root AAAA"), damaged.getMessage());
    }

    @Test
    void aStoreThatForgotAcknowledgedEntriesIsDamaged() throws Exception {
        var ledger = open();
        ledger.append(List.of(Drafts.report("first")), NOON);
        var damaged = assertThrows(Damaged.class, () -> ledger.resume(new MemoryMedium().open(Faults.none())));
        assertEquals("the store has 0 entries, but 1 were acknowledged", damaged.getMessage());
        assertThrows(Defect.class, () -> ledger.append(List.of(Drafts.report("second")), NOON));
    }
}

package org.trucewatch.testkit.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.Batch;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Head;

/// What every store promises. Extend it once per store, with a fresh medium for each test.
public abstract class StoreContract {
    /// A store on the medium of this test, the same medium at each call; its writes ask `faults` whether to fail.
    ///
    /// A store that cannot fail on command wraps itself in [FaultyStore].
    protected abstract Store open(Faults faults);

    private Store open() {
        return open(Faults.none());
    }

    @Test
    void aNewMediumIsAnEmptyLedger() {
        try (var store = open()) {
            assertEquals(Head.empty(), store.head());
            assertEquals(List.of(), store.read(0, 10));
        }
    }

    @Test
    void whatIsAppendedIsReadBackByteForByteAndInOrder() throws Stale {
        var batches = new Batches();
        var expected = new ArrayList<Entry>();
        try (var store = open()) {
            for (int round = 0; round < 20; round++) {
                var batch = batches.any(new Random(round), 40);
                append(store, batch);
                expected.addAll(batch.entries());
            }
            assertEquals(expected, readAll(store));
        }
        try (var reopened = open()) {
            assertEquals(batches.head(), reopened.head());
            assertEquals(expected, readAll(reopened));
        }
    }

    @Test
    void anEmptyEntryAndTheLargestEntryAreKept() throws Stale {
        byte[] largest = new byte[Entry.MOST_BYTES];
        new Random(7).nextBytes(largest);
        var batch = new Batches().next(new Entry(Bytes.EMPTY), new Entry(Bytes.of(largest)));
        try (var store = open()) {
            append(store, batch);
        }
        try (var store = open()) {
            assertEquals(batch.entries(), readAll(store));
        }
    }

    @Test
    void readingStartsAnywhereAndEndsAtTheHead() throws Stale {
        var batch = new Batches().any(new Random(3), 50);
        int size = batch.entries().size();
        try (var store = open()) {
            append(store, batch);
            for (int from = 0; from < size; from++) {
                var some = store.read(from, 5);
                assertTrue(!some.isEmpty() && some.size() <= 5, "between one and five entries from " + from);
                assertEquals(batch.entries().subList(from, from + some.size()), some);
            }
            assertEquals(List.of(), store.read(size, 5));
            assertEquals(List.of(), store.read(size + 1000L, 5));
        }
    }

    @Test
    void anAppendAfterAnOldHeadIsStaleAndAddsNothing() throws Stale {
        var batches = new Batches();
        var first = batches.next(Batches.entry("first"));
        var rival = new Batches().next(Batches.entry("rival"));
        try (var store = open()) {
            store.append(Head.empty(), first);
            var stale = assertThrows(Stale.class, () -> store.append(Head.empty(), rival));
            assertEquals(first.after(), stale.actual());
            assertEquals(first.entries(), readAll(store));
            append(store, batches.next(Batches.entry("second")));
            assertEquals(batches.head(), store.head());
        }
    }

    @Test
    void aHeadOfTheRightSizeWithAnotherRootIsStale() throws Stale {
        var first = new Batches().next(Batches.entry("first"));
        var other = new Batches().next(Batches.entry("other"));
        try (var store = open()) {
            store.append(Head.empty(), first);
            var after = new Batch(List.of(Batches.entry("next")), new Head(2, Hash.of(new byte[32])));
            assertThrows(Stale.class, () -> store.append(other.after(), after));
            assertEquals(first.after(), store.head());
        }
    }

    @Test
    void ofTwoStoresOnOneMediumOneIsStaleAndBothSeeTheSameLedger() throws Stale {
        var batches = new Batches();
        try (var one = open();
                var two = open()) {
            append(one, batches.next(Batches.entry("first")));
            assertEquals(batches.head(), two.head());
            var rival = new Batches();
            rival.next(Batches.entry("first"));
            var before = rival.head();
            append(one, batches.next(Batches.entry("second")));
            assertThrows(Stale.class, () -> two.append(before, rival.next(Batches.entry("rival"))));
            append(two, batches.next(Batches.entry("third")));
            assertEquals(readAll(one), readAll(two));
            assertEquals(one.head(), two.head());
        }
    }

    @Test
    void aFailureBeforeTheBytesLandedLeavesNoTrace() throws Stale {
        failAndLookAgain(Faults.failAndLose(2), 1);
    }

    @Test
    void aFailureAfterTheBytesLandedIsFoundOnReopen() throws Stale {
        failAndLookAgain(Faults.failButKeep(2), 2);
    }

    private void failAndLookAgain(Faults faults, int batchesLeft) throws Stale {
        var batches = new Batches();
        var first = batches.any(new Random(1), 9);
        var second = batches.any(new Random(2), 9);
        try (var store = open(faults)) {
            store.append(Head.empty(), first);
            assertThrows(StoreFailure.class, () -> store.append(first.after(), second));
        }
        try (var store = open()) {
            var left = batchesLeft == 1 ? first : second;
            assertEquals(left.after(), store.head());
            assertEquals(left.after().size(), readAll(store).size());
            var next = batchesLeft == 1 ? second : batches.any(new Random(3), 9);
            assertEquals(next.after(), store.append(left.after(), next));
        }
    }

    @Test
    void aStoreThatFailedRefusesUntilItIsOpenedAgain() throws Stale {
        var batches = new Batches();
        try (var store = open(Faults.failAndLose(1))) {
            var batch = batches.next(Batches.entry("first"));
            assertThrows(StoreFailure.class, () -> store.append(Head.empty(), batch));
            assertThrows(StoreFailure.class, () -> store.append(Head.empty(), batch));
        }
    }

    @Test
    void closingTwiceDoesNoHarm() {
        var store = open();
        store.close();
        store.close();
    }

    @Test
    void aLedgerOnTheStoreIsTheSameAfterReopening() throws Exception {
        Head head;
        try (var store = open()) {
            var batches = new Batches();
            for (int round = 0; round < 5; round++) append(store, batches.any(new Random(round), 300));
            head = Ledger.open(store).head();
        }
        try (var store = open()) {
            assertEquals(head, Ledger.open(store).head());
        }
    }

    private static void append(Store store, Batch batch) throws Stale {
        assertEquals(batch.after(), store.append(store.head(), batch));
    }

    protected static List<Entry> readAll(Store store) {
        var all = new ArrayList<Entry>();
        for (var some = store.read(0, 7); !some.isEmpty(); some = store.read(all.size(), 7)) all.addAll(some);
        return all;
    }
}

package org.trucewatch.desk.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.Batch;
import org.trucewatch.ledger.Damaged;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Recorded;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.testkit.ledger.Batches;
import org.trucewatch.testkit.ledger.Faults;
import org.trucewatch.testkit.ledger.MemoryMedium;

final class ClerkTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2017-08-03T09:00:00Z"));

    private final MemoryMedium disk = new MemoryMedium();

    @Test
    void whatManyCallersFileIsEnteredOnceEachAndInTheOrderOfEachCaller() throws Exception {
        try (var clerk = open(() -> disk.open(Faults.none()))) {
            together(64, caller -> {
                for (int number = 0; number < 40; number++) {
                    entered(clerk, caller + ":" + number);
                }
            });
        }
        var words = words();
        assertEquals(64 * 40, words.size());
        for (int caller = 0; caller < 64; caller++) {
            var prefix = caller + ":";
            assertEquals(
                    IntStream.range(0, 40).mapToObj(number -> prefix + number).toList(),
                    words.stream().filter(word -> word.startsWith(prefix)).toList());
        }
    }

    @Test
    void thoseWhoComeWhileTheDiskIsBusyAreEnteredWithOneSync() throws Exception {
        var gate = new GatedStore(disk.open(Faults.none()));
        var clerk = open(() -> gate);
        var first = Thread.ofVirtual().start(() -> entered(clerk, "first"));
        gate.busy.await();
        var callers = new ArrayList<Thread>();
        for (int number = 0; number < 63; number++) {
            var word = "later " + number;
            callers.add(Thread.ofVirtual().start(() -> entered(clerk, word)));
        }
        awaitWaiting(callers);
        gate.free.countDown();
        first.join();
        for (var caller : callers) caller.join();
        assertEquals(64, words().size());
        assertEquals(2, gate.appends.get());
    }

    /// Whoever waits for the clerk is parked; nobody else parks these threads.
    private static void awaitWaiting(List<Thread> callers) {
        while (callers.stream().anyMatch(caller -> caller.getState() != Thread.State.WAITING)) Thread.onSpinWait();
    }

    @Test
    void draftsHandedInTogetherStandTogether() throws Exception {
        try (var clerk = open(() -> disk.open(Faults.none()))) {
            together(
                    8,
                    caller -> assertInstanceOf(
                            Filed.Entered.class, clerk.file(List.of(draft(caller + "a"), draft(caller + "b")))));
        }
        var words = words();
        for (int at = 0; at < words.size(); at += 2) {
            assertEquals(words.get(at).replace('a', 'b'), words.get(at + 1));
        }
    }

    @Test
    void whereverTheStoreFailsNothingAcknowledgedIsLostAndTheClerkGoesOn() throws Exception {
        for (int operation = 1; operation <= 12; operation++) {
            failAt(Faults.failAndLose(operation), 11);
            failAt(Faults.failButKeep(operation), 12);
        }
    }

    private static void failAt(Faults faults, int left) throws Exception {
        var medium = new MemoryMedium();
        var acknowledged = new ArrayList<String>();
        try (var clerk = open(() -> medium.open(faults))) {
            for (int number = 0; number < 12; number++) {
                var word = "word " + number;
                if (clerk.file(List.of(draft(word))) instanceof Filed.Entered) acknowledged.add(word);
            }
            clerk.catchUp();
            assertEquals("", clerk.notice());
        }
        var words = wordsOn(medium);
        assertEquals(11, acknowledged.size());
        assertTrue(words.containsAll(acknowledged), "all that was acknowledged");
        assertEquals(left, words.size());
    }

    @Test
    void ofABatchThatFailedNobodyIsAcknowledgedEvenIfItIsFoundInTheStore() throws Exception {
        var clerk = open(() -> disk.open(Faults.failButKeep(1)));
        var refused = assertInstanceOf(Filed.NotEntered.class, clerk.file(List.of(draft("one"), draft("two"))));
        assertEquals(Filed.Why.UNSURE, refused.why());
        assertEquals(2, clerk.<Long>read(ledger -> ledger.head().size()));
    }

    @Test
    void aFullDiskIsReadOnlyWithANoticeUntilSomebodyMadeRoom() throws Exception {
        var full = new AtomicInteger(1);
        var clerk = open(() -> new FullStore(disk.open(Faults.none()), full));
        full.set(0);
        entered(clerk, "before");
        full.set(1);
        var refused = assertInstanceOf(Filed.NotEntered.class, clerk.file(List.of(draft("into the full disk"))));
        assertTrue(refused.sentence().contains("full"), refused.sentence());
        full.set(0);
        var later = assertInstanceOf(Filed.NotEntered.class, clerk.file(List.of(draft("while read-only"))));
        assertEquals(Filed.Why.READ_ONLY, later.why());
        assertTrue(refused.sentence().contains("/srv/office"), refused.sentence());
        assertTrue(clerk.notice().contains("no room left"), clerk.notice());
        assertFalse(clerk.notice().contains("/srv/office"), "the notice is everybody's");
        assertEquals(1, clerk.<Long>read(ledger -> ledger.head().size()));
        clerk.resume();
        assertEquals("", clerk.notice());
        entered(clerk, "after");
        assertEquals(List.of("before", "after"), words());
    }

    @Test
    void aStoreThatIsAwayIsSaidSoAndNothingIsTriedUntilItIsBack() throws Exception {
        var away = new AtomicInteger();
        var clerk = open(() -> {
            if (away.get() == 1) throw new StoreFailure("no route to the database", new IllegalStateException());
            return disk.open(Faults.failAndLose(1));
        });
        away.set(1);
        clerk.file(List.of(draft("lost")));
        var refused = assertInstanceOf(Filed.NotEntered.class, clerk.file(List.of(draft("away"))));
        assertEquals(Filed.Why.AWAY, refused.why());
        assertTrue(clerk.notice().contains("cannot be reached"), clerk.notice());
    }

    @Test
    void twoClerksOnOneLedgerSeeTheSameAndLoseNothing() throws Exception {
        var seenByOne = new ConcurrentLinkedQueue<Recorded>();
        var seenByTwo = new ConcurrentLinkedQueue<Recorded>();
        var shared = new SharedMedium(disk);
        try (var one = Clerk.open(shared::open, NOON, seenByOne::add);
                var two = Clerk.open(shared::open, NOON, seenByTwo::add)) {
            together(16, caller -> {
                for (int number = 0; number < 20; number++) {
                    entered(caller % 2 == 0 ? one : two, caller + ":" + number);
                }
            });
            one.catchUp();
            two.catchUp();
            assertEquals(List.copyOf(seenByOne), List.copyOf(seenByTwo));
            assertEquals(16 * 20, seenByOne.stream().distinct().count());
            assertEquals(one.<Head>read(Ledger::head), two.<Head>read(Ledger::head));
        }
    }

    @Test
    void aDamagedLedgerTakesNothingMore() throws Exception {
        var clerk = open(() -> disk.open(Faults.none()));
        entered(clerk, "first");
        var forged = new Batch(
                List.of(Batches.entry("forged")), new Head(2, Head.empty().root()));
        disk.open(Faults.none()).append(clerk.read(Ledger::head), forged);
        var refused = assertInstanceOf(Filed.NotEntered.class, clerk.file(List.of(draft("second"))));
        assertEquals(Filed.Why.STOPPED, refused.why());
        assertEquals(refused.sentence(), clerk.notice());
        assertThrows(Damaged.class, () -> open(() -> disk.open(Faults.none())));
    }

    private static Clerk open(Medium medium) throws Damaged {
        return Clerk.open(medium, NOON, entry -> {});
    }

    private interface Part {
        void play(int caller);
    }

    private static void together(int callers, Part part) throws InterruptedException {
        var wrong = new ConcurrentLinkedQueue<Throwable>();
        var threads = new ArrayList<Thread>();
        for (int number = 0; number < callers; number++) {
            int caller = number;
            threads.add(Thread.ofVirtual().unstarted(() -> part.play(caller)));
        }
        for (var thread : threads) {
            thread.setUncaughtExceptionHandler((_, cause) -> wrong.add(cause));
            thread.start();
        }
        for (var thread : threads) thread.join();
        assertEquals(List.of(), List.copyOf(wrong));
    }

    private static void entered(Clerk clerk, String words) {
        assertInstanceOf(Filed.Entered.class, clerk.file(List.of(draft(words))));
    }

    private static Draft draft(String words) {
        return new Draft(
                Label.LEDGER,
                new Label("notice"),
                new Author("test"),
                Optional.empty(),
                List.of(),
                Content.MARKDOWN,
                Bytes.utf8(words));
    }

    private List<String> words() throws Exception {
        return wordsOn(disk);
    }

    private static List<String> wordsOn(MemoryMedium medium) throws Exception {
        var words = new ArrayList<String>();
        for (var entry : medium.open(Faults.none()).read(0, Integer.MAX_VALUE)) {
            words.add(Envelope.read(entry).draft().payload().text("words"));
        }
        return words;
    }

    /// Lets a test hold the first append.
    private static final class GatedStore implements Store {
        private final Store store;
        private final CountDownLatch busy = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);
        private final AtomicInteger appends = new AtomicInteger();

        GatedStore(Store store) {
            this.store = store;
        }

        @Override
        public Head head() {
            return store.head();
        }

        @Override
        public Head append(Head expected, Batch batch) throws Stale {
            appends.incrementAndGet();
            busy.countDown();
            try {
                free.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return store.append(expected, batch);
        }

        @Override
        public List<Entry> read(long from, int most) {
            return store.read(from, most);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /// A disk that is full while the flag is 1.
    private record FullStore(Store store, AtomicInteger full) implements Store {
        @Override
        public Head head() {
            return store.head();
        }

        @Override
        public Head append(Head expected, Batch batch) throws Stale {
            if (full.get() == 0) return store.append(expected, batch);
            throw new StoreFailure(
                    new Words("The disk of /srv/office is full; free some room", "القرص ممتلئ"),
                    StoreFailure.Remedy.FREE_SPACE,
                    new IllegalStateException());
        }

        @Override
        public List<Entry> read(long from, int most) {
            return store.read(from, most);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /// Lets stores of several threads take turns on one memory medium, as a database would.
    private record SharedMedium(MemoryMedium medium) {
        Store open() {
            var store = medium.open(Faults.none());
            return new Store() {
                @Override
                public Head head() {
                    synchronized (medium) {
                        return store.head();
                    }
                }

                @Override
                public Head append(Head expected, Batch batch) throws Stale {
                    synchronized (medium) {
                        return store.append(expected, batch);
                    }
                }

                @Override
                public List<Entry> read(long from, int most) {
                    synchronized (medium) {
                        return store.read(from, most);
                    }
                }

                @Override
                public void close() {
                    store.close();
                }
            };
        }
    }
}

package org.trucewatch.bench.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.trucewatch.desk.record.Clerk;
import org.trucewatch.desk.record.Filed;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;

/// Clients that each file one draft after another, as soon as the one before is acknowledged.
final class Crowd {
    static final int CLIENTS = 64;
    static final int PAYLOAD_BYTES = 512;

    private Crowd() {}

    /// One act of one client; false stops that client.
    interface Act {
        boolean once(int client, int number) throws Exception;
    }

    /// Lets `clients` act side by side for a while and says how long each act took.
    static Latencies run(int clients, long nanos, Act act) throws InterruptedException {
        var taken = new ConcurrentLinkedQueue<long[]>();
        var threads = new ArrayList<Thread>();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        long start = System.nanoTime();
        for (int number = 0; number < clients; number++) {
            int client = number;
            var thread = Thread.ofVirtual().unstarted(() -> taken.add(times(client, start + nanos, act)));
            thread.setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        for (var thread : threads) thread.join();
        long end = System.nanoTime();
        if (!failures.isEmpty()) throw new IllegalStateException(failures.peek());
        return new Latencies(taken.stream().flatMapToLong(Arrays::stream).toArray(), end - start);
    }

    private static long[] times(int client, long until, Act act) {
        var times = new ArrayList<Long>();
        try {
            boolean goOn = true;
            for (int number = 0; goOn && System.nanoTime() < until; number++) {
                long start = System.nanoTime();
                goOn = act.once(client, number);
                times.add(System.nanoTime() - start);
            }
        } catch (Exception failure) { // of the store under test; the run is void
            throw new IllegalStateException(failure);
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    /// Files at the clerk and insists on being told that it is on record.
    static Act filingAt(Clerk clerk) {
        return (client, number) -> {
            if (clerk.file(List.of(draft(payload(client, number)))) instanceof Filed.Entered) return true;
            throw new IllegalStateException("not entered: " + clerk.notice());
        };
    }

    static Bytes payload(int client, int number) {
        byte[] payload = new byte[PAYLOAD_BYTES];
        new Random(client * 1_000_003L + number).nextBytes(payload);
        return Bytes.of(payload);
    }

    static Draft draft(Bytes payload) {
        return new Draft(
                new Label("bench"),
                new Label("notice"),
                new Author("bench"),
                Optional.empty(),
                List.of(),
                Content.MARKDOWN,
                payload);
    }
}

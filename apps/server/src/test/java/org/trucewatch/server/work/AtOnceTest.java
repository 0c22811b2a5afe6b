package org.trucewatch.server.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    @Test
    void ofOnePersonOnlyTwoGoOnAtOnceAndAnotherPersonWaitsForNoneOfThem() throws Exception {
        var hands = new AtOnce(2);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var ends = new CountDownLatch(1);
        var two = new CountDownLatch(2);
        var begun = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int at = 0; at < 50; at++)
                begun.add(threads.submit(() -> hands.in("one", () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    two.countDown();
                    await(ends);
                    return inside.decrementAndGet();
                })));
            two.await();
            assertEquals("done", hands.in("other", () -> "done"));
            ends.countDown();
            for (var one : begun) one.get();
        }
        assertTrue(most.get() <= 2, most + " at once");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}

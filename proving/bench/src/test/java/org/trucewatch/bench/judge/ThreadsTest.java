package org.trucewatch.bench.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ThreadsTest {
    private final AtomicInteger run = new AtomicInteger();

    @Test
    void everyPartRunsOnceAndSoDoThoseThatPartsHandOn() {
        for (int round = 0; round < 1_000; round++) {
            run.set(0);
            share(7, () -> share(5, run::incrementAndGet));
            assertEquals(35, run.get());
        }
    }

    @Test
    void handsThatFellAsleepAreWoken() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            Thread.sleep(5); // longer than they stay awake
            share(100, run::incrementAndGet);
        }
        assertEquals(2_000, run.get());
    }

    @Test
    void whatAPartThrowsIsThrownOnAndTheOthersRun() {
        var fault = new IllegalStateException("of the third");
        var thrown = assertThrows(
                IllegalStateException.class,
                () -> share(6, () -> {
                    if (run.incrementAndGet() == 3) throw fault;
                }));
        assertSame(fault, thrown);
        assertEquals(6, run.get());
    }

    private static void share(int parts, Runnable part) {
        Threads.ALL.run(IntStream.range(0, parts).mapToObj(any -> part).toList());
    }
}

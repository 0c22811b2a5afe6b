package org.trucewatch.bench.judge;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Parts that any thread may take, each once.
final class Work {
    private final List<Runnable> parts;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile Optional<Throwable> thrown = Optional.empty();

    Work(List<Runnable> parts) {
        this.parts = parts;
    }

    /// Runs the next part; false where all are taken.
    boolean takeOne() {
        if (taken.get() >= parts.size()) return false;
        var part = taken.getAndIncrement();
        if (part >= parts.size()) return false;
        try {
            parts.get(part).run();
        } catch (RuntimeException | Error failure) {
            thrown = Optional.of(failure); // whoever waits for the work throws it on; a hand has nobody to tell
        } finally {
            done.incrementAndGet();
        }
        return true;
    }

    boolean isDone() {
        return done.get() == parts.size();
    }

    /// Throws what a part threw, the last of several.
    void throwOn() {
        thrown.ifPresent(Work::rethrow);
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) throw error;
        throw (RuntimeException) failure;
    }
}

package org.trucewatch.desk.permit;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Lets through what takes much memory and much time: a crowd must take neither all memory nor all patience. Few go
/// through at once, some wait, and all others are sent away at once, whoever they are.
final class Turnstile {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 30;

    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /// What came of `act`; empty where it was not begun.
    <T> Optional<T> through(Supplier<T> act) {
        if (!places.tryAcquire()) return Optional.empty();
        try {
            turns.acquireUninterruptibly();
            try {
                return Optional.of(act.get());
            } finally {
                turns.release();
            }
        } finally {
            places.release();
        }
    }
}

package org.trucewatch.desk.permit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Slows down whoever guesses: after a few failures in a row each further try has to wait longer.
///
/// The oldest names are forgotten where there are too many, so that guessing names fills no memory.
final class Throttle {
    private static final int FREE_TRIES = 5;
    private static final int MOST_NAMES = 10_000;
    private static final int MOST_DOUBLINGS = 9;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Failures> byName = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_NAMES;
        }
    };

    private record Failures(int count, Instant until) {}

    private static final Failures NONE = new Failures(0, Instant.EPOCH);

    /// How long `name` must still wait at `now`; zero where it need not.
    Duration wait(String name, Instant now) {
        lock.lock();
        try {
            var left = Duration.between(now, byName.getOrDefault(name, NONE).until);
            return left.isNegative() ? Duration.ZERO : left;
        } finally {
            lock.unlock();
        }
    }

    void failed(String name, Instant now) {
        lock.lock();
        try {
            int count = byName.getOrDefault(name, NONE).count + 1;
            var until = count < FREE_TRIES ? now : now.plus(waiting(count - FREE_TRIES));
            byName.remove(name);
            byName.put(name, new Failures(count, until));
        } finally {
            lock.unlock();
        }
    }

    private static Duration waiting(int beyond) {
        return FIRST_WAIT.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
    }

    void succeeded(String name) {
        lock.lock();
        try {
            byName.remove(name);
        } finally {
            lock.unlock();
        }
    }
}

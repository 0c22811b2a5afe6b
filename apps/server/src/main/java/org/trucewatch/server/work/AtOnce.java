package org.trucewatch.server.work;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Lets each person do only so many things at once that take much memory; whoever begins another one waits for an own
/// one to end, and for nobody else's.
final class AtOnce {
    private final int most;
    private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();

    AtOnce(int most) {
        this.most = most;
    }

    <T> T in(String person, Supplier<T> act) {
        var turn = turns.computeIfAbsent(person, _ -> new Semaphore(most, true));
        turn.acquireUninterruptibly();
        try {
            return act.get();
        } finally {
            turn.release();
        }
    }
}

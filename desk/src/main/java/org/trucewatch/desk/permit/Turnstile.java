package org.trucewatch.desk.permit;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets through what takes much memory and much time: a crowd must take neither all memory nor all patience. Few go
/// through at once, some wait, and others are sent away at once.
///
/// Who waits is fair: those who were here before and those who were not take turns, and among each the places from
/// which they come. Where too many wait, the last of those is sent away of whom there are most.
final class Turnstile {
    private static final int AT_ONCE = 2;

    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<CompletableFuture<Boolean>> known = new Queue<>();
    private final Queue<CompletableFuture<Boolean>> strangers = new Queue<>();
    private boolean isTurnOfTheKnown = true;
    private int inside;

    /// Who comes: from where, under which name, and whether this browser was let in under it before.
    record Comer(String address, String name, boolean isKnown) {}

    /// What came of `act`; empty where it was not begun.
    <T> Optional<T> through(Comer comer, Supplier<T> act) {
        if (!entered(comer).join()) return Optional.empty();
        try {
            return Optional.of(act.get());
        } finally {
            leave();
        }
    }

    private CompletableFuture<Boolean> entered(Comer comer) {
        lock.lock();
        try {
            var turn = new CompletableFuture<Boolean>();
            if (inside < AT_ONCE) {
                inside++;
                turn.complete(true);
            } else {
                (comer.isKnown ? known : strangers).add(comer, turn).ifPresent(sent -> sent.complete(false));
            }
            return turn;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            next().ifPresentOrElse(turn -> turn.complete(true), () -> inside--);
        } finally {
            lock.unlock();
        }
    }

    private Optional<CompletableFuture<Boolean>> next() {
        var first = isTurnOfTheKnown ? known : strangers;
        var second = isTurnOfTheKnown ? strangers : known;
        isTurnOfTheKnown = !isTurnOfTheKnown;
        return first.next().or(second::next);
    }
}

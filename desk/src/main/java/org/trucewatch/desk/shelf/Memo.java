package org.trucewatch.desk.shelf;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Something that is made when it is first asked for, once, whoever else asks meanwhile, and kept until it is to be
/// forgotten.
public final class Memo<T> {
    private final Supplier<T> making;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<T> made = Optional.empty();

    public Memo(Supplier<T> making) {
        this.making = making;
    }

    public T get() {
        return made.orElseGet(this::make);
    }

    private T make() {
        lock.lock();
        try {
            var own = made.orElseGet(making);
            made = Optional.of(own);
            return own;
        } finally {
            lock.unlock();
        }
    }

    /// Whoever asks again has it made again.
    public void forget() {
        made = Optional.empty();
    }

    public boolean isMade() {
        return made.isPresent();
    }
}

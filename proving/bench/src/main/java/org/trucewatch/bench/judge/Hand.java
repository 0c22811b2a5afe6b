package org.trucewatch.bench.judge;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A thread that takes parts of work as they come. After the last one it stays awake for a millisecond, longer than any
/// pause within a judgement, and sleeps then until it is woken.
final class Hand {
    private static final long AWAKE_NANOS = 1_000_000;

    private final BooleanSupplier takeOne;
    private final Thread thread;
    private volatile boolean asleep;

    private Hand(BooleanSupplier takeOne) {
        this.takeOne = takeOne;
        thread = Thread.ofPlatform().daemon().name("hand").unstarted(this::work);
    }

    /// `takeOne` says whether there was a part to take.
    static Hand start(BooleanSupplier takeOne) {
        var hand = new Hand(takeOne);
        hand.thread.start();
        return hand;
    }

    /// To be called once the work can be seen by `takeOne`.
    void wake() {
        if (asleep) LockSupport.unpark(thread);
    }

    private void work() {
        while (true) {
            for (var last = System.nanoTime(); System.nanoTime() - last < AWAKE_NANOS; Thread.onSpinWait())
                if (takeOne.getAsBoolean()) last = System.nanoTime();
            asleep = true;
            // Work that came before this line woke nobody, and is seen here.
            if (!takeOne.getAsBoolean()) LockSupport.park();
            asleep = false;
        }
    }
}

package org.trucewatch.server.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.trucewatch.desk.live.Background;

/// One thread for what nobody waits for, which stands back while a question is being answered: with two processors a
/// day that is judged beforehand would take one of them for seconds.
public final class Turns implements Background {
    /// Where questions never end the background must come on as well.
    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final Duration LOOK = Duration.ofMillis(1);

    /// What is open for longer waits for its own line, as a file that is handed in from afar, and not for us.
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final LongSupplier nanos;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile long lastAsked;
    private volatile Optional<Thread> worker = Optional.empty();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("background").unstarted(work));

    public Turns() {
        this(System::nanoTime);
    }

    Turns(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public void execute(Runnable work) {
        thread.execute(() -> {
            worker = Optional.of(Thread.currentThread());
            work.run();
        });
    }

    @Override
    public void giveWay() {
        if (!standsBack()) return;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (standsBack() && System.nanoTime() < end) LockSupport.parkNanos(LOOK.toNanos());
    }

    /// Whether this thread is that of the background, and somebody waits for an answer.
    boolean standsBack() {
        return questions.get() > 0
                && nanos.getAsLong() - lastAsked < SHORT.toNanos()
                && worker.filter(Thread.currentThread()::equals).isPresent();
    }

    /// Somebody asks; call [#answered] whatever becomes of it.
    void asked() {
        lastAsked = nanos.getAsLong();
        questions.incrementAndGet();
    }

    void answered() {
        questions.decrementAndGet();
    }
}

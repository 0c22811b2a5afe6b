package org.trucewatch.bench.judge;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.trucewatch.engine.Tasks;

/// All cores: the engine only names the parts of its work, whoever calls it brings the threads.
final class Threads implements Tasks {
    static final Tasks ALL = new Threads();

    /// A hand for each core, for whoever calls from outside may sleep while a part still hands on parts of its own.
    private final ForkJoinPool pool = new ForkJoinPool(hands());

    private Threads() {}

    @Override
    public int hands() {
        return Runtime.getRuntime().availableProcessors();
    }

    /// Whoever calls takes parts too, and each hand the next part as soon as it is done with one.
    @Override
    public void run(List<Runnable> parts) {
        var next = new AtomicInteger();
        Runnable hand = () -> {
            for (var part = next.getAndIncrement(); part < parts.size(); part = next.getAndIncrement())
                parts.get(part).run();
        };
        var others = IntStream.range(1, Math.min(hands(), parts.size()))
                .mapToObj(any -> pool.submit(hand))
                .toList();
        hand.run();
        others.forEach(ForkJoinTask::join);
    }
}

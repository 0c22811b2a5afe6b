package org.trucewatch.bench.judge;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.trucewatch.engine.Tasks;

/// All cores: the engine only names the parts of its work, whoever calls it brings the threads.
final class Threads implements Tasks {
    static final Tasks ALL = new Threads();

    private Threads() {}

    @Override
    public int hands() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public void run(List<Runnable> parts) {
        var work = parts.stream().map(ForkJoinPool.commonPool()::submit).toList();
        for (var part : work) part.join();
    }
}

package org.trucewatch.bench.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.trucewatch.engine.Question;

/// Scans the rows of a question on all cores: the engine only names stretches, whoever calls it brings the threads.
final class Threads {
    private static final ForkJoinPool POOL = ForkJoinPool.commonPool();

    private Threads() {}

    static List<Question.Stretch> scan(Question question, int rows) {
        var parts = Math.max(1, Runtime.getRuntime().availableProcessors());
        var work = new ArrayList<ForkJoinTask<Question.Stretch>>();
        for (var part = 0; part < parts; part++) {
            var from = (int) ((long) rows * part / parts);
            var to = (int) ((long) rows * (part + 1) / parts);
            work.add(POOL.submit(() -> question.scan(from, to)));
        }
        return work.stream().map(ForkJoinTask::join).toList();
    }
}

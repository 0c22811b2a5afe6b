package org.trucewatch.bench.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/// Readers who come at fixed moments, whether the ones before were served or not. Each answer is timed from the moment
/// at which it was due to be asked for, so that a server that stalls cannot hide those who had to wait.
final class OpenLoop {
    private final Visitor visitor;
    private final Mix mix;

    OpenLoop(Visitor visitor, Mix mix) {
        this.visitor = visitor;
        this.mix = mix;
    }

    /// One answer: how long it took from the moment it was due, how many bytes came, and whether it was one.
    record Answer(String kind, long nanos, int bytes, int status) {}

    /// Asks `perSecond` questions a second for some seconds; the answers by kind of question.
    Map<String, List<Answer>> run(int perSecond, int seconds) throws InterruptedException {
        var answers = new ConcurrentLinkedQueue<Answer>();
        var threads = new ArrayList<Thread>();
        long start = System.nanoTime();
        for (int number = 0; number < perSecond * seconds; number++) {
            long due = start + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
            var asked = mix.next();
            sleepUntil(due);
            threads.add(Thread.ofVirtual().start(() -> answers.add(answer(asked, due))));
        }
        for (var thread : threads) thread.join();
        var byKind = new TreeMap<String, List<Answer>>();
        answers.forEach(one ->
                byKind.computeIfAbsent(one.kind, any -> new ArrayList<>()).add(one));
        return byKind;
    }

    private static void sleepUntil(long due) throws InterruptedException {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime())
            TimeUnit.NANOSECONDS.sleep(left);
    }

    private Answer answer(Mix.Asked asked, long due) {
        try {
            var answer = visitor.get(asked.path(), Optional.empty());
            return new Answer(asked.kind(), System.nanoTime() - due, answer.body().length, answer.statusCode());
        } catch (IOException | InterruptedException failure) {
            return new Answer(asked.kind(), System.nanoTime() - due, 0, 0);
        }
    }
}

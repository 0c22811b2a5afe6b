package org.trucewatch.bench.judge;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import org.trucewatch.engine.Tasks;

/// All cores: the engine only names the parts of its work, whoever calls it brings the threads.
///
/// A judgement shares out one short work after another. A thread that sleeps in between is woken late, in a virtual
/// machine above all, where its core sleeps as well: so each hand stays awake for a while ([Hand]), and whoever waits
/// for the others takes what else there is to do.
final class Threads implements Tasks {
    static final Tasks ALL = new Threads();

    /// The latest first: a part waits for the works that it hands on itself.
    private final ConcurrentLinkedDeque<Work> open = new ConcurrentLinkedDeque<>();

    private final List<Hand> others =
            IntStream.range(1, hands()).mapToObj(any -> Hand.start(this::help)).toList();

    private Threads() {}

    @Override
    public int hands() {
        return Runtime.getRuntime().availableProcessors();
    }

    /// Whoever calls takes parts too, and each hand the next part as soon as it is done with one.
    @Override
    public void run(List<Runnable> parts) {
        var work = new Work(parts);
        if (parts.size() > 1) {
            open.addFirst(work);
            others.forEach(Hand::wake);
        }
        while (work.takeOne()) {}
        open.remove(work);
        while (!work.isDone()) if (!help()) Thread.onSpinWait();
        work.throwOn();
    }

    /// Takes one part of any work; false where there is none left to take.
    private boolean help() {
        if (open.isEmpty()) return false; // asked again and again, and nothing is made for it
        for (var work : open) if (work.takeOne()) return true;
        return false;
    }
}

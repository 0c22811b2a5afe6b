package org.trucewatch.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.trucewatch.desk.many.EventFile;
import org.trucewatch.desk.many.ManyCases;
import org.trucewatch.desk.many.ManyCases.Judged;
import org.trucewatch.desk.watch.CaseSource;
import org.trucewatch.model.Defect;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;

/// Opens cases and judges them on one table of events with all cores, each case as soon as both are read.
///
/// Of a case that is judged nothing but its verdicts is kept: thousands of agreements that are worked out are never
/// held at a time, and no collector carries them about.
final class AllCases {
    private static final int HANDS = ForkJoinPool.getCommonPoolParallelism() + 1;
    /// So many are read one after another, and then judged: code that runs again at once is still in the caches.
    private static final int TOGETHER = 100;

    private final List<Path> paths;
    private final CaseSource source;
    private final FutureTask<Table> reading;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReferenceArray<Outcome> outcomes;
    private final LongAdder judging = new LongAdder();
    private final LongAdder done = new LongAdder();

    private AllCases(List<Path> paths, CaseSource source, Supplier<EventFile.Opened> events, AsOf asOf) {
        this.paths = paths;
        this.source = source;
        reading = new FutureTask<>(() -> Table.of(events.get(), asOf));
        outcomes = new AtomicReferenceArray<>(paths.size());
    }

    /// The verdicts on a case with what of it nobody reads, or the problems why there are none.
    record Outcome(String name, Optional<Judged> judged, List<Problem> problems) {}

    /// The outcomes in the order of the paths, and how long a core judged, on average. There are none where the table
    /// has a problem.
    record Done(EventFile.Opened table, List<Outcome> outcomes, long judgingNanos) {}

    private record Table(EventFile.Opened opened, ManyCases cases) {
        static Table of(EventFile.Opened opened, AsOf asOf) {
            return new Table(opened, new ManyCases(opened.table(), asOf));
        }
    }

    private record Waiting(int index, Case one, List<Problem> passedOver) {}

    /// `events` is asked once, on a thread of its own.
    static AllCases of(List<Path> paths, CaseSource source, Supplier<EventFile.Opened> events, AsOf asOf) {
        return new AllCases(paths, source, events, asOf);
    }

    /// How many are done, for whoever waits.
    Words far() {
        return Aside.CASES_DONE.with(done.sum(), paths.size());
    }

    Done judge() {
        Thread.ofPlatform().daemon().start(reading);
        IntStream.range(0, HANDS).parallel().forEach(hand -> work());
        var opened = table().opened();
        if (opened.problem().isPresent()) return new Done(opened, List.of(), 0);
        return new Done(
                opened, IntStream.range(0, paths.size()).mapToObj(outcomes::get).toList(), judging.sum() / HANDS);
    }

    /// What one core does: it takes the next cases until there are none.
    private void work() {
        var waiting = new ArrayDeque<Waiting>();
        for (var first = next.getAndAdd(TOGETHER); first < paths.size(); first = next.getAndAdd(TOGETHER)) {
            for (var index = first; index < Math.min(first + TOGETHER, paths.size()); index++)
                open(index).ifPresent(waiting::add);
            if (reading.isDone()) judge(waiting, table());
        }
        judge(waiting, table());
    }

    private Optional<Waiting> open(int index) {
        var opened = source.open(paths.get(index));
        if (opened.found().isEmpty()) put(index, Optional.empty(), opened.problems());
        return opened.found().map(one -> new Waiting(index, one, PassedOver.among(opened.problems())));
    }

    private void judge(Queue<Waiting> waiting, Table table) {
        if (table.opened().problem().isPresent()) return;
        while (!waiting.isEmpty()) judgeSome(waiting, table.cases());
    }

    private void judgeSome(Queue<Waiting> waiting, ManyCases cases) {
        var taken = new ArrayList<Waiting>();
        var ready = new ArrayList<ManyCases.Ready>();
        while (!waiting.isEmpty() && ready.size() < TOGETHER) {
            var one = waiting.remove();
            taken.add(one);
            ready.add(cases.prepare(one.one()));
        }
        var began = System.nanoTime();
        for (var at = 0; at < ready.size(); at++)
            put(
                    taken.get(at).index(),
                    Optional.of(ManyCases.judge(ready.get(at))),
                    taken.get(at).passedOver());
        judging.add(System.nanoTime() - began);
    }

    private void put(int index, Optional<Judged> judged, List<Problem> problems) {
        outcomes.set(index, new Outcome(String.valueOf(paths.get(index).getFileName()), judged, problems));
        done.increment();
    }

    private Table table() {
        try {
            return reading.get();
        } catch (ExecutionException failure) {
            throw new Defect("the table of events could not be read: " + failure.getCause());
        } catch (InterruptedException stopped) {
            throw new Defect("the reading of the events was interrupted");
        }
    }
}

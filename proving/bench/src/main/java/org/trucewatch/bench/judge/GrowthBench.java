package org.trucewatch.bench.judge;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.trucewatch.engine.Tasks;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Standard;

/// `./tw bench growth`: what an event costs among one million and among twenty, in CPU of one thread, so that another's
/// load shows little. The days stay the same: ten times the events are ten times as dense.
public final class GrowthBench {
    private static final List<Integer> MILLIONS = List.of(1, 2, 5, 10, 20);
    private static final int ROUNDS = 9;
    /// Each size is judged until the JIT is done with it: when the quickest of so many rounds is hardly quicker than
    /// any before, several times on end.
    private static final int STRETCH = 5;
    private static final double HARDLY_QUICKER = 0.97;
    private static final int STEADY_STRETCHES = 3;
    private static final int MOST_STRETCHES = 20;
    /// Nor longer than this, so that all sizes are done within five minutes on any machine that can load them.
    private static final double MOST_SECONDS = 30;

    private GrowthBench() {}

    /// Runs the bench and returns the exit code.
    public static int run(PrintStream out, List<String> words) {
        if (!words.isEmpty()) {
            out.println("tw: usage: ./tw bench growth");
            return 2;
        }
        out.printf("nine rules; CPU of one thread, medians of %d rounds; %s%n", ROUNDS, JudgeBench.machine());
        var first = 0.0;
        for (var millions : MILLIONS) {
            var events = millions * 1_000_000;
            var nanos = nanos(out, Loader.load(events, Doubts.none())) / events;
            if (first == 0) first = nanos;
            out.printf(
                    Locale.ROOT,
                    "%,11d events   %6.1f ns an event   %5.2f times the first; at most 1.25 is the goal%n",
                    events,
                    nanos,
                    nanos / first);
        }
        return 0;
    }

    /// The number of rounds.
    private static int warm(Evidence evidence) {
        var began = System.nanoTime();
        var best = quickest(evidence);
        var steady = 0;
        var stretch = 1;
        for (; stretch < MOST_STRETCHES && steady < STEADY_STRETCHES && seconds(began) < MOST_SECONDS; stretch++) {
            var now = quickest(evidence);
            steady = now > best * HARDLY_QUICKER ? steady + 1 : 0;
            best = Math.min(best, now);
        }
        return stretch * STRETCH;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static double quickest(Evidence evidence) {
        return IntStream.range(0, STRETCH)
                .mapToDouble(round -> judge(evidence))
                .min()
                .orElseThrow();
    }

    private static double nanos(PrintStream out, Evidence evidence) {
        out.printf(Locale.ROOT, "%,11d events   loaded", evidence.size());
        out.flush();
        out.printf(", warm after %d rounds%n", warm(evidence));
        return IntStream.range(0, ROUNDS)
                .mapToDouble(round -> judge(evidence))
                .sorted()
                .toArray()[ROUNDS / 2];
    }

    private static double judge(Evidence evidence) {
        var threads = ManagementFactory.getThreadMXBean();
        var began = threads.getCurrentThreadCpuTime();
        var question = BenchCase.draft(0).compile().ask(evidence, AsOf.at(Generator.END), Tasks.ALONE);
        Lines.of(question.verdicts(Standard.ALLEGED), evidence, Tasks.ALONE);
        return threads.getCurrentThreadCpuTime() - began;
    }
}

package org.trucewatch.bench.judge;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.trucewatch.desk.redraft.Redraft;
import org.trucewatch.engine.Question;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Standard;

/// `./tw bench judge`: the nine rules on two million events, checked against the oracle's verdicts, then timed.
///
/// Prints medians over interleaved rounds, with the fastest and slowest. A round compiles the agreement and judges
/// all events afresh; loading is not in it. `--quick` checks the verdicts and times little.
public final class JudgeBench {
    private static final int EVENTS = Workload.EVENTS;
    private static final AsOf END = AsOf.at(Generator.END);
    private static final int DRAFTS = 2;

    private final PrintStream out;
    private final int rounds;

    private JudgeBench(PrintStream out, int rounds) {
        this.out = out;
        this.rounds = rounds;
    }

    /// Runs the bench and returns the exit code: 1 if a verdict differs from the oracle's.
    public static int run(PrintStream out, List<String> words) {
        return new JudgeBench(out, words.contains("--quick") ? 3 : 25).run();
    }

    private int run() {
        out.printf(Locale.ROOT, "%,d events, nine rules; %s%n", EVENTS, machine());
        var plain = Evidences.loaded(out, "plain", Doubts.none(), EVENTS);
        var equal = true;
        for (var draft = 0; draft < DRAFTS; draft++) equal &= check(plain, draft);
        var doubtful = Evidences.loaded(out, "doubts", Doubts.many(), EVENTS);
        time(plain, doubtful);
        timeMany(plain);
        return equal ? 0 : 1;
    }

    static String machine() {
        return "Java %s, %d cores"
                .formatted(Runtime.version(), Runtime.getRuntime().availableProcessors());
    }

    private boolean check(Evidence evidence, int draft) {
        var question = heard(BenchCase.draft(draft), evidence);
        var lines = Lines.of(question.verdicts(Standard.ALLEGED), evidence, Threads.ALL);
        var equal = Workload.isOracles(draft, lines);
        out.printf("draft %d: %,d verdicts, %s the oracle's%n", draft, lines.size(), equal ? "equal to" : "NOT");
        return equal;
    }

    private static Question heard(BenchCase bench, Evidence evidence) {
        return bench.compile().ask(evidence, END, Threads.ALL);
    }

    private void time(Evidence plain, Evidence doubtful) {
        var bench = BenchCase.draft(0);
        var redraft = BenchCase.draft(1);
        var first = new ArrayList<Double>();
        var moved = new ArrayList<Double>();
        var kept = new ArrayList<Double>();
        var turned = new ArrayList<Double>();
        var all = new ArrayList<Double>();
        var redrafted = new Redrafted(plain);
        var drafting = Redraft.of(bench.asCase(), plain, END, Threads.ALL);
        for (var round = 0; round < rounds * 2; round++) {
            var warm = round >= rounds;
            add(first, warm, () -> heard(bench, plain).verdicts(Standard.ALLEGED));
            add(moved, warm, () -> heard(redraft, plain).verdicts(Standard.ALLEGED));
            add(kept, warm, () -> redrafted.judge(1));
            var next = 1 - round % 2;
            add(turned, warm, () -> {
                var draft = BenchCase.draft(next);
                drafting.take(draft.agreement(), draft.registry());
            });
            add(all, warm, () -> {
                var question = heard(bench, doubtful);
                for (var standard : Standard.values()) question.verdicts(standard);
            });
        }
        row("judge, told plainly, alleged", first);
        row("the other draft, all of it anew", moved);
        row("the other draft, read; what it does not touch is kept", kept);
        row("redraft: words read, three standards, what turned", turned);
        row("links, lineages, vague places, denials; three standards", all);
        out.printf(
                Locale.ROOT,
                "the last costs %.1f times the first; at most 4 is the goal%n",
                Figures.median(all) / Figures.median(first));
    }

    /// A thousand clauses in one agreement, beside as many agreements of one clause.
    private void timeMany(Evidence plain) {
        var all = ManyClauses.all();
        var together = new ArrayList<Double>();
        var alone = new ArrayList<Double>();
        for (var round = 0; round < rounds * 2; round++) {
            var warm = round >= rounds;
            var one = ManyClauses.one(round * (ManyClauses.COUNT / (2 * rounds)));
            add(together, warm, () -> heard(all, plain).verdicts(Standard.ALLEGED));
            add(alone, warm, () -> heard(one, plain).verdicts(Standard.ALLEGED));
        }
        row("an agreement of 1,000 clauses", together);
        row("an agreement of one of them", alone);
        out.printf(
                Locale.ROOT,
                "together they cost as much as %.0f of them one by one; at most 100 is the goal%n",
                Figures.median(together) / Figures.median(alone));
    }

    private static void add(List<Double> millis, boolean warm, Runnable round) {
        var start = System.nanoTime();
        round.run();
        if (warm) millis.add((System.nanoTime() - start) / 1e6);
    }

    private void row(String what, List<Double> millis) {
        out.printf(
                Locale.ROOT,
                "%-56s median %6.1f ms   (%.1f to %.1f, %d rounds)%n",
                what,
                Figures.median(millis),
                millis.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                millis.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                millis.size());
    }

    /// Loading, said with its time and size.
    private static final class Evidences {
        static Evidence loaded(PrintStream out, String what, Doubts doubts, int events) {
            var start = System.nanoTime();
            var evidence = Loader.load(events, doubts);
            out.printf(
                    Locale.ROOT,
                    "%-7s made and loaded in %.1f s, kept at %d bytes an event%n",
                    what,
                    (System.nanoTime() - start) / 1e9,
                    evidence.bytesPerClaim());
            return evidence;
        }
    }

    private static final class Figures {
        static double median(List<Double> all) {
            var sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        }
    }
}

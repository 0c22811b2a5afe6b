package org.trucewatch.bench.judge;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trucewatch.engine.Standing;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.AsOf;

/// `./tw bench live`: reports that come in one by one beside two million that stand, by the act that they tell, and
/// whether the verdicts are at last those of a full judge.
public final class LiveBench {
    /// So many reports of each act come in late, spread over all of them.
    private static final int MOST = 60;
    private static final int WARM = 20;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final PrintStream out;
    private final List<Report> early = new ArrayList<>();
    private final Map<String, List<Report>> late = new LinkedHashMap<>();

    private LiveBench(PrintStream out) {
        this.out = out;
    }

    /// Exit code 1 if the verdicts differ.
    public static int run(PrintStream out, List<String> words) {
        if (!words.isEmpty()) {
            out.println("tw: usage: ./tw bench live");
            return 2;
        }
        return new LiveBench(out).run();
    }

    private int run() {
        out.printf(Locale.ROOT, "%,d events, nine rules; %s%n", Workload.EVENTS, JudgeBench.machine());
        var totals = new int[Names.ACTS.size()];
        new Generator(Workload.EVENTS).each(event -> totals[event.act()]++);
        var seen = new int[totals.length];
        new Generator(Workload.EVENTS).each(event -> share(event, seen[event.act()]++, totals[event.act()]));
        var bench = BenchCase.draft(0);
        var sitting = bench.compile().at(AsOf.at(Generator.END));
        var began = System.nanoTime();
        var standing = sitting.stand(casebook(early));
        out.println("milliseconds of CPU of one thread: median (least to most)");
        out.printf(Locale.ROOT, "%,d reports stand after %.1f s%n", early.size(), (System.nanoTime() - began) / 1e9);
        early.clear();
        late.forEach((act, reports) -> follow(standing, act, reports));
        var equal = sitting.verdicts(Loader.load(Workload.EVENTS, Doubts.none()))
                .toString()
                .equals(standing.judgement().toString());
        out.println("all verdicts " + (equal ? "equal to" : "NOT") + " those of a full judge");
        return equal ? 0 : 1;
    }

    private void share(Event event, int number, int total) {
        var step = Math.max(1, total / MOST);
        var own = late.computeIfAbsent(Names.ACTS.get(event.act()), any -> new ArrayList<>());
        if (number % step == step / 2 && own.size() < MOST) own.add(ReportMaker.report(event));
        else early.add(ReportMaker.report(event));
    }

    private static Casebook casebook(List<Report> reports) {
        return new Casebook(reports, List.of(), List.of(), List.of(), List.of());
    }

    private void follow(Standing standing, String act, List<Report> reports) {
        var all = new ArrayList<Double>();
        var bearing = new ArrayList<Double>();
        for (var report : reports) {
            var began = threads.getCurrentThreadCpuTime();
            var judged = standing.take(casebook(List.of(report)));
            var millis = (threads.getCurrentThreadCpuTime() - began) / 1e6;
            all.add(millis);
            if (!judged.isEmpty()) bearing.add(millis);
        }
        out.printf(
                Locale.ROOT,
                "%-20s all %2d: %s; %2d that bear: %s%n",
                act,
                all.size(),
                spread(all),
                bearing.size(),
                spread(bearing));
    }

    private static String spread(List<Double> millis) {
        var sorted = millis.stream()
                .skip(Math.min(WARM, millis.size() / 2))
                .mapToDouble(one -> one)
                .sorted()
                .toArray();
        if (sorted.length == 0) return "none";
        var middle = sorted[sorted.length / 2];
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", middle, sorted[0], sorted[sorted.length - 1]);
    }
}

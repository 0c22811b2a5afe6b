package org.trucewatch.bench.judge;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trucewatch.engine.Sitting;
import org.trucewatch.engine.Standing;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.AsOf;

/// `./tw bench live`: reports that come in one by one beside two million that stand, by the act that they tell, and
/// whether the verdicts are at last those of a full judge; and the heap that it takes to keep them standing.
public final class LiveBench {
    private static final int KILO = 1024;
    private static final int MEGA = KILO * KILO;

    private static final String WORDS = """
            # Live

            ```text
            goods food
            text B1 "Live" in force from 2017-08-03 12:00 UTC binds a, b and c counts days from the hour
            ```

            ```clause
            r0: %s
            ```
            """;
    /// On which nobody can report anything.
    private static final String NOTHING = "not judgeable \"All wish for peace\"";

    private static final String DAILY = "c must deliver food in zone every day, silence counts";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final PrintStream out;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /// What taking one report cost.
    private record Cost(double millis, double kilobytes) {}

    /// The reports that tell one kind of act: those that bear on a clause, and those that do not.
    private record Row(List<Cost> bearing, List<Cost> others) {}

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
        var parts = Latecomers.of(Workload.EVENTS);
        var bench = BenchCase.draft(0);
        var early = casebook(parts.early().stream().map(ReportMaker::report).toList());
        weigh(bench, early);
        var sitting = sitting(bench);
        var standing = sitting.stand(early);
        parts.late().forEach(event -> take(standing, event));
        out.println();
        out.println("milliseconds of CPU of one thread; the first of its kind, then those of the second half");
        rows.forEach(this::print);
        var equal = sitting.verdicts(Loader.load(Workload.EVENTS, parts.made()))
                .toString()
                .equals(standing.judgement().toString());
        out.println("all verdicts " + (equal ? "equal to" : "NOT") + " those of a full judge");
        return equal ? 0 : 1;
    }

    private static Sitting sitting(BenchCase bench) {
        return bench.compile().at(AsOf.at(Generator.END));
    }

    private static Casebook casebook(List<Report> reports) {
        return new Casebook(reports, List.of(), List.of(), List.of(), List.of());
    }

    /// What the heap holds beside the reports themselves.
    private void weigh(BenchCase bench, Casebook early) {
        out.printf(
                Locale.ROOT,
                "%,d reports stand; megabytes of heap beside them%n",
                early.reports().size());
        weigh("what is filed, found by what it is about", bench.with(WORDS.formatted(NOTHING)), early);
        weigh("the same and the books of nine rules", bench, early);
        weigh("the same and the book of a daily duty", bench.with(WORDS.formatted(DAILY)), early);
    }

    private void weigh(String what, BenchCase bench, Casebook early) {
        var before = heap();
        var began = threads.getCurrentThreadCpuTime();
        var standing = sitting(bench).stand(early);
        var seconds = (threads.getCurrentThreadCpuTime() - began) / 1e9;
        var more = heap() - before;
        out.printf(Locale.ROOT, "  %-42s %,6d MB, after %.1f s of CPU%n", what, more / MEGA, seconds);
        standing.judgement();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void take(Standing standing, Event event) {
        var more = casebook(List.of(ReportMaker.report(event)));
        var allocated = threads.getCurrentThreadAllocatedBytes();
        var began = threads.getCurrentThreadCpuTime();
        var judged = standing.take(more);
        var millis = (threads.getCurrentThreadCpuTime() - began) / 1e6;
        var cost = new Cost(millis, (threads.getCurrentThreadAllocatedBytes() - allocated) / (double) KILO);
        var row = rows.computeIfAbsent(kind(event), any -> new Row(new ArrayList<>(), new ArrayList<>()));
        (judged.isEmpty() ? row.others() : row.bearing()).add(cost);
    }

    private static String kind(Event event) {
        var act = Names.ACTS.get(event.act());
        return Names.FORCE.contains(act) ? "FORCE" : act;
    }

    private void print(String kind, Row row) {
        print(kind + ", bearing", row.bearing());
        print(kind, row.others());
    }

    private void print(String what, List<Cost> all) {
        if (all.isEmpty()) return;
        var warm = all.subList(all.size() / 2, all.size());
        var millis = warm.stream().mapToDouble(Cost::millis).sorted().toArray();
        var kilobytes = warm.stream().mapToDouble(Cost::kilobytes).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "%-30s %5d: first %7.3f; median %6.3f, p99 %6.3f, most %6.3f; median %,6.0f KB%n",
                what,
                all.size(),
                all.get(0).millis(),
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1],
                kilobytes[kilobytes.length / 2]);
    }
}

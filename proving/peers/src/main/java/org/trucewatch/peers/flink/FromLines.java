package org.trucewatch.peers.flink;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trucewatch.bench.scratch.Scratch;

/// `./tw bench flink`: from lines of text about many agreements to verdicts, our job beside a plain one, on one task
/// and on two.
///
/// Each turn also runs the job on a single agreement without a report: what a job needs to start and to end, however
/// many lines it reads, is told apart.
public final class FromLines {
    /// The first warms both jobs up, and is shown but not counted.
    private static final int ROUNDS = 4;

    /// How many agreements the jobs are checked on before they are timed: enough to warm them up.
    private static final int CHECKED = 20;

    private static final Duration CHECKPOINTS = Duration.ofSeconds(10);

    private final PrintStream out;
    private final Standing cluster;
    private final Path folder;
    private final int events;
    private boolean equal = true;

    /// A job's turn: all of it, and what it takes to start and to end.
    private record Turn(Cost whole, Cost start) {}

    private FromLines(PrintStream out, Standing cluster, Path folder, int events) {
        this.out = out;
        this.cluster = cluster;
        this.folder = folder;
        this.events = events;
    }

    /// Checks both jobs, which warms them up, then times them; false if what they tell differs from the judge's
    /// verdicts.
    public static boolean run(PrintStream out, int agreements, int events, boolean isTimed) throws Exception {
        var folder = Files.createTempDirectory("trucewatch");
        try (var cluster = Standing.start()) {
            var race = new FromLines(out, cluster, folder, events);
            race.check(Math.min(agreements, CHECKED));
            if (isTimed) for (var tasks : List.of(1, 2)) race.time(agreements, tasks);
            return race.equal;
        } finally {
            Scratch.delete(folder);
        }
    }

    private Path lines(String name, int agreements, int reports, int files) throws IOException {
        var in = Files.createDirectories(folder.resolve(name));
        new TextLines(in, agreements, reports).write(files);
        return in;
    }

    private void check(int agreements) throws Exception {
        var in = lines("check", agreements, events, 2);
        var expected = Expected.of(agreements, events);
        for (var job : LineJobs.values()) {
            var to = folder.resolve("check-" + job);
            job.run(cluster, in, to, 2, Duration.ofSeconds(1));
            var told = LineJobs.told(to.resolve("changes"));
            out.printf(
                    Locale.ROOT,
                    "%-40s %,8d lines told of %d agreements, %s%n",
                    job.title,
                    told.size(),
                    agreements,
                    compared(job, expected, told, LineJobs.told(to.resolve("aside"))));
        }
    }

    private String compared(LineJobs job, Expected expected, List<String> told, List<String> aside) {
        boolean same = aside.isEmpty() && expected.isToldBy(job, told);
        equal &= same;
        return same ? "equal" : "DIFFERENT" + aside.stream().limit(1).toList();
    }

    private void time(int agreements, int tasks) throws Exception {
        int lines = agreements * events;
        out.printf(Locale.ROOT, "%n%d task(s), %,d lines of %d agreements%n", tasks, lines, agreements);
        var in = lines("in", agreements, events, tasks);
        var none = lines("none", 1, 0, tasks);
        var expected = Expected.of(agreements, events);
        Map<LineJobs, List<Turn>> turns = new EnumMap<>(LineJobs.class);
        for (int round = 1; round <= ROUNDS; round++)
            for (var job : LineJobs.values()) {
                var to = folder.resolve(job + "-" + tasks + "-" + round);
                var start = Cost.of(() -> job.run(cluster, none, to.resolve("start"), tasks, CHECKPOINTS));
                var whole = Cost.of(() -> job.run(cluster, in, to, tasks, CHECKPOINTS));
                var told = LineJobs.told(to.resolve("changes"));
                var aside = LineJobs.told(to.resolve("aside"));
                var turn = new Turn(whole, start);
                turns.computeIfAbsent(job, any -> new ArrayList<>()).add(turn);
                tell(job, turn, lines, "round " + round + ", " + compared(job, expected, told, aside));
            }
        Scratch.delete(in);
        var plain = median(turns.getOrDefault(LineJobs.PLAIN, List.of()));
        var ours = median(turns.getOrDefault(LineJobs.OURS, List.of()));
        tell(LineJobs.PLAIN, plain, lines, "MEDIAN");
        tell(LineJobs.OURS, ours, lines, "MEDIAN");
        tellRatios(plain, ours);
    }

    private static Turn median(List<Turn> all) {
        var counted = all.subList(1, all.size());
        return new Turn(
                Cost.median(counted.stream().map(Turn::whole).toList()),
                Cost.median(counted.stream().map(Turn::start).toList()));
    }

    private void tell(LineJobs job, Turn turn, int lines, String which) {
        var whole = turn.whole();
        var beyond = whole.without(turn.start());
        out.printf(
                Locale.ROOT,
                "%-40s %5.1f s, %,9.0f lines/s; CPU a line %5.2f us: start %.2f, compilers %.2f, the rest %.2f; %s%n",
                job.title,
                whole.seconds(),
                lines / whole.seconds(),
                whole.cpu() * 1e6 / lines,
                turn.start().cpu() * 1e6 / lines,
                beyond.compilers() * 1e6 / lines,
                beyond.cpuWithoutCompilers() * 1e6 / lines,
                which);
    }

    private void tellRatios(Turn plain, Turn ours) {
        var rest = ours.whole().without(ours.start()).cpuWithoutCompilers();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        out.printf(
                Locale.ROOT,
                "ours to the plain job: throughput %.2f, CPU a line %.2f, no start and compilers %.2f; load %.1f%n",
                plain.whole().seconds() / ours.whole().seconds(),
                ours.whole().cpu() / plain.whole().cpu(),
                rest / plain.whole().without(plain.start()).cpuWithoutCompilers(),
                load);
    }
}

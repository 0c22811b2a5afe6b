package org.trucewatch.peers.flink;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.trucewatch.bench.judge.OwnJudge;
import org.trucewatch.bench.scratch.Scratch;

/// `./tw bench flink`: from lines of text about many agreements to verdicts, our job beside a plain one, on one task
/// and on two.
public final class FromLines {
    private static final int ROUNDS = 5;
    /// The rules of the oracle whose every line is a breach of a clause.
    private static final Map<String, String> CLAUSES =
            Map.of("R1", "r1", "R1x", "r1", "R5", "r5", "R6", "r6", "R7", "r7");

    private final PrintStream out;
    private final int agreements;
    private final int events;
    private boolean equal = true;

    private record Cost(double seconds, double cpu) {}

    private FromLines(PrintStream out, int agreements, int events) {
        this.out = out;
        this.agreements = agreements;
        this.events = events;
    }

    /// Checks both jobs, which warms them up, then times them; false if what they tell differs from the judge's
    /// verdicts.
    public static boolean run(PrintStream out, int agreements, int events, boolean isTimed) throws Exception {
        var folder = Files.createTempDirectory("trucewatch");
        try {
            var race = new FromLines(out, agreements, events);
            race.check(folder);
            if (isTimed) for (var tasks : List.of(1, 2)) race.time(folder, tasks);
            return race.equal;
        } finally {
            Scratch.delete(folder);
        }
    }

    private static Path lines(Path folder, int agreements, int events, int tasks) throws IOException {
        var in = Files.createDirectories(folder.resolve("in-" + tasks));
        new TextLines(in, agreements, events).write(tasks);
        return in;
    }

    private void check(Path folder) throws Exception {
        var in = lines(folder, agreements, events, 2);
        var oracle = OwnJudge.load(events).judge(0);
        for (var job : LineJobs.values()) {
            var told = job.run(in, folder.resolve("check-" + job), 2, Duration.ofSeconds(1));
            var aside = LineJobs.told(folder.resolve("check-" + job).resolve("aside"));
            boolean same =
                    aside.isEmpty() && (job == LineJobs.PLAIN ? isOracles(told, oracle) : isCounted(told, oracle));
            equal &= same;
            out.printf(
                    Locale.ROOT,
                    "%-40s %,8d lines told of %d agreements, %s%n",
                    job.title,
                    told.size(),
                    agreements,
                    same ? "equal" : "DIFFERENT" + aside.stream().limit(1).toList());
        }
    }

    private boolean isOracles(List<String> told, List<String> oracle) {
        var all = new ArrayList<String>();
        for (int agreement = 0; agreement < agreements; agreement++)
            for (var line : oracle) all.add(TextLines.name(agreement) + "\t" + line);
        Collections.sort(all);
        return told.equals(all);
    }

    /// Ours tells clauses and not events: for each party, as many breaches of a clause as the oracle has lines.
    private boolean isCounted(List<String> told, List<String> oracle) {
        var expected = new TreeMap<String, Integer>();
        for (var line : oracle) {
            var cells = line.split(",", -1);
            var clause = CLAUSES.get(cells[1]);
            if (clause == null) continue;
            for (int agreement = 0; agreement < agreements; agreement++)
                expected.merge(key(TextLines.name(agreement), clause, cells[4]), 1, Integer::sum);
        }
        var counted = new TreeMap<String, Integer>();
        for (var line : told) {
            var fields = line.split("\t", -1);
            var cells = fields[3].split(",", -1);
            int breaches = Integer.parseInt(cells[9]);
            if (breaches > 0 && cells[5].equals("alleged") && CLAUSES.containsValue(cells[1]))
                counted.put(key(fields[1], cells[1], cells[7]), breaches);
        }
        return counted.equals(expected);
    }

    private static String key(String agreement, String clause, String party) {
        return agreement + " " + clause + " " + party.toLowerCase(Locale.ROOT);
    }

    private void time(Path folder, int tasks) throws Exception {
        var in = lines(folder, agreements, events, tasks);
        Map<LineJobs, List<Cost>> costs = new EnumMap<>(LineJobs.class);
        for (int round = 1; round <= ROUNDS; round++)
            for (var job : LineJobs.values()) {
                var cost = cost(job, in, folder.resolve(job + "-" + tasks + "-" + round), tasks);
                tell(job, tasks, cost, "round " + round + " of " + ROUNDS);
                costs.computeIfAbsent(job, any -> new ArrayList<>()).add(cost);
            }
        double plain = median(costs.getOrDefault(LineJobs.PLAIN, List.of()), Cost::cpu);
        for (var job : LineJobs.values()) {
            var all = costs.getOrDefault(job, List.of());
            var cost = new Cost(median(all, Cost::seconds), median(all, Cost::cpu));
            tell(job, tasks, cost, String.format(Locale.ROOT, "MEDIAN, ratio %.2f", cost.cpu() / plain));
        }
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        out.printf(Locale.ROOT, "load %.1f%n", load);
    }

    private void tell(LineJobs job, int tasks, Cost cost, String which) {
        int lines = agreements * events;
        out.printf(
                Locale.ROOT,
                "%-40s %d task(s), %,d lines: %5.1f s, %5.1f s of a processor, %5.1f us a line, %s%n",
                job.title,
                tasks,
                lines,
                cost.seconds(),
                cost.cpu(),
                cost.cpu() * 1e6 / lines,
                which);
    }

    private static Cost cost(LineJobs job, Path in, Path to, int tasks) throws Exception {
        System.gc();
        double busy = cpu();
        long began = System.nanoTime();
        job.run(in, to, tasks, Duration.ofSeconds(10));
        return new Cost((System.nanoTime() - began) / 1e9, cpu() - busy);
    }

    private static double cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static double median(List<Cost> all, ToDoubleFunction<Cost> figure) {
        return all.stream().mapToDouble(figure).sorted().toArray()[all.size() / 2];
    }
}

package org.trucewatch.peers;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.NotHere;
import org.trucewatch.peers.task.Peer;
import org.trucewatch.peers.task.Terms;

/// All peers on the same events in one run, round by round in turn, so that whatever else the machine does falls on
/// all.
final class Race {
    private static final int DRAFTS = 2;
    private static final int WARM_ROUNDS = 100;
    private static final double WARM_SECONDS = 10;
    private static final Duration QUIET = Duration.ofMillis(300);
    private static final Duration SETTLED_AT_LAST = Duration.ofSeconds(5);

    private final PrintStream out;
    private final List<Peer> peers;
    private final Map<String, Times> times = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> agreed = new HashMap<>();
    private boolean equal = true;

    private static final class Times {
        private double first;
        private final List<Double> judge = new ArrayList<>();
        private final List<Double> redraft = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();
        private final List<Double> jit = new ArrayList<>();
    }

    Race(PrintStream out, List<Peer> peers) {
        this.out = out;
        this.peers = List.copyOf(peers);
    }

    /// Checks every peer on both drafts, then times them; false if a verdict of any differs from the oracle's.
    boolean run(int rounds) {
        return run(Events.of(Workload.EVENTS), rounds);
    }

    boolean run(Events events, int rounds) {
        out.printf(
                Locale.ROOT,
                "%,d events, nine rules, verdicts equal to the oracle's or not; %s%n",
                events.size(),
                machine());
        var running = new ArrayList<Peer>();
        for (var peer : peers) {
            if (isHere(peer, events)) running.add(peer);
            if (rounds == 0) peer.close(); // so that not all of them stand in memory at once
        }
        if (rounds > 0) running.forEach(Race::warm);
        for (var round = 0; round < rounds; round++) for (var peer : running) time(peer);
        if (rounds > 0) table();
        return equal;
    }

    static String machine() {
        return String.format(
                Locale.ROOT,
                "Java %s, %d cores, load %.1f",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private boolean isHere(Peer peer, Events events) {
        try {
            peer.load(events);
            check(peer);
            return true;
        } catch (NotHere reason) {
            out.printf("%-40s LEFT OUT: %s%n", peer.name(), reason.why());
            return false;
        }
    }

    private void check(Peer peer) {
        var all = times.computeIfAbsent(peer.name(), any -> new Times());
        for (var draft = 0; draft < DRAFTS; draft++) {
            var began = System.nanoTime();
            var lines = peer.judge(Terms.of(draft));
            if (draft == 0) all.first = seconds(began);
            var same = Workload.isOracles(draft, lines);
            equal &= same;
            out.printf(
                    Locale.ROOT,
                    "%-40s draft %d: %,7d verdicts, %s%n",
                    peer.name(),
                    draft,
                    lines.size(),
                    same ? "equal" : "DIFFERENT" + difference(draft, lines));
            if (same) agreed.putIfAbsent(draft, Set.copyOf(lines));
        }
    }

    /// Known as soon as a peer has reached the oracle's verdicts, of which the race keeps no copy but a fingerprint.
    private String difference(int draft, List<String> lines) {
        var oracles = agreed.getOrDefault(draft, Set.of());
        if (oracles.isEmpty()) return "";
        var own = Set.copyOf(lines);
        return String.format(
                Locale.ROOT,
                ": %,d lines of the oracle's are missing, %,d are not among them",
                oracles.stream().filter(line -> !own.contains(line)).count(),
                lines.stream().filter(line -> !oracles.contains(line)).count());
    }

    /// The second JIT needs many rounds: after twenty it still compiled ours beside the judge. Whoever is slow has
    /// had it after a few.
    private static void warm(Peer peer) {
        var began = System.nanoTime();
        for (var round = 0; round < WARM_ROUNDS && seconds(began) < WARM_SECONDS; round++)
            peer.judge(Terms.of(round % DRAFTS));
    }

    private void time(Peer peer) {
        var all = times.computeIfAbsent(peer.name(), any -> new Times());
        settle();
        var busy = cpu();
        var compiled = compiled();
        all.judge.add(seconds(peer, 0));
        all.cpu.add(cpu() - busy);
        all.jit.add((compiled() - compiled) / 1e3);
        settle();
        all.redraft.add(seconds(peer, 1));
    }

    /// The cores are for whoever judges next: what others left is collected, and what the JIT still has of their code
    /// is compiled before the clock starts, or given up after some seconds.
    private static void settle() {
        System.gc();
        var until = System.nanoTime() + SETTLED_AT_LAST.toNanos();
        var before = -1L;
        while (before != compiled() && System.nanoTime() < until) {
            before = compiled();
            LockSupport.parkNanos(QUIET.toNanos());
        }
    }

    /// Milliseconds of the JIT so far, by the clock of its threads.
    private static long compiled() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    /// Of all threads of the process, those of the compiler and the collector too: on a loaded machine the fairer one.
    private static double cpu() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return machine.getProcessCpuTime() / 1e9;
    }

    private static double seconds(Peer peer, int draft) {
        var began = System.nanoTime();
        peer.judge(Terms.of(draft));
        return seconds(began);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /// Gaps between peers are ratios of medians; the least and the most of a peer show how noisy the run was.
    private void table() {
        out.printf(
                "%n%-40s %8s %8s %8s %7s %17s %7s %7s %7s%n",
                "seconds", "judge", "redraft", "first", "ratio", "judge least-most", "cpu", "ratio", "jit");
        if (times.isEmpty()) return;
        var own = times.values().iterator().next();
        times.forEach((name, all) -> out.printf(
                Locale.ROOT,
                "%-40s %8.3f %8.3f %8.3f %7.1f %8.3f %8.3f %7.3f %7.1f %7.3f%n",
                name,
                median(all.judge),
                median(all.redraft),
                all.first,
                median(all.judge) / median(own.judge),
                sorted(all.judge)[0],
                sorted(all.judge)[all.judge.size() - 1],
                median(all.cpu),
                median(all.cpu) / median(own.cpu),
                median(all.jit)));
        out.println(machine());
    }

    private static double median(List<Double> all) {
        return sorted(all)[all.size() / 2];
    }

    private static double[] sorted(List<Double> all) {
        var sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}

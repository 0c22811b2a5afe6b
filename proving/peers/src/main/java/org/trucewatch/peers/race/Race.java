package org.trucewatch.peers.race;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.NotHere;
import org.trucewatch.peers.task.Peer;

/// All peers on the same events in one run, round by round in turn, so that whatever else the machine does falls on
/// all.
///
/// Each has a JVM of its own where times are taken: in one, what the JIT learnt of one peer's code it used on
/// another's, and it compiled one beside the other.
public final class Race {
    private final PrintStream out;
    private final List<Runner> runners;
    private final int events;
    private final Results results = new Results();
    private final Map<Integer, Set<String>> agreed = new HashMap<>();
    private boolean equal = true;

    private Race(PrintStream out, int events, List<? extends Runner> runners) {
        this.out = out;
        this.events = events;
        this.runners = List.copyOf(runners);
    }

    /// All in this JVM, one after the other on events that they share: whether verdicts agree, and no times.
    public static Race here(PrintStream out, List<Peer> peers, Events events) {
        return new Race(
                out,
                events.size(),
                peers.stream().map(peer -> new Here(peer, () -> events)).toList());
    }

    /// Each in a JVM of its own that `main` runs: with `words`, the name of the peer and the number of events it must
    /// come to [Stable#answer].
    public static Race apart(PrintStream out, List<Peer> peers, int events, Class<?> main, String words) {
        return new Race(
                out,
                events,
                peers.stream()
                        .map(Peer::name)
                        .map(name -> Elsewhere.start(name, main, List.of(words, name, Integer.toString(events))))
                        .toList());
    }

    /// Checks every peer on both drafts, then times them in so many rounds; false if a verdict of any differs from the
    /// oracle's, or if one falls.
    public boolean run(int rounds) {
        out.printf(
                Locale.ROOT, "%,d events, nine rules, verdicts equal to the oracle's or not; %s%n", events, machine());
        try {
            var running = new ArrayList<Runner>();
            for (var runner : runners) {
                if (stays(runner, this::check)) running.add(runner);
                if (rounds == 0) runner.close(); // so that not all of them stand in memory at once
            }
            if (rounds > 0) time(running, rounds);
            return equal;
        } finally {
            runners.forEach(Runner::close);
        }
    }

    private void time(List<Runner> running, int rounds) {
        running.removeIf(runner -> !stays(runner, Runner::warm));
        for (var round = 0; round < rounds; round++) running.removeIf(runner -> !stays(runner, this::time));
        results.print(out);
        out.println(machine());
    }

    /// The machine, and what else it does.
    public static String machine() {
        return String.format(
                Locale.ROOT,
                "Java %s, %d cores, load %.1f",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    @FunctionalInterface
    private interface Step {
        void of(Runner runner) throws NotHere, Fallen;
    }

    private boolean stays(Runner runner, Step step) {
        try {
            step.of(runner);
            return true;
        } catch (NotHere reason) {
            without(runner, "LEFT OUT: " + reason.why());
        } catch (Fallen reason) {
            equal = false;
            without(runner, "FAILED: " + reason.why());
        }
        return false;
    }

    private void without(Runner runner, String why) {
        out.printf("%-40s %s%n", runner.name(), why);
        results.without(runner.name(), why);
    }

    private void check(Runner runner) throws NotHere, Fallen {
        runner.load();
        for (var draft = 0; draft < Here.DRAFTS; draft++) {
            var judged = runner.judge(draft);
            if (draft == 0) results.first(runner.name(), judged.seconds());
            compare(runner.name(), draft, judged.lines());
        }
    }

    private void compare(String name, int draft, List<String> lines) {
        var same = Workload.isOracles(draft, lines);
        equal &= same;
        out.printf(
                Locale.ROOT,
                "%-40s draft %d: %,7d verdicts, %s%n",
                name,
                draft,
                lines.size(),
                same ? "equal" : "DIFFERENT" + difference(draft, lines));
        if (same) agreed.putIfAbsent(draft, Set.copyOf(lines));
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

    private void time(Runner runner) throws Fallen {
        results.add(runner.name(), runner.turn(0), runner.turn(1));
    }
}

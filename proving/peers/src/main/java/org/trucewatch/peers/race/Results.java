package org.trucewatch.peers.race;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What was seen of each peer, in their order; the first is what others are compared with.
final class Results {
    private final Map<String, Times> all = new LinkedHashMap<>();
    private final Map<String, String> without = new LinkedHashMap<>();

    private static final class Times {
        private double first;
        private final List<Turn> judge = new ArrayList<>();
        private final List<Turn> redraft = new ArrayList<>();
    }

    private Times of(String name) {
        return all.computeIfAbsent(name, any -> new Times());
    }

    void first(String name, double seconds) {
        of(name).first = seconds;
    }

    void add(String name, Turn judge, Turn redraft) {
        of(name).judge.add(judge);
        of(name).redraft.add(redraft);
    }

    /// A peer without times, and why.
    void without(String name, String why) {
        of(name);
        without.put(name, why);
    }

    /// Gaps between peers are ratios of medians; the least and the most of a peer show how noisy the run was.
    void print(PrintStream out) {
        out.printf(
                "%n%-40s %8s %8s %8s %7s %17s %7s %7s %7s%n",
                "seconds", "judge", "redraft", "first", "ratio", "judge least-most", "cpu", "ratio", "jit");
        all.forEach((name, times) -> {
            if (without.containsKey(name)) out.printf("%-40s %s%n", name, without.get(name));
            else row(out, name, times);
        });
    }

    private void row(PrintStream out, String name, Times times) {
        var own = all.values().iterator().next();
        out.printf(
                Locale.ROOT,
                "%-40s %8.3f %8.3f %8.3f %7.1f %8.3f %8.3f %7.3f %7.1f %7.3f%n",
                name,
                median(times.judge, Turn::seconds),
                median(times.redraft, Turn::seconds),
                times.first,
                median(times.judge, Turn::seconds) / median(own.judge, Turn::seconds),
                sorted(times.judge, Turn::seconds)[0],
                sorted(times.judge, Turn::seconds)[times.judge.size() - 1],
                median(times.judge, Turn::cpu),
                median(times.judge, Turn::cpu) / median(own.judge, Turn::cpu),
                median(times.judge, Turn::jit));
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        return turns.isEmpty() ? Double.NaN : sorted(turns, figure)[turns.size() / 2];
    }

    private static double[] sorted(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        var sorted = turns.stream().mapToDouble(figure).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}

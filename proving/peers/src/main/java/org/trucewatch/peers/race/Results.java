package org.trucewatch.peers.race;

import java.io.PrintStream;
import java.util.ArrayList;
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

    /// Gaps between peers are ratios of medians; the least and the most of a peer show how noisy the run was. All
    /// judgings of all turns count, and the first ones of the turns are told beside them.
    void print(PrintStream out) {
        out.printf(
                "%n%-40s %8s %8s %8s %8s %7s %17s %7s %7s %7s%n",
                "seconds", "judge", "in turn", "redraft", "cold", "ratio", "judge least-most", "cpu", "ratio", "jit");
        all.forEach((name, times) -> {
            if (without.containsKey(name)) out.printf("%-40s %s%n", name, without.get(name));
            else row(out, name, times);
        });
    }

    private void row(PrintStream out, String name, Times times) {
        var own = all.values().iterator().next();
        var judge = seconds(times.judge);
        out.printf(
                Locale.ROOT,
                "%-40s %8.3f %8.3f %8.3f %8.3f %7.1f %8.3f %8.3f %7.3f %7.1f %7.3f%n",
                name,
                median(judge),
                median(each(times.judge, Turn::first)),
                median(seconds(times.redraft)),
                times.first,
                median(judge) / median(seconds(own.judge)),
                judge[0],
                judge[judge.length - 1],
                median(each(times.judge, Turn::cpu)),
                median(each(times.judge, Turn::cpu)) / median(each(own.judge, Turn::cpu)),
                median(each(times.judge, Turn::jit)));
    }

    private static double median(double[] sorted) {
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static double[] seconds(List<Turn> turns) {
        return turns.stream()
                .flatMap(turn -> turn.seconds().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private static double[] each(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        return turns.stream().mapToDouble(figure).sorted().toArray();
    }
}

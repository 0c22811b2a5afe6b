package org.trucewatch.bench.judge;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.trucewatch.bench.process.SameJvm;

/// `./tw bench fresh`: the same judgement in ten JVMs, one after the other, for each compiles the code anew and may
/// compile it otherwise. Of each the median of its rounds after a warm-up.
public final class FreshBench {
    private static final int MACHINES = 10;
    private static final int ROUNDS = 25;
    private static final String ONE = "--one";

    private FreshBench() {}

    /// Runs the bench and returns the exit code; `main` is the program that each JVM starts.
    public static int run(PrintStream out, List<String> words, Class<?> main) {
        if (words.equals(List.of(ONE))) {
            out.println(median());
            return 0;
        }
        if (!words.isEmpty()) {
            out.println("tw: usage: ./tw bench fresh");
            return 2;
        }
        out.printf(Locale.ROOT, "%,d events, nine rules; %s%n", Workload.EVENTS, JudgeBench.machine());
        var all = new ArrayList<Double>();
        for (var number = 1; number <= MACHINES; number++) {
            all.add(another(main));
            out.printf(Locale.ROOT, "JVM %2d   median %6.1f ms%n", number, all.getLast());
        }
        var most = all.stream().mapToDouble(one -> one).max().orElseThrow();
        var least = all.stream().mapToDouble(one -> one).min().orElseThrow();
        out.printf(Locale.ROOT, "the slowest takes %.2f times the fastest; at most 2 is the goal%n", most / least);
        return 0;
    }

    private static double median() {
        var judge = OwnJudge.load(Workload.EVENTS);
        for (var round = 0; round < ROUNDS; round++) judge.judge(0);
        return IntStream.range(0, ROUNDS)
                .mapToDouble(round -> {
                    var began = System.nanoTime();
                    judge.judge(0);
                    return (System.nanoTime() - began) / 1e6;
                })
                .sorted()
                .toArray()[ROUNDS / 2];
    }

    private static double another(Class<?> main) {
        var command = SameJvm.command(main);
        command.addAll(List.of("fresh", ONE));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var told = process.getInputStream()) {
                return Double.parseDouble(new String(told.readAllBytes(), StandardCharsets.UTF_8).strip());
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}

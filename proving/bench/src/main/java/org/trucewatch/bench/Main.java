package org.trucewatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.trucewatch.bench.desk.DeskBench;
import org.trucewatch.bench.judge.FreshBench;
import org.trucewatch.bench.judge.GrowthBench;
import org.trucewatch.bench.judge.JudgeBench;
import org.trucewatch.bench.judge.LiveBench;
import org.trucewatch.bench.kernels.KernelBench;
import org.trucewatch.bench.ledger.LedgerBench;
import org.trucewatch.bench.many.ManyBench;

/// `./tw bench`: the first word chooses what is measured.
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        var first = words.length == 0 ? "judge" : words[0];
        System.exit(run(first, Arrays.asList(words)));
    }

    /// What can be measured, by example.
    public static String help() {
        try (var in = Main.class.getResourceAsStream("help.txt")) {
            if (in == null) throw new IllegalStateException("help.txt is not beside the classes");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Whether somebody asks what the words are.
    public static boolean asksForHelp(List<String> words) {
        return words.stream().anyMatch(List.of("--help", "-h", "help")::contains);
    }

    private static int run(String first, List<String> words) {
        if (asksForHelp(words)) {
            System.out.print(help());
            return 0;
        }
        return switch (first) {
            case "judge" -> JudgeBench.run(System.out, words);
            case "ceasefires" -> ManyBench.run(System.out, words.subList(1, words.size()));
            case "desk" -> DeskBench.run(System.out, words.subList(1, words.size()));
            case "fresh" -> FreshBench.run(System.out, words.subList(1, words.size()), Main.class);
            case "growth" -> GrowthBench.run(System.out, words.subList(1, words.size()));
            case "kernels" -> KernelBench.run(System.out, words.subList(1, words.size()));
            case "live" -> LiveBench.run(System.out, words.subList(1, words.size()));
            case "ledger" -> LedgerBench.run(System.out, words.subList(1, words.size()));
            default -> {
                System.err.println("tw: no bench '" + first + "'; see ./tw bench --help");
                yield 2;
            }
        };
    }
}

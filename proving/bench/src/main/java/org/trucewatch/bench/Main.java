package org.trucewatch.bench;

import java.util.Arrays;
import java.util.List;
import org.trucewatch.bench.desk.DeskBench;
import org.trucewatch.bench.judge.JudgeBench;
import org.trucewatch.bench.ledger.LedgerBench;
import org.trucewatch.bench.many.ManyBench;

/// `./tw bench`: the first word chooses what is measured.
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        var first = words.length == 0 ? "judge" : words[0];
        System.exit(run(first, Arrays.asList(words)));
    }

    private static int run(String first, List<String> words) {
        return switch (first) {
            case "judge" -> JudgeBench.run(System.out, words);
            case "ceasefires" -> ManyBench.run(System.out, words.subList(1, words.size()));
            case "desk" -> DeskBench.run(System.out, words.subList(1, words.size()));
            case "ledger" -> LedgerBench.run(System.out, words.subList(1, words.size()));
            default -> {
                System.err.println("tw: usage: ./tw bench [judge|ledger|ceasefires|desk] [--quick]");
                yield 2;
            }
        };
    }
}

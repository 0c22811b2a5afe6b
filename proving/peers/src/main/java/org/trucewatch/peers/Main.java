package org.trucewatch.peers;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.baseline.Columnar;
import org.trucewatch.peers.baseline.PlainJava;
import org.trucewatch.peers.drools.Drools;
import org.trucewatch.peers.esper.Esper;
import org.trucewatch.peers.flink.Flink;
import org.trucewatch.peers.flink.FromLines;
import org.trucewatch.peers.race.Race;
import org.trucewatch.peers.race.Stable;
import org.trucewatch.peers.siddhi.Siddhi;
import org.trucewatch.peers.sql.DuckDb;
import org.trucewatch.peers.sql.Postgres;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.Peer;

/// `./tw bench`: our judge beside its peers.
public final class Main {
    private static final int ROUNDS = 5;
    /// Of `bench flink`: how many agreements, and of how many events each.
    private static final int AGREEMENTS = 80;

    /// Of `bench flink --quick`.
    private static final int FEW = 4;

    private static final int EVENTS = 25_000;

    /// Before the name of a peer and a number of events: this JVM is that peer's in a race.
    static final String ONE_PEER = "--peer";

    private Main() {}

    public static void main(String[] words) throws Exception {
        System.exit(run(Arrays.asList(words)));
    }

    private static int run(List<String> words) throws Exception {
        if (org.trucewatch.bench.Main.asksForHelp(words)) {
            System.out.print(org.trucewatch.bench.Main.help());
            return 0;
        }
        if (!words.isEmpty() && words.getFirst().equals(ONE_PEER)) {
            Stable.answer(peers(), words.subList(1, words.size()));
            return 0;
        }
        if (words.equals(List.of("disk"))) return FromDisk.run(System.out);
        if (!words.isEmpty() && words.getFirst().equals("all"))
            return AllBench.run(System.out, words.subList(1, words.size()));
        if (words.equals(List.of("flink"))) return flink(AGREEMENTS, true);
        if (words.equals(List.of("flink", "--quick"))) return flink(FEW, false);
        if (rounds(words) >= 0) return run(System.out, words);
        System.err.println("tw: no bench '" + String.join(" ", words) + "'; see ./tw bench --help");
        return 2;
    }

    private static int flink(int agreements, boolean isTimed) throws Exception {
        try {
            return FromLines.run(System.out, agreements, EVENTS, isTimed) ? 0 : 1;
        } catch (ProgramParametrizationException stopped) {
            System.err.println("tw: " + stopped.getMessage());
            return 1;
        }
    }

    /// Exit code 1 if a peer's verdicts differ from the oracle's.
    static int run(PrintStream out, List<String> words) {
        var rounds = rounds(words);
        var race = rounds == 0
                ? Race.here(out, peers(), Events.of(Workload.EVENTS))
                : Race.apart(out, peers(), Workload.EVENTS, Main.class, ONE_PEER);
        return race.run(rounds) ? 0 : 1;
    }

    /// How many are asked for, 0 for none; -1 where the words are no such question.
    private static int rounds(List<String> words) {
        if (words.isEmpty()) return ROUNDS;
        if (words.equals(List.of("--quick"))) return 0;
        var isCount = words.size() == 2
                && words.getFirst().equals("--rounds")
                && words.get(1).matches("[1-9][0-9]{0,3}");
        return isCount ? Integer.parseInt(words.get(1)) : -1;
    }

    private static List<Peer> peers() {
        return List.of(
                new Own(),
                new Columnar(),
                new PlainJava(),
                new DuckDb(),
                new Postgres(),
                Esper.statements(),
                Esper.withSeriousInJava(),
                new Drools(),
                new Siddhi(),
                Flink.plain(),
                Flink.tuned());
    }
}

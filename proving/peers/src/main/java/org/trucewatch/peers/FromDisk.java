package org.trucewatch.peers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.trucewatch.bench.judge.OwnJudge;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.race.Race;
import org.trucewatch.peers.sql.DuckDb;
import org.trucewatch.peers.task.Terms;

/// `./tw bench disk`: from the table of text on disk to the verdicts, reading included, beside DuckDB.
final class FromDisk {
    private static final int ROUNDS = 5;

    private final PrintStream out;
    private boolean equal = true;

    private FromDisk(PrintStream out) {
        this.out = out;
    }

    @FunctionalInterface
    private interface Way {
        List<String> verdicts(Path table) throws IOException;
    }

    static int run(PrintStream out) throws IOException {
        var table = Files.createTempFile("trucewatch", ".csv");
        try {
            Workload.write(Workload.EVENTS, Files.newOutputStream(table));
            var race = new FromDisk(out);
            out.printf(Locale.ROOT, "%,d bytes of text, read before by both; %s%n", Files.size(table), Race.machine());
            race.run(table);
            return race.equal ? 0 : 1;
        } finally {
            Files.deleteIfExists(table);
        }
    }

    private void run(Path table) throws IOException {
        var own = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            own.add(seconds(table, file -> OwnJudge.read(file).judge(0)));
            theirs.add(seconds(table, FromDisk::duckDb));
        }
        row("Trucewatch, one thread reads", own);
        row("DuckDB", theirs);
    }

    private static List<String> duckDb(Path table) {
        try (var peer = new DuckDb()) {
            peer.read(table);
            return peer.judge(Terms.of(0));
        }
    }

    private double seconds(Path table, Way way) throws IOException {
        System.gc();
        var began = System.nanoTime();
        equal &= Workload.isOracles(0, way.verdicts(table));
        return (System.nanoTime() - began) / 1e9;
    }

    private void row(String what, List<Double> seconds) {
        Collections.sort(seconds);
        out.printf(
                Locale.ROOT,
                "%-40s median %6.3f s   (%.3f to %.3f)%n",
                what,
                seconds.get(seconds.size() / 2),
                seconds.getFirst(),
                seconds.getLast());
    }
}

package org.trucewatch.peers;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.trucewatch.peers.baseline.Columnar;
import org.trucewatch.peers.baseline.PlainJava;
import org.trucewatch.peers.drools.Drools;
import org.trucewatch.peers.esper.Esper;
import org.trucewatch.peers.sql.DuckDb;
import org.trucewatch.peers.task.Peer;

/// `./tw bench`: our judge beside its peers.
public final class Main {
    private static final int ROUNDS = 5;

    private Main() {}

    public static void main(String[] words) throws IOException {
        var all = Arrays.asList(words);
        System.exit(all.contains("disk") ? FromDisk.run(System.out) : run(System.out, all));
    }

    /// Exit code 1 if a peer's verdicts differ from the oracle's.
    static int run(PrintStream out, List<String> words) {
        var peers = peers();
        try {
            return new Race(out, peers).run(rounds(words)) ? 0 : 1;
        } finally {
            peers.forEach(Peer::close);
        }
    }

    private static int rounds(List<String> words) {
        if (words.contains("--quick")) return 0;
        var told = words.indexOf("--rounds");
        return told < 0 ? ROUNDS : Integer.parseInt(words.get(told + 1));
    }

    private static List<Peer> peers() {
        return List.of(new Own(), new Columnar(), new PlainJava(), new DuckDb(), new Esper(), new Drools());
    }
}

package org.trucewatch.peers;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.trucewatch.peers.baseline.Columnar;
import org.trucewatch.peers.baseline.PlainJava;
import org.trucewatch.peers.esper.Esper;
import org.trucewatch.peers.sql.DuckDb;
import org.trucewatch.peers.task.Peer;

/// `./tw bench`: our judge beside its peers.
public final class Main {
    private static final int ROUNDS = 5;

    private Main() {}

    public static void main(String[] words) {
        System.exit(run(System.out, Arrays.asList(words)));
    }

    /// Exit code 1 if a peer's verdicts differ from the oracle's.
    static int run(PrintStream out, List<String> words) {
        var quick = words.contains("--quick");
        var peers = peers();
        try {
            return new Race(out, peers).run(quick ? 0 : ROUNDS) ? 0 : 1;
        } finally {
            peers.forEach(Peer::close);
        }
    }

    private static List<Peer> peers() {
        return List.of(new Own(), new Columnar(), new PlainJava(), new DuckDb(), new Esper());
    }
}

package org.trucewatch.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trucewatch.peers.baseline.PlainJava;
import org.trucewatch.peers.flink.FromLines;
import org.trucewatch.peers.race.Race;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.NotHere;
import org.trucewatch.peers.task.Peer;
import org.trucewatch.peers.task.Terms;

final class PeersTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

    @Test
    void everyPeerReachesTheOraclesVerdictsOnBothDrafts() {
        assertEquals(0, Main.run(out, List.of("--quick")), this::said);
        assertTrue(
                said().lines().filter(line -> line.endsWith(" verdicts, equal")).count() == 22, this::said);
    }

    @Test
    void aPlainJobAndOursReadTheSameLinesAndTellTheOraclesVerdicts() throws Exception {
        assertTrue(FromLines.run(out, 2, 20_000, false), this::said);
        assertTrue(said().lines().filter(line -> line.endsWith(", equal")).count() == 2, this::said);
    }

    @Test
    void aPeerThatDiffersIsShownAsDiffering() {
        var silent = new Stranger("one that says nothing", Optional.empty());
        assertTrue(!Race.here(out, List.of(silent), Events.of(0)).run(0), this::said);
        assertTrue(said().contains("one that says nothing"), this::said);
        assertTrue(said().contains("0 verdicts, DIFFERENT"), this::said);
    }

    @Test
    void aPeerThatCannotRunHereIsNamedAndLeftOut() {
        var absent = new Stranger("one without a server", Optional.of(new NotHere("no server", new IOException())));
        assertTrue(Race.here(out, List.of(absent), Events.of(0)).run(1), this::said);
        assertTrue(said().contains("one without a server"), this::said);
        assertTrue(said().contains("LEFT OUT: no server"), this::said);
    }

    @Test
    void aPeerInAJvmOfItsOwnTellsAllItsVerdictsAndItsTimes() {
        var peer = new PlainJava();
        var events = Events.of(50_000);
        peer.load(events);
        var verdicts =
                "draft 1: %,7d verdicts".formatted(peer.judge(Terms.of(1)).size());
        Race.apart(out, List.of(peer), events.size(), Main.class, Main.ONE_PEER).run(1);
        assertTrue(said().contains(verdicts), this::said);
        assertTrue(said().contains("judge least-most"), this::said);
        assertFalse(said().contains("FAILED"), this::said);
    }

    @Test
    void aPeerWhoseJvmEndsIsShownAsFailed() {
        var silent = new Stranger("one that ends", Optional.empty());
        assertFalse(Race.apart(out, List.of(silent), 0, Gone.class, "").run(1), this::said);
        var told = said().lines()
                .filter(line -> line.startsWith("one that ends")
                        && line.contains("FAILED: its JVM ended with exit code 3 before it had answered"));
        assertEquals(2, told.count(), "where it happened and in the table: " + said());
    }

    static final class Gone {
        private Gone() {}

        public static void main(String[] words) {
            System.exit(3);
        }
    }

    private record Stranger(String name, Optional<NotHere> absence) implements Peer {
        @Override
        public void load(Events events) throws NotHere {
            if (absence.isPresent()) throw absence.get();
        }

        @Override
        public List<String> judge(Terms terms) {
            return List.of();
        }

        @Override
        public void close() {}
    }

    private String said() {
        return told.toString(StandardCharsets.UTF_8);
    }
}

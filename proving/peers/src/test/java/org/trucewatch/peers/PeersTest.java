package org.trucewatch.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trucewatch.peers.flink.FromLines;
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
                said().lines().filter(line -> line.endsWith(" verdicts, equal")).count() == 18, this::said);
    }

    @Test
    void aPlainJobAndOursReadTheSameLinesAndTellTheOraclesVerdicts() throws Exception {
        assertTrue(FromLines.run(out, 2, 20_000, false), this::said);
        assertTrue(said().lines().filter(line -> line.endsWith(", equal")).count() == 2, this::said);
    }

    @Test
    void aPeerThatDiffersIsShownAsDiffering() {
        var silent = new Stranger("one that says nothing", Optional.empty());
        assertTrue(!new Race(out, List.of(silent)).run(Events.of(0), 0), this::said);
        assertTrue(said().contains("one that says nothing"), this::said);
        assertTrue(said().contains("0 verdicts, DIFFERENT"), this::said);
    }

    @Test
    void aPeerThatCannotRunHereIsNamedAndLeftOut() {
        var absent = new Stranger("one without a server", Optional.of(new NotHere("no server", new IOException())));
        assertTrue(new Race(out, List.of(absent)).run(Events.of(0), 1), this::said);
        assertTrue(said().contains("one without a server"), this::said);
        assertTrue(said().contains("LEFT OUT: no server"), this::said);
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

package org.trucewatch.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.Peer;
import org.trucewatch.peers.task.Terms;

final class PeersTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

    @Test
    void everyPeerReachesTheOraclesVerdictsOnBothDrafts() {
        assertEquals(0, Main.run(out, List.of("--quick")), this::said);
        assertTrue(
                said().lines().filter(line -> line.endsWith(" verdicts, equal")).count() == 14, this::said);
    }

    @Test
    void aPeerThatDiffersIsShownAsDiffering() {
        var silent = new Peer() {
            @Override
            public String name() {
                return "one that says nothing";
            }

            @Override
            public void load(Events events) {}

            @Override
            public List<String> judge(Terms terms) {
                return List.of();
            }

            @Override
            public void close() {}
        };
        assertTrue(!new Race(out, List.of(silent)).run(0), this::said);
        assertTrue(said().contains("one that says nothing"), this::said);
        assertTrue(said().contains("0 verdicts, DIFFERENT"), this::said);
    }

    private String said() {
        return told.toString(StandardCharsets.UTF_8);
    }
}

package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes on one record in a file: accounts and sessions lie in files that one server at a time may change.
class OneServerTest {
    @TempDir
    private Path folder;

    private Process serve() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString()))
                .redirectErrorStream(true)
                .start();
    }

    /// What it says until it serves or ends.
    private static String said(Process server) throws IOException {
        var said = new StringBuilder();
        var lines = server.inputReader(StandardCharsets.UTF_8);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains("The desk: http")) break;
        }
        return said.toString();
    }

    @Test
    void aSecondServerOnTheSameRecordIsRefusedUntilTheFirstHasEndedHoweverItEnds() throws Exception {
        var first = serve();
        try {
            assertTrue(said(first).contains("The desk: http"));
            var second = serve();
            try {
                var refusal = said(second);
                assertTrue(refusal.contains("is served by another process already"), refusal);
                assertEquals(1, refusal.strip().lines().count(), refusal);
                assertNotEquals(0, second.waitFor());
            } finally {
                second.destroyForcibly().waitFor();
            }
        } finally {
            first.destroyForcibly().waitFor();
        }
        var third = serve();
        try {
            assertTrue(said(third).contains("The desk: http"));
        } finally {
            third.destroyForcibly().waitFor();
        }
    }
}

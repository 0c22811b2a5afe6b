package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a server cannot listen.
class ListeningTest {
    private static final int REFUSED = 65;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "99999"})
    void aNumberThatIsNoPortIsRefused(String port) {
        var usual = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            var words = List.of("serve", "--port", port, "--data", folder.toString());
            assertEquals(REFUSED, Main.run(words, Map.of()));
        } finally {
            System.setErr(usual);
        }
        var told = said.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("Port " + port + " is no port; name one from 0 to 65535"), told);
    }
}

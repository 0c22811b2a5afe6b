package org.trucewatch.datafolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoleLockTest {
    private static final int REFUSED = 3;

    @TempDir
    private Path folder;

    @Test
    void whoIsRefusedInTheSameProcessOpensTheFileToNoOther() throws Exception {
        var file = folder.resolve("seat");
        try (var lock = SoleLock.take(file).orElseThrow()) {
            assertEquals(Optional.empty(), SoleLock.take(file));
            assertTrue(lock.channel().isOpen());
            assertEquals(REFUSED, another(file));
        }
        assertEquals(0, another(file));
        SoleLock.take(file).orElseThrow().close();
    }

    @Test
    void aFileOfTheSameNameThatCameLaterIsAnother() throws Exception {
        var file = folder.resolve("mark");
        try (var lock = SoleLock.take(file).orElseThrow()) {
            Files.delete(file);
            try (var later = SoleLock.take(file).orElseThrow()) {
                assertTrue(lock.channel().isOpen() && later.channel().isOpen());
            }
        }
    }

    @Test
    void whoClosesTwiceTakesNothingFromTheNext() throws Exception {
        var file = folder.resolve("seat");
        var first = SoleLock.take(file).orElseThrow();
        first.close();
        try (var next = SoleLock.take(file).orElseThrow()) {
            first.close();
            assertEquals(Optional.empty(), SoleLock.take(file));
            assertTrue(next.channel().isOpen());
        }
    }

    private static int another(Path file) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Another.class.getName(), file.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    /// A process of its own that would have the file.
    static final class Another {
        private Another() {}

        public static void main(String[] words) throws IOException {
            System.exit(SoleLock.take(Path.of(words[0])).isPresent() ? 0 : REFUSED);
        }
    }
}

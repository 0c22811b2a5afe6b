package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder of the mirror cannot be written, while the store takes entries.
class MirrorBehindTest {
    @TempDir
    private Path folder;

    @Test
    void whoFilesIsToldThatItIsOnRecordAndTheMirrorComesAfterOnceItCan() throws IOException {
        try (var desk = TestDesk.lasting(folder, Optional.empty())) {
            var monitor = desk.signedIn("monitor");
            assertEquals("current", health(desk));
            var tiles = folder.resolve("data/mirror/tile");
            var aside = folder.resolve("data/mirror/tile-aside");
            Files.move(tiles, aside);
            Files.writeString(tiles, "no folder");

            var done = TestDesk.done(monitor.post("/api/reports", fallen("mill")));

            assertTrue(done.path("mirrorBehind").asBoolean());
            assertEquals("behind", health(desk));
            assertEquals("behind", told(monitor));
            assertFalse(done.path("entries").isEmpty());
            assertEquals(
                    200,
                    monitor.get("/api/reports/" + done.path("id").asString()).statusCode());
            assertTrue(desk.record().mirrorTrouble().orElse("").contains("tile"), "the office is told which folder");
            long size = desk.record().record().head().size();
            assertTrue(signed(desk) < size);

            Files.delete(tiles);
            Files.move(aside, tiles);
            var next = TestDesk.done(monitor.post("/api/reports", fallen("bakery")));

            assertFalse(next.path("mirrorBehind").asBoolean());
            assertEquals(desk.record().record().head().size(), signed(desk));
            assertEquals("current", health(desk));
            assertEquals("current", told(monitor));
        }
    }

    private static String health(TestDesk desk) {
        return desk.json("/health").path("mirror").asString();
    }

    /// What every page is told with its names.
    private static String told(Caller reader) {
        return reader.get("/api/desk").headers().firstValue("X-Mirror").orElse("");
    }

    private static long signed(TestDesk desk) {
        return desk.record().record().signed().orElseThrow().head().size();
    }

    private static String fallen(String on) {
        return """
                {"kind":"own-observation","happenedFrom":"2017-08-23","places":["talbiseh"],"act":"shelling",
                 "claim":"A shell fell on the %s"}
                """.formatted(on);
    }
}

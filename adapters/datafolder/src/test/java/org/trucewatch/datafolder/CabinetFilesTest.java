package org.trucewatch.datafolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.bytes.Bytes;

final class CabinetFilesTest {
    private static final Bytes WORDS = Bytes.utf8("words");

    @TempDir
    private Path folder;

    private Cabinet cabinet() {
        return new CabinetFiles(folder, DataFolders.platformChance());
    }

    private static long version(Cabinet cabinet, String drawer, String name) {
        return cabinet.find(drawer, name).orElseThrow().version();
    }

    @Test
    void whoeverKnowsAPaperThatWasTakenAwayDoesNotTakeTheNextForIt() {
        var cabinet = cabinet();
        assertTrue(cabinet.put("accounts", "ada", Cabinet.ABSENT, WORDS));
        long first = version(cabinet, "accounts", "ada");
        assertTrue(cabinet.remove("accounts", "ada", first));
        assertTrue(cabinet.put("accounts", "ada", Cabinet.ABSENT, WORDS));

        assertFalse(cabinet.put("accounts", "ada", first, WORDS));
        assertFalse(cabinet.remove("accounts", "ada", first));
    }

    @Test
    void aPaperIsAddedOnlyAsLongAsItsGuardLiesThere() {
        var cabinet = cabinet();
        cabinet.put("deeds", "now", Cabinet.ABSENT, WORDS);
        var guard = new Cabinet.Guard("deeds", "now", version(cabinet, "deeds", "now"));

        assertTrue(cabinet.add("accounts", "ada", WORDS, guard));
        assertFalse(cabinet.add("accounts", "ada", WORDS, guard), "there is one");
        assertTrue(cabinet.put("deeds", "now", guard.version(), WORDS));
        assertFalse(cabinet.add("accounts", "omar", WORDS, guard), "the guard is another");
        assertEquals(Optional.empty(), cabinet.find("accounts", "omar"));
    }

    @Test
    void whoeverLooksForAPaperThatIsBeingTakenAwayFindsItWholeOrFindsNone() throws Exception {
        var cabinet = cabinet();
        for (int times = 0; times < 200; times++) {
            cabinet.put("sessions", "ada", Cabinet.ABSENT, WORDS);
            long version = version(cabinet, "sessions", "ada");
            try (var looking = Executors.newVirtualThreadPerTaskExecutor()) {
                var found = looking.submit(() -> {
                    var paper = cabinet.find("sessions", "ada");
                    while (paper.isPresent()) {
                        assertEquals(WORDS, paper.get().content());
                        assertTrue(cabinet.all("sessions").size() <= 1);
                        paper = cabinet.find("sessions", "ada");
                    }
                    return true;
                });
                assertTrue(cabinet.remove("sessions", "ada", version));
                assertTrue(found.get());
            }
        }
    }
}

package org.trucewatch.datafolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.deskkit.CabinetContract;
import org.trucewatch.ledger.bytes.Bytes;

final class CabinetFilesTest extends CabinetContract {
    private static final Bytes WORDS = Bytes.utf8("words");

    @TempDir
    private Path folder;

    private Cabinet cabinet() {
        return new CabinetFiles(folder, DataFolders.platformChance());
    }

    private static long version(Cabinet cabinet, String drawer, String name) {
        return cabinet.find(drawer, name).orElseThrow().version();
    }

    @Override
    protected Cabinet open() {
        return cabinet();
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

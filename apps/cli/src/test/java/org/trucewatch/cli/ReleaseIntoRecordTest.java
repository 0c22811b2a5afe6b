package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A release of events brought into a ledger is what it would have been in a folder, and every entry of it is proved.
final class ReleaseIntoRecordTest {
    private static final Path SAMPLES =
            Ran.ROOT.resolve("adapters/intake/src/test/resources/org/trucewatch/intake/ged/accepted");

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void release(String name, String into) {
        var file = SAMPLES.resolve(name).toString();
        var ran = Ran.of("import", "ged", file, "--into", into, "--read-on", "2026-11-20", "--everywhere");
        assertEquals(0, ran.code(), ran.out() + ran.err());
    }

    private static String board(String path) {
        var ran = Ran.of("judge", path, "--format", "json", "--as-of", "2018-01-01", "--known", "2027-01-01");
        assertEquals(0, ran.code(), ran.err());
        return ran.out();
    }

    @Test
    void theLedgerAndTheFolderGiveTheSameVerdictsAlsoAfterARevision() throws IOException {
        var inFolder = folder.resolve("case");
        try (Stream<Path> all = Files.walk(SAMPLES.resolve("case"))) {
            for (var file : all.toList())
                Files.copy(
                        file,
                        inFolder.resolve(
                                SAMPLES.resolve("case").relativize(file).toString()));
        }
        var brought = Ran.of("import", "case", inFolder.toString(), "--into", path("data"));
        assertEquals(0, brought.code(), brought.err());
        for (var name : new String[] {"all-columns.csv", "second-release.csv"}) {
            release(name, inFolder.toString());
            release(name, path("data"));
            assertEquals(board(inFolder.toString()), board(path("data")));
        }
        assertEquals(0, Ran.of("verify", path("data")).code());
        var again = Ran.of("import", "case", inFolder.toString(), "--into", path("data"));
        assertTrue(again.out().contains("data: 0 new entries."), again.out() + again.err());
    }
}

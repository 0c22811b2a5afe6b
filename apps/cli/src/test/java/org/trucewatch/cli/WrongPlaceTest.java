package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.archive.BackupRoom;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;

/// Files and folders that are not where somebody thinks, or are something else: one sentence, and never half a result.
class WrongPlaceTest {
    @TempDir
    Path folder;

    private String data = "";

    @BeforeEach
    void aRecord() {
        data = folder.resolve("data").toString();
        assertEquals(0, Ran.of("import", "case", Ran.HOMS, "--into", data).code());
    }

    private static void assertUnusable(String sentence, Ran ran) {
        assertEquals("tw: unusable: " + sentence + "\n", ran.err());
        assertEquals(ExitCode.BAD_INPUT, ran.code());
        assertEquals("", ran.out());
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private Stream<Ran> writing(String file) {
        return Stream.of(
                Ran.of("backup", file, "--data", data),
                Ran.of("package", data, "R075", "--out", file),
                Ran.of("words", data, "--svg", file));
    }

    @Test
    void aFileInAFolderThatIsNotThereIsNotWritten() {
        var file = in("nowhere/x");
        writing(file)
                .forEach(ran -> assertUnusable(
                        file + " cannot be written: there is no folder " + in("nowhere") + "; nothing was.", ran));
    }

    @Test
    void aFolderIsNoFileToWrite() throws IOException {
        var there = Files.createDirectories(folder.resolve("there")).toString();
        writing(there)
                .forEach(ran -> assertUnusable(
                        there + " cannot be written: it is a folder; name a file in it; it is as it was.", ran));
        assertEquals(List.of("data", "data.keys", "there"), names());
    }

    @Test
    void aSlipOfTheHandCostsNobodyALedgerOrALetter() throws IOException {
        var ledger = data + "/ledger.db";
        var before = Files.readAllBytes(Path.of(ledger));
        assertUnusable(
                ledger + " is there already, and is no backup; name another file.",
                Ran.of("backup", ledger, "--data", data));
        assertUnusable(
                ledger + " is there already, and is no package; name another file.",
                Ran.of("package", data, "R075", "--out", ledger));
        assertTrue(Arrays.equals(before, Files.readAllBytes(Path.of(ledger))));
    }

    @Test
    void anEarlierBackupOrPackageMakesWayForALaterOne() {
        for (var turn : List.of(1, 2)) {
            assertEquals(0, Ran.of("backup", in("b"), "--data", data).code(), "turn " + turn);
            assertEquals(
                    0, Ran.of("package", data, "R075", "--out", in("R075.zip")).code());
        }
    }

    @Test
    void whatIsNoReportIncidentOrDayIsNotPacked() throws IOException {
        for (var about : List.of("a/b", "2017-02-31"))
            assertUnusable(
                    data + " has no report, incident or day '" + about
                            + "'; write an id as in its tables, or 2017-08-03.",
                    Ran.of("package", data, about, "--out", in("x.zip")));
        assertEquals(
                "tw: unusable: " + data
                        + " has no report, incident or day 'a/b'; write an id as in its tables, or 2017-08-03.\n",
                Ran.of("package", data, "a/b").err());
        assertEquals(List.of("data", "data.keys"), names());
    }

    @Test
    void whatIsExportedAndPackedIsSaidInArabic() {
        var exported = Ran.of("export", data, "--to", in("out"), "--lang", "ar");
        assertEquals("\u2068" + in("out") + "\u2069: الملفات \u206813\u2069.\n", exported.out());
        assertFalse(exported.err().contains("shows"), exported.err());
        var packed = Ran.of("package", data, "I01", "--withhold", "R041", "--out", in("p.zip"), "--lang", "ar");
        assertEquals(
                "\u2068" + in("p.zip") + "\u2069: القيود المعروضة \u20684\u2069، والمحجوبة \u20681\u2069.\n",
                packed.out());
    }

    @Test
    void anExportThatCannotBeFinishedLeavesNoCaseThatLacksATable() throws IOException {
        Files.writeString(folder.resolve("file"), "mine");
        var ran = Ran.of("export", data, "--to", in("file/out"));
        assertEquals(ExitCode.BAD_INPUT, ran.code());
        assertTrue(ran.err().startsWith("tw: unusable: " + in("file/out")), ran.err());
        Files.createDirectories(folder.resolve("out.new"));
        assertEquals(
                "tw: no-such-file: " + in("out.new")
                        + ": An export that was broken off left it; remove it and export again.\n",
                Ran.of("export", data, "--to", in("out")).err());
        assertEquals(List.of("data", "data.keys", "file", "out.new"), names());
    }

    /// Read whole the first time and broken off the second, as by a stick that is pulled.
    @Test
    void aRestoreThatIsBrokenOffIsNoDataFolderAndIsBegunAnew() throws IOException {
        assertEquals(0, Ran.of("backup", in("b"), "--data", data).code());
        var whole = Files.readAllBytes(folder.resolve("b"));
        var reads = new int[1];
        BackupRoom.Source pulled =
                () -> reads[0]++ == 0 ? new ByteArrayInputStream(whole) : brokenOff(Arrays.copyOf(whole, 100_000));
        var places = new DataFolders(
                SqliteStore::open, PostgresStore::open, PostgresCabinet::new, Optional.empty(), Optional::empty);
        var to = folder.resolve("restored");
        try {
            new BackupRoom(places).restore("b", pulled, to, DataFolders.OWN_FILE);
        } catch (IOException gone) {
            assertEquals("gone", gone.getMessage());
        }
        assertEquals(2, reads[0]);
        assertEquals(Optional.empty(), places.find(to));
        assertEquals(0, Ran.of("restore", in("b"), "--data", to.toString()).code());
        assertEquals(0, Ran.of("verify", to.toString()).code());
    }

    private static InputStream brokenOff(byte[] beginning) {
        return new SequenceInputStream(new ByteArrayInputStream(beginning), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("gone");
            }
        });
    }

    @Test
    void aFolderIsNoBackup() {
        assertEquals(
                "tw: no-such-file: " + data + ": This is a folder, and a file is expected.\n",
                Ran.of("restore", data, "--data", in("x")).err());
    }

    @Test
    void aFileOfSomethingElseIsNotTakenForABrokenCheckpoint() throws IOException {
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear all,\nthe convoy came.\n");
        for (var other : List.of(letter, Files.createFile(folder.resolve("empty")))) {
            var ran = Ran.of("verify", other.toString());
            assertEquals(
                    other + " is none of what can be checked: a package, a proof, a checkpoint, the evidence of two "
                            + "histories, a backup\nnot good\n",
                    ran.out());
            assertEquals(ExitCode.FINDINGS, ran.code());
        }
    }

    @Test
    void anEntryIsNotPassedOverWhereThereIsNoProofToCompareItWith() {
        assertEquals(0, Ran.of("backup", in("b"), "--data", data).code());
        for (var path : List.of(data, data + "/mirror", in("b"))) {
            var ran = Ran.of("verify", path, "--entry", in("b"));
            assertEquals(
                    "tw: usage: --entry goes with a proof, and " + path
                            + " is none; leave it out. See ./tw verify --help.\n",
                    ran.err());
            assertEquals(ExitCode.USAGE, ran.code());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "judge '' ",
                "check '' ",
                "explain '' T1A/aid",
                "verify '' ",
                "rotate '' ",
                "words '' ",
                "import ged x --into '' ",
                "restore x --data '' ",
                "export '' --to x"
            })
    void anEmptyNameIsNotTheFolderOneHappensToBeIn(String line) {
        var words = Arrays.stream(line.strip().split(" "))
                .map(word -> word.equals("''") ? "" : word)
                .toArray(String[]::new);
        var ran = Ran.of(words);
        assertEquals(ExitCode.USAGE, ran.code(), ran.err());
        assertTrue(ran.err().contains("an empty name; write . where the folder you are in is meant"), ran.err());
        assertEquals(1, ran.err().lines().count(), ran.err());
    }
}

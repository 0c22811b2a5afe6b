package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process that is told to stop, as Ctrl-C does.
class BrokenOffTest {
    private static final int BY_INTERRUPT = 130;
    private static final int BY_END = 143;

    @TempDir
    private Path folder;

    private Process start(String... words) throws IOException {
        return Started.in(folder, words);
    }

    /// Stops the process once `begun` holds, and gives what it said.
    private static String stopped(Process process, String signal, Begun begun) throws Exception {
        while (process.isAlive() && !begun.holds()) Thread.onSpinWait();
        return Started.ended(process, signal);
    }

    private interface Begun {
        boolean holds() throws IOException;
    }

    private List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static long sentences(String said) {
        return said.lines().filter(line -> line.startsWith("tw: ")).count();
    }

    @Test
    void aBackupThatIsBrokenOffLeavesNothingBesideAndTheOldOneAsItWas() throws Exception {
        var data = folder.resolve("data").toString();
        assertEquals(0, start("import", "case", Ran.HOMS, "--into", data).waitFor());
        var backup = folder.resolve("monday.backup");
        assertEquals(0, start("backup", backup.toString(), "--data", data).waitFor());
        var whole = Files.readAllBytes(backup);
        var process = start("backup", backup.toString(), "--data", data);
        var said = stopped(process, "-INT", () -> Files.exists(folder.resolve("monday.backup.new")));
        if (process.exitValue() == BY_INTERRUPT) assertEquals(1, sentences(said), said);
        assertTrue(Files.notExists(folder.resolve("monday.backup.new")), said);
        assertEquals(whole.length, Files.size(backup));
        assertEquals(0, start("verify", backup.toString()).waitFor());
    }

    @Test
    void anImportIntoARecordThatIsBrokenOffLeavesNoCopyAndCanBeRunAgain() throws Exception {
        var data = folder.resolve("data");
        var process = start("import", "case", Ran.HOMS, "--into", data.toString());
        var said = stopped(process, "-TERM", () -> Files.exists(data.resolve("ledger.db")));
        if (process.exitValue() == BY_END) assertEquals(1, sentences(said), said);
        assertEquals(
                List.of(),
                names(folder.resolve("tmp")).stream()
                        .filter(name -> name.startsWith("tw-"))
                        .toList());
        assertEquals(
                0, start("import", "case", Ran.HOMS, "--into", data.toString()).waitFor(), said);
        assertEquals(0, start("verify", data.toString()).waitFor());
    }

    @Test
    void anImportThatIsBrokenOffWhileTheFolderIsMadeIsNoRecordAndTheNextBeginsAnew() throws Exception {
        var data = folder.resolve("data");
        var process = start("import", "case", Ran.HOMS, "--into", data.toString());
        while (process.isAlive() && Files.notExists(data.resolve("ledger.db"))) Thread.onSpinWait();
        new ProcessBuilder("kill", "-KILL", Long.toString(process.pid()))
                .start()
                .waitFor(); // as a power cut does
        process.waitFor();
        assertEquals(
                0, start("import", "case", Ran.HOMS, "--into", data.toString()).waitFor());
        assertEquals(0, start("verify", data.toString()).waitFor());
    }

    @Test
    void aRestoreThatIsBrokenOffIsBegunAnew() throws Exception {
        var data = folder.resolve("data").toString();
        assertEquals(0, start("import", "case", Ran.HOMS, "--into", data).waitFor());
        var backup = folder.resolve("monday.backup").toString();
        assertEquals(0, start("backup", backup, "--data", data).waitFor());
        var copy = folder.resolve("copy");
        var process = start("restore", backup, "--data", copy.toString());
        var said = stopped(process, "-INT", () -> Files.exists(copy.resolve("policy")));
        if (process.exitValue() != 0) {
            assertEquals(BY_INTERRUPT, process.exitValue());
            assertTrue(said.contains("tw: broken off. The folder holds no record yet; restore again"), said);
            assertEquals(0, start("restore", backup, "--data", copy.toString()).waitFor());
        }
        assertEquals(0, start("verify", copy.toString()).waitFor());
    }
}

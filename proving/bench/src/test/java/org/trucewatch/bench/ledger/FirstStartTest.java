package org.trucewatch.bench.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several processes open the same new ledger at the same moment: one makes it, and the others open what it made.
final class FirstStartTest {
    private static final int PROCESSES = 3;
    private static final int FILES = 10;
    private static final int DATABASES = 3;

    @TempDir
    private Path folder;

    @Test
    void whoeverComesSecondToANewFileWaitsAndOpensIt() throws Exception {
        var places = new ArrayList<String>();
        for (int round = 0; round < FILES; round++)
            places.add(folder.resolve(round + ".db").toString());
        assertEquals(List.of(), failures(places));
    }

    @Test
    void whoeverComesSecondToANewDatabaseWaitsAndOpensIt() throws Exception {
        try (var server = PostgresServer.start(folder.resolve("postgres"))) {
            var places = new ArrayList<String>();
            for (int round = 0; round < DATABASES; round++) {
                server.execute("create database office" + round);
                places.add(server.address().replace("/postgres?", "/office" + round + "?"));
            }
            assertEquals(List.of(), failures(places));
        }
    }

    /// What was said by who could not open a place.
    private static List<String> failures(List<String> places) throws IOException, InterruptedException {
        var openers = new ArrayList<Process>();
        try {
            for (int one = 0; one < PROCESSES; one++) openers.add(start());
            for (var opener : openers) assertEquals("ready", answer(opener));
            var failures = new ArrayList<String>();
            for (var place : places) failures.addAll(failures(openers, place));
            return failures;
        } finally {
            for (var opener : openers) opener.destroyForcibly().waitFor();
        }
    }

    private static List<String> failures(List<Process> openers, String place) throws IOException {
        for (var opener : openers) ask(opener, place);
        var failures = new ArrayList<String>();
        for (var opener : openers) {
            var answer = answer(opener);
            if (!answer.equals(Opener.OPENED)) failures.add(answer);
        }
        return failures;
    }

    private static void ask(Process opener, String place) throws IOException {
        var words = opener.outputWriter(StandardCharsets.UTF_8);
        words.write(place + "\n");
        words.flush();
    }

    private static String answer(Process opener) throws IOException {
        return Objects.requireNonNullElse(
                opener.inputReader(StandardCharsets.UTF_8).readLine(), "it ended");
    }

    private static Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opener.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}

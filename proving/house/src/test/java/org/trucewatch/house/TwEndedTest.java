package org.trucewatch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of a command or a build is left when somebody ends the script `tw`.
class TwEndedTest extends TwTree {
    private static final List<String> MANY = List.of("judge", "--all", "x", "--events", "y");

    /// One that leaves an archive of its classes, one that does not, and the first over many cases.
    @ParameterizedTest
    @CsvSource({"HUP, 129", "INT, 130", "TERM, 143"})
    void aCommandThatIsEndedEndsItsProgram(String signal, int code) throws Exception {
        program("cli", """
                package org.trucewatch.cli;
                class Main {
                    static void main(String[] words) throws Exception {
                        var ended = java.nio.file.Path.of("ended");
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> ended.toFile().mkdir()));
                        System.out.println("begun");
                        Thread.sleep(60_000);
                    }
                }
                """);
        for (var words : List.of(List.of("judge", "x"), List.of("import", "x"), MANY)) {
            var process = start(home.resolve("tw"), words, "TW_JAVA_HOME=" + JDK);
            assertEquals("begun", process.inputReader().readLine(), words.toString());
            signal(process, signal);
            assertEquals(code, process.waitFor(), words.toString());
            assertTrue(Files.deleteIfExists(folder.resolve("ended")), words.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129", "INT, 130", "TERM, 143"})
    void aBuildThatIsEndedEndsMavenAndGivesTheLockBack(String signal, int code) throws Exception {
        assumeTrue(!signal.equals("INT") || fallsOfInt(), "the shell of this machine keeps INT for later");
        maven("""
                trap 'echo >ended; exit 143' TERM
                echo >begun
                while :; do /bin/sleep 0.1; done
                """);
        endABuild(signal, code);
        await(home.resolve("ended"), true);
        await(home.resolve("target/tw/lock"), false);
    }

    /// A terminal tells all who were started from it.
    @Test
    void ctrlCEndsABuildAndTheNextOneIsDone() throws Exception {
        var alone = Path.of("/usr/bin/setsid");
        assumeTrue(Files.exists(alone), "nothing here starts a program as a terminal does");
        maven("""
                [ -e begun ] && echo built >>calls && exit 1
                # A JVM that is ending hears no second signal.
                trap 'trap "" TERM; /bin/sleep 1; echo >ended; exit 130' INT
                echo >begun
                while :; do /bin/sleep 0.1; done
                """);
        var process = start(alone, List.of(home.resolve("tw").toString(), "--version"), "TW_JAVA_HOME=" + JDK);
        await(home.resolve("begun"), true);
        new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
        assertEquals(130, process.waitFor());
        var next = tw("--version");
        assertTrue(Files.exists(home.resolve("ended")), next.problems());
        assertEquals(1, calls());
        assertTrue(Files.notExists(home.resolve("target/tw/lock")));
    }

    /// Somebody who stopped a build and starts it again at once must not have two of them write into one tree.
    @Test
    void theNextBuildWaitsForTheMavenOfOneThatWasEnded() throws Exception {
        maven("""
                [ -e ended ] && echo built >>calls && exit 1
                trap '/bin/sleep 2; echo >ended; exit 143' TERM
                echo >begun
                while :; do /bin/sleep 0.1; done
                """);
        endABuild("TERM", 143);
        var next = tw("--version");
        assertEquals(70, next.code(), next.problems());
        assertEquals(1, calls());
        assertTrue(next.problems().startsWith("tw: waiting for another tw that is building here\n"), next.problems());
    }

    /// A jar that ends in its middle is newer than all it is made of, and would be taken for done ever after.
    @Test
    void whatABuildWroteThatWasEndedIsMadeAnew() throws Exception {
        var before = home.resolve("core/target/quick/before.jar");
        Files.createDirectories(before.getParent());
        Files.writeString(before, "whole");
        maven("""
                if [ -e begun ]; then
                    [ ! -e core/target/quick/half.jar ] || exit 1
                    [ ! -e core/target/quick/classes/Half.class ] || exit 1
                    [ -e core/target/quick/before.jar ] || exit 1
                    cp "$TW_TEST_PROGRAM" apps/cli/target/quick/trucewatch-cli.jar
                    printf %s "$TW_TEST_PROGRAM" >apps/cli/target/quick/classpath
                    exit 0
                fi
                trap 'exit 143' TERM
                /bin/sleep 0.1 # the clock of files ticks in milliseconds, and no Maven is done in one
                mkdir -p core/target/quick/classes
                echo half >core/target/quick/half.jar
                echo half >core/target/quick/classes/Half.class
                echo >begun
                while :; do /bin/sleep 0.1; done
                """);
        endABuild("TERM", 143);
        var next = tw("--version");
        assertEquals(0, next.code(), next.problems());
        assertEquals("ran --version\n", next.output());
    }

    /// True of a dash, which can be told to.
    private static boolean fallsOfInt() throws IOException, InterruptedException {
        return new ProcessBuilder("/bin/sh", "-c", "(set -s) 2>/dev/null")
                        .start()
                        .waitFor()
                == 0;
    }

    /// Ends `tw` once its Maven has begun.
    private void endABuild(String signal, int code) throws Exception {
        var process = start(home.resolve("tw"), List.of("--version"), "TW_JAVA_HOME=" + JDK);
        await(home.resolve("begun"), true);
        signal(process, signal);
        assertEquals(code, process.waitFor());
    }

    private static void signal(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}

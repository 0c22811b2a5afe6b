package org.trucewatch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The script `tw`: what it builds, runs and answers itself.
class TwTest extends TwTree {
    @Test
    void itBuildsOnceAndThenOnlyWhenASourceIsNewer() throws Exception {
        assertEquals(0, tw("--version").code());
        assertEquals("ran --version\n", tw("--version").output());
        assertEquals(1, calls());
        later("apps/cli/src/main/java/Main.java");
        assertEquals(0, tw("--version").code());
        assertEquals(2, calls());
    }

    @Test
    void aDeletedSourceIsAReasonToBuild() throws Exception {
        tw("--version");
        Files.delete(home.resolve("apps/cli/src/main/java/Main.java"));
        later("apps/cli/src/main/java");
        tw("--version");
        assertEquals(2, calls());
    }

    @Test
    void itRunsThroughALinkAndFromAnyFolder() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("t w"), Path.of("true ce/tw"));
        var run = run(link, List.of("--version"), "TW_JAVA_HOME=" + JDK);
        assertEquals("ran --version\n", run.output());
    }

    @Test
    void aFailedBuildShowsItsLastLinesAndIsADefect() throws Exception {
        maven("echo one; echo '[ERROR] Main.java:[3,1] reached end of file'; exit 1");
        var run = tw("--version");
        assertEquals(70, run.code());
        assertTrue(run.problems().contains("Main.java:[3,1] reached end of file"), run.problems());
        assertTrue(run.problems().contains("target/tw/build-cli.log"), run.problems());
    }

    @Test
    void withoutAJdkThereIsOneSentence() throws Exception {
        var run = run(home.resolve("tw"), List.of("--version"));
        assertEquals(69, run.code());
        assertEquals(
                "tw: no JDK 25 or newer found on this machine; install one, or set TW_JAVA_HOME to its folder\n",
                run.problems());
    }

    @Test
    void anOldJdkIsPassedOver() throws Exception {
        var old = folder.resolve("jdk 17");
        program(old.resolve("bin/java"), "exit 1");
        program(old.resolve("bin/javac"), "exit 1");
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.15\"\n");
        assertEquals(
                69,
                run(home.resolve("tw"), List.of("--version"), "JAVA_HOME=" + old)
                        .code());
        var both = run(home.resolve("tw"), List.of("--version"), "TW_JAVA_HOME=" + old, "JAVA_HOME=" + JDK);
        assertEquals(0, both.code());
        assertTrue(both.problems().startsWith("tw: TW_JAVA_HOME is no JDK 25 or newer"), both.problems());
    }

    @Test
    void theFirstRunOverManyCasesLeavesACacheOfClassesForTheNext() throws Exception {
        assertEquals(
                "ran judge --all x --events y\n",
                tw("judge", "--all", "x", "--events", "y").output());
        await(home.resolve("target/tw/judge.aot"), true);
        var next = tw("judge", "--all", "x", "--events", "z");
        assertEquals(new Run(0, "ran judge --all x --events z\n", ""), next);
    }

    /// Whoever hashes all of a record needs the hashing of the processor, and the first JIT makes no use of it.
    @Test
    void aWholeRecordIsReadByCodeOfTheSecondJit() throws Exception {
        program("cli", """
                package org.trucewatch.cli;
                class Main {
                    static void main(String[] words) {
                        var options = java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments();
                        System.out.println(options.contains("-XX:TieredStopAtLevel=1") ? "first" : "second");
                    }
                }
                """);
        assertEquals("first\n", tw("judge", "x").output());
        for (var command : List.of("verify", "backup", "restore"))
            assertEquals("second\n", tw(command, "x").output(), command);
    }

    /// Somebody who is shown the desk does not lose it because somebody else builds in the same tree: a JVM falls where
    /// the bytes of a jar change under it.
    @Test
    void aDemoThatRunsDoesNotSeeABuildBesideIt() throws Exception {
        for (var tool : List.of("node", "npm")) program(programs.resolve(tool), "#!/bin/sh\nexit 0\n");
        var jar = home.resolve("apps/server/target/quick/trucewatch-server.jar");
        Files.createDirectories(jar.getParent());
        Files.createDirectories(home.resolve("apps/web"));
        Files.createDirectories(home.resolve("docs/guide"));
        program("server", """
                package org.trucewatch.server;
                class Main {
                    static void main(String[] words) throws Exception {
                        var home = java.nio.file.Path.of(System.getProperty("tw.home"));
                        var jar = home.resolve("apps/server/target/quick/trucewatch-server.jar");
                        try (var built = new java.io.RandomAccessFile(jar.toFile(), "rw")) {
                            built.setLength(0);
                            built.write(new byte[4096]);
                        }
                        System.out.println(Later.words());
                    }
                }
                class Later {
                    static String words() {
                        return "still here";
                    }
                }
                """);
        maven("""
                cp "$TW_TEST_PROGRAM" apps/server/target/quick/trucewatch-server.jar
                printf %s "$PWD/apps/server/target/quick/trucewatch-server.jar" >apps/server/target/quick/classpath
                """);

        var run = tw("demo");

        assertEquals(
                new Run(
                        0,
                        "still here\n",
                        "tw: building server (the first time this also fetches libraries;"
                                + " it can take some minutes)\n"),
                run);
        tw("demo");
        try (var copies = Files.list(home.resolve("target/tw/running"))) {
            assertEquals(1, copies.count(), "the copies of what ended are gone");
        }
    }

    /// A part that fails hides none of those behind it.
    @Test
    void allFiguresAreMeasuredInOneRunThatNamesTheMachine() throws Exception {
        maven("echo '[ERROR] nothing is built here'; exit 1");
        Files.createFile(folder.resolve("ged.csv.gz"));
        var run = tw("bench", "figures", "ged.csv.gz");
        assertEquals(1, run.code(), run.problems());
        assertTrue(run.output().lines().findFirst().orElse("").matches(".* · cores: \\d+.* · commit .*"), run.output());
        assertEquals(
                List.of("", " judge", " fresh", " growth", " live", " disk", " flink", " ceasefires", " all"),
                run.output()
                        .lines()
                        .filter(line -> line.startsWith("==== "))
                        .map(line -> line.replaceAll("==== ./tw bench| · load.*| ged.csv.gz.*", ""))
                        .toList());
    }

    @Test
    void aTableOfEventsThatIsNotThereIsToldBeforeAnythingIsMeasured() throws Exception {
        assertEquals(
                new Run(
                        65,
                        "",
                        "tw: there is no file ged.csv.gz that can be read; name a table of events, or leave it out.\n"),
                tw("bench", "figures", "ged.csv.gz"));
        assertEquals(2, tw("bench", "figures", "one", "two").code());
        assertEquals(
                tw("bench", "--help").output(), tw("bench", "figures", "--help").output());
    }

    /// Whoever asks how to start the desk has not built it yet, and may have no Maven.
    @Test
    void whatTheScriptAnswersItselfFitsTheScreenAndNeedsNothing() throws Exception {
        Files.delete(programs.resolve("mvn"));
        for (var command : List.of("test", "bench", "demo", "serve")) {
            var help = run(home.resolve("tw"), List.of(command, "--help"));
            assertEquals(0, help.code(), help.problems());
            assertTrue(help.output().contains("Examples:\n  ./tw " + command), help.output());
            assertEquals(
                    List.of(),
                    help.output().lines().filter(line -> line.length() > 80).toList());
        }
    }

    @Test
    void theHelpOfWhatTheServerRunsIsTheProgramsOwn() throws Exception {
        for (var command : List.of("demo", "serve")) {
            var program = new ProcessBuilder(
                            JDK + "/bin/java",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.trucewatch.server.Main",
                            command,
                            "--help")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var own = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(words(own), words(tw(command, "--help").output()));
        }
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    @Test
    void withoutMavenThereIsOneSentence() throws Exception {
        Files.delete(programs.resolve("mvn"));
        var run = tw("--version");
        assertEquals(69, run.code());
        assertEquals("tw: no Maven (mvn) found on the PATH; install Maven 3.8.7 or newer\n", run.problems());
    }

    @Test
    void anUnknownModuleToTestIsAMatterOfUsage() throws Exception {
        var run = tw("test", "nowhere");
        assertEquals(2, run.code());
        assertTrue(run.problems().contains("no module 'nowhere'"), run.problems());
    }

    @Test
    void testsAreAddedUpAndFailuresAndSkipsAreNamed() throws Exception {
        for (var tool : List.of("node", "npm")) program(programs.resolve(tool), "#!/bin/sh\nexit 0\n");
        maven("""
                mkdir -p core/a/target/quick/surefire-reports desk/target/surefire-reports
                cat >core/a/target/quick/surefire-reports/TEST-A.xml <<'X'
                <testsuite xmlns:xsi="x" name="A" time="1" tests="3" errors="1" skipped="1" failures="0">
                  <testcase name="stands" classname="A" time="0"/>
                  <testcase name="needsMore" classname="A" time="0">
                    <skipped type="T"><![CDATA[org.opentest4j.TestAbortedException: no pack
                	at A.needsMore(A.java:9)
                ]]></skipped>
                  </testcase>
                  <testcase name="falls" classname="A" time="0">
                    <error message="x" type="E"><![CDATA[E: it fell
                	at A.falls(A.java:1)
                ]]></error>
                  </testcase>
                </testsuite>
                X
                cat >desk/target/surefire-reports/TEST-B.xml <<'X'
                <testsuite name="B" tests="2" errors="0" skipped="0" failures="0">
                X
                """);
        var run = tw("test");
        assertEquals(1, run.code());
        assertEquals("""
                SKIPPED A.needsMore: no pack
                FAILED  A.falls
                        E: it fell
                3 passed, 1 failed, 1 skipped
                """, run.output());
    }
}

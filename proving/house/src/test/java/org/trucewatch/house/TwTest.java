package org.trucewatch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The script `tw` in a tree of its own, under a path with spaces, with a Maven that only pretends.
class TwTest {
    /// All that the script may ask of a machine, besides a JDK and Maven.
    private static final List<String> TOOLS = List.of(
            "awk",
            "cat",
            "cp",
            "cut",
            "date",
            "dirname",
            "find",
            "getconf",
            "grep",
            "head",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "sort",
            "tail",
            "tee",
            "uname");

    private static final List<String> MANY = List.of("judge", "--all", "x", "--events", "y");
    private static final String JDK = System.getProperty("java.home");

    @TempDir
    private Path folder;

    private Path home;
    private Path programs;

    @BeforeEach
    void aTreeWithAnUnbuiltCli() throws IOException {
        home = folder.resolve("true ce");
        programs = folder.resolve("bin");
        // Machines differ in what lies in their usual folders; here nothing does.
        var script = Tree.here().text("tw").replaceAll(" (/usr|/opt|/Library)/", " /nowhere/");
        program(home.resolve("tw"), script);
        for (var part : List.of("core", "desk", "adapters", "apps/cli/src/main/java", "apps/cli/target/quick")) {
            Files.createDirectories(home.resolve(part));
        }
        program();
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(home.resolve("apps/cli/src/main/java/Main.java"), "class Main {}");
        for (var tool : TOOLS) pass(tool);
        maven("""
                echo built >>calls
                cp "$TW_TEST_PROGRAM" apps/cli/target/quick/trucewatch-cli.jar
                printf %s "$TW_TEST_PROGRAM" >apps/cli/target/quick/classpath
                """);
    }

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

    private static void await(Path file, boolean there) throws InterruptedException {
        for (var looks = 0; looks < 2_000 && Files.exists(file) != there; looks++) Thread.sleep(50);
        assertEquals(there, Files.exists(file), file.toString());
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

    /// How a run ended, what it printed, and what it printed as problems.
    private record Run(int code, String output, String problems) {}

    private Run tw(String... words) throws IOException, InterruptedException {
        return run(home.resolve("tw"), Arrays.asList(words), "TW_JAVA_HOME=" + JDK);
    }

    private Run run(Path script, List<String> words, String... variables) throws IOException, InterruptedException {
        var process = start(script, words, variables);
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output, Files.readString(problems()));
    }

    private Path problems() {
        return folder.resolve("problems");
    }

    private Process start(Path script, List<String> words, String... variables) throws IOException {
        var command = new ArrayList<>(List.of("/usr/bin/env"));
        if (isDeaf()) command.add("--default-signal=HUP,INT");
        command.addAll(List.of("-i", "PATH=" + programs, "HOME=" + folder));
        command.add("TW_TEST_PROGRAM=" + folder.resolve("program.jar"));
        command.addAll(List.of(variables));
        command.add(script.toString());
        command.addAll(words);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(problems().toFile())
                .start();
    }

    /// Whoever was started by a shell in the background does not hear Ctrl-C, and under nohup not that a terminal
    /// closes; neither do those that it starts.
    private static boolean isDeaf() throws IOException {
        var own = Path.of("/proc/self/status");
        if (Files.notExists(own)) return false;
        return Files.readAllLines(own).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(
                                        line.substring("SigIgn:".length()).strip(), 16)
                                & 3)
                        != 0);
    }

    /// The program the pretended Maven builds: it says what it was asked.
    private void program() throws IOException {
        program(
                "cli",
                "package org.trucewatch.cli; class Main { static void main(String[] words) {"
                        + " System.out.println(\"ran \" + String.join(\" \", words)); } }");
    }

    private void program(String name, String text) throws IOException {
        var source = folder.resolve(name).resolve("Main.java");
        var classes = folder.resolve(name).resolve("classes");
        Files.createDirectories(classes);
        Files.writeString(source, text);
        tool("javac", "-d", classes.toString(), source.toString());
        tool("jar", "cf", folder.resolve("program.jar").toString(), "-C", classes.toString(), ".");
    }

    private static void tool(String name, String... words) {
        var code = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, words);
        assertEquals(0, code, name);
    }

    private void maven(String body) throws IOException {
        Files.deleteIfExists(programs.resolve("mvn"));
        program(programs.resolve("mvn"), "#!/bin/sh\n" + body);
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void pass(String tool) throws IOException {
        var usual = Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin/" : "/bin/";
        program(programs.resolve(tool), "#!/bin/sh\nexec " + usual + tool + " \"$@\"\n");
    }

    private long calls() throws IOException {
        return Files.readString(home.resolve("calls")).lines().count();
    }

    /// Makes the file newer than whatever was built.
    private void later(String name) throws IOException {
        var file = home.resolve(name);
        var built = Files.getLastModifiedTime(home.resolve("target/tw/cli.built"));
        Files.setLastModifiedTime(file, FileTime.from(built.toInstant().plus(Duration.ofSeconds(2))));
    }
}

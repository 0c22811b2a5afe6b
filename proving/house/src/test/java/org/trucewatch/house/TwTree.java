package org.trucewatch.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.io.TempDir;

/// A tree of its own for the script `tw`, under a path with spaces, with a Maven that only pretends.
abstract class TwTree {
    static final String JDK = System.getProperty("java.home");

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

    @TempDir
    Path folder;

    Path home;
    Path programs;

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

    static void await(Path file, boolean there) throws InterruptedException {
        for (var looks = 0; looks < 2_000 && Files.exists(file) != there; looks++) Thread.sleep(50);
        assertEquals(there, Files.exists(file), file.toString());
    }

    /// How a run ended, what it printed, and what it printed as problems.
    record Run(int code, String output, String problems) {}

    Run tw(String... words) throws IOException, InterruptedException {
        return run(home.resolve("tw"), Arrays.asList(words), "TW_JAVA_HOME=" + JDK);
    }

    Run run(Path script, List<String> words, String... variables) throws IOException, InterruptedException {
        var process = start(script, words, variables);
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output, Files.readString(problems()));
    }

    private Path problems() {
        return folder.resolve("problems");
    }

    Process start(Path script, List<String> words, String... variables) throws IOException {
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
    void program() throws IOException {
        program(
                "cli",
                "package org.trucewatch.cli; class Main { static void main(String[] words) {"
                        + " System.out.println(\"ran \" + String.join(\" \", words)); } }");
    }

    void program(String name, String text) throws IOException {
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

    void maven(String body) throws IOException {
        Files.deleteIfExists(programs.resolve("mvn"));
        program(programs.resolve("mvn"), "#!/bin/sh\n" + body);
    }

    static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void pass(String tool) throws IOException {
        var usual = Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin/" : "/bin/";
        program(programs.resolve(tool), "#!/bin/sh\nexec " + usual + tool + " \"$@\"\n");
    }

    long calls() throws IOException {
        return Files.readString(home.resolve("calls")).lines().count();
    }

    /// Makes the file newer than whatever was built.
    void later(String name) throws IOException {
        var file = home.resolve(name);
        var built = Files.getLastModifiedTime(home.resolve("target/tw/cli.built"));
        Files.setLastModifiedTime(file, FileTime.from(built.toInstant().plus(Duration.ofSeconds(2))));
    }
}

package org.trucewatch.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A command in a process of its own, which can be ended from outside.
final class Started {
    /// Its bit among the signals that a process ignores.
    private static final long INT = 0b10;

    private Started() {}

    static Process in(Path folder, String... words) throws IOException {
        var command = new ArrayList<>(hearing());
        command.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-Dtw.home=" + folder,
                "-Dslf4j.internal.verbosity=ERROR", // as tw says it
                "-cp",
                System.getProperty("java.class.path"),
                "org.trucewatch.cli.Main"));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().put("TW_PASSPHRASE", "");
        return process.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// Whoever was started by a shell in the background is deaf to Ctrl-C, and so are those that it starts.
    private static List<String> hearing() throws IOException {
        var own = Path.of("/proc/self/status");
        if (Files.notExists(own)) return List.of();
        var deaf = Files.readAllLines(own).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(
                                        line.substring("SigIgn:".length()).strip(), 16)
                                & INT)
                        != 0);
        return deaf ? List.of("env", "--default-signal=INT") : List.of();
    }

    /// Sends a signal such as `-INT`, waits for the end, and gives what was said.
    static String ended(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
        return said(process);
    }

    /// What it said until its end.
    static String said(Process process) throws IOException, InterruptedException {
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}

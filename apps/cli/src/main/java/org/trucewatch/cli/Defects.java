package org.trucewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// What happens when the fault is ours: one sentence with a number on the screen, the trace in a file under it.
record Defects(Path folder, Clock clock) {
    private static final DateTimeFormatter NUMBER =
            DateTimeFormatter.ofPattern("'defect-'uuuuMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);

    /// The sentence to show. It never fails: a trace that cannot be written is shown instead.
    String record(Throwable fault, List<String> arguments) {
        var number = NUMBER.format(clock.instant());
        var trace = trace(fault, arguments);
        try {
            Files.createDirectories(folder);
            var file = Files.writeString(folder.resolve(number + ".log"), trace);
            return "%s: a fault of ours, not of your input. What happened is in %s; please send it with the command."
                    .formatted(number, file);
        } catch (IOException unwritable) {
            return "%s: a fault of ours, not of your input; the log could not be written (%s).%n%s"
                    .formatted(number, unwritable.getMessage(), trace);
        }
    }

    /// What is said where a case is larger than the memory that Java may take here.
    static String noMemory(long bytes) {
        return "no-memory: this wants more than the %d MB that Java may take here; give it more, such as "
                        .formatted(bytes >> 20)
                + "JAVA_TOOL_OPTIONS=-Xmx4g for a million reports. Nothing was done.";
    }

    private static String trace(Throwable fault, List<String> arguments) {
        var out = new StringWriter();
        var writer = new PrintWriter(out, false);
        writer.println("tw " + String.join(" ", arguments));
        writer.println("Java " + Runtime.version());
        fault.printStackTrace(writer);
        writer.flush();
        return out.toString();
    }
}

package org.trucewatch.bench.process;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// Starts a JVM with the options of this one.
public final class SameJvm {
    private SameJvm() {}

    /// The words up to the name of the program. The archive of classes is left out: of many JVMs each would write it
    /// anew as it ends.
    public static List<String> command(String classPath, String main) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.contains("SharedArchive"))
                .forEach(command::add);
        command.addAll(List.of("-cp", classPath, main));
        return command;
    }

    /// The same with the classes of this one.
    public static List<String> command(Class<?> main) {
        return command(System.getProperty("java.class.path"), main.getName());
    }
}

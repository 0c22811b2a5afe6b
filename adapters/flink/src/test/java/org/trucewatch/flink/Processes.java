package org.trucewatch.flink;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.apache.flink.client.cli.CliFrontend;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;

/// A cluster as a distribution of Flink starts it: a job manager and task managers, each a process of its own, with
/// Flink's jars alone on their class path, and the command `flink`.
final class Processes implements AutoCloseable {
    private static final List<String> MACHINE = List.of(
            "taskmanager.cpu.cores=2",
            "taskmanager.memory.task.heap.size=512mb",
            "taskmanager.memory.task.off-heap.size=0",
            "taskmanager.memory.framework.heap.size=128mb",
            "taskmanager.memory.framework.off-heap.size=128mb",
            "taskmanager.memory.managed.size=256mb",
            "taskmanager.memory.network.min=64mb",
            "taskmanager.memory.network.max=64mb",
            "taskmanager.memory.jvm-metaspace.size=256mb",
            "taskmanager.memory.jvm-overhead.min=192mb",
            "taskmanager.memory.jvm-overhead.max=192mb");

    /// What the `env.java.opts.all` of a distribution opens.
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.net",
            "java.io",
            "java.nio",
            "sun.nio.ch",
            "java.lang.reflect",
            "java.text",
            "java.time",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.concurrent.locks");

    private final Path folder;
    private final String classPath;
    private final List<Process> running = new ArrayList<>();

    private Processes(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /// With `machines` task managers of one slot.
    static Processes start(Path folder, Path jar, int machines) throws Exception {
        var cluster = new Processes(folder, classPath(jar));
        int port = freePort();
        Files.writeString(folder.resolve("config.yaml"), """
                jobmanager.rpc.address: localhost
                jobmanager.bind-host: localhost
                taskmanager.host: localhost
                taskmanager.bind-host: localhost
                rest.bind-address: localhost
                jobmanager.rpc.port: %d
                rest.address: localhost
                rest.port: %d
                blob.server.port: 0
                taskmanager.numberOfTaskSlots: 1
                execution.checkpointing.interval: 500ms
                execution.checkpointing.dir: %s
                """.formatted(
                        port, freePort(), folder.resolve("checkpoints").toUri()));
        cluster.begin("job-manager", StandaloneSessionClusterEntrypoint.class, List.of());
        awaitOpen(port);
        var machine = new ArrayList<String>();
        for (var setting : MACHINE) machine.addAll(List.of("-D", setting));
        for (int at = 0; at < machines; at++) cluster.begin("task-manager-" + at, TaskManagerRunner.class, machine);
        return cluster;
    }

    private static void awaitOpen(int port) throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            try (var socket = new Socket("localhost", port)) {
                if (socket.isConnected()) return;
            } catch (ConnectException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("no job manager listens at " + port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Nothing of ours, and nothing that the job's jar brings: those it must find there.
    private static String classPath(Path jar) throws IOException {
        try (var job = new JarFile(jar.toFile())) {
            var brought = job.stream()
                    .filter(entry -> entry.getName().startsWith("lib/"))
                    .map(entry -> entry.getName().substring("lib/".length()))
                    .collect(Collectors.toSet());
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .filter(Files::isRegularFile)
                    .filter(path -> !brought.contains(path.getFileName().toString()))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private Process begin(String name, Class<?> main, List<String> words) throws IOException {
        var command = new ArrayList<>(List.of("-Xmx768m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        for (var opened : OPENED) command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        command.addFirst(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-cp", classPath, main.getName()));
        if (!main.equals(CliFrontend.class)) command.addAll(List.of("--configDir", folder.toString()));
        command.addAll(words);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("FLINK_CONF_DIR", folder.toString());
        var process = builder.start();
        running.add(process);
        return process;
    }

    /// `flink` with these words: what it printed.
    String flink(String... words) throws Exception {
        return flink(0, words);
    }

    /// `flink` with these words, which ends with this exit code.
    String flink(int code, String... words) throws Exception {
        var process = begin("flink", CliFrontend.class, List.of(words));
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        var printed = Files.readString(folder.resolve("flink.log"));
        if (!ended || process.exitValue() != code) throw new IllegalStateException(printed);
        return printed;
    }

    /// Ends a task manager as a power cut does.
    void kill(int machine) throws Exception {
        running.get(1 + machine).destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        for (var process : running) process.destroyForcibly().onExit().join();
    }
}

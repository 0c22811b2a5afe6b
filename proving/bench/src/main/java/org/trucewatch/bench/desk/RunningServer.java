package org.trucewatch.bench.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// `./tw serve` as a process of its own, with the memory that `tw` gives it.
final class RunningServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("The desk: (\\S+)");
    private static final Pattern TOKEN = Pattern.compile("setup\\?token=(\\S+)");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final URI address;
    private final String token;

    private RunningServer(Process process, URI address, String token) {
        this.process = process;
        this.address = address;
        this.token = token;
    }

    /// Returns once the server tells its address and the word for the first account.
    static RunningServer start(Path home, Path data) throws IOException {
        var process = new ProcessBuilder(
                        home.resolve("tw").toString(), "serve", "--port", "0", "--data", data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
        try {
            var lines = process.inputReader();
            var address = told(lines, ADDRESS);
            var token = told(lines, TOKEN);
            Thread.ofVirtual().start(() -> lines.lines().forEach(line -> {})); // nothing may wait for a reader
            return new RunningServer(process, URI.create(address), token);
        } catch (IOException | RuntimeException failure) {
            process.destroy();
            throw failure;
        }
    }

    private static String told(BufferedReader lines, Pattern wanted) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var found = wanted.matcher(line);
            if (found.find()) return found.group(1);
        }
        throw new IllegalStateException("the server ended before it told " + wanted);
    }

    URI address() {
        return address;
    }

    String token() {
        return token;
    }

    /// What is in use after a collection, in megabytes.
    double heapMegabytes() throws IOException {
        ask("GC.run");
        var heap = ask("GC.heap_info").split("Metaspace", 2)[0]; // what comes behind is no heap
        return USED.matcher(heap)
                .results()
                .map(found -> found.group(1))
                .mapToDouble(kilobytes -> Long.parseLong(kilobytes) / 1024.0)
                .sum();
    }

    private String ask(String question) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(List.of(jcmd, Long.toString(process.pid()), question)).start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// The processor time it has used, in seconds.
    double cpuSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(used -> used.toMillis() / 1e3)
                .orElse(Double.NaN);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException ended) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

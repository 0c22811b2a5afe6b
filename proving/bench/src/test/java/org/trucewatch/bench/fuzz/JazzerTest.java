package org.trucewatch.bench.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// About a minute of coverage-guided fuzzing over all readers, in a JVM of its own; `--long` gives each reader two.
///
/// The short run is counted in inputs and begins with the same number, so that a faster machine tries no others than a
/// slower one: what is new is looked for by hand, with `--long`.
///
/// A finding ends the run with another exit code than 0, its trace and the input that led to it. The input belongs into
/// a test of that reader.
final class JazzerTest {
    private static final int QUICK_INPUTS = 14_000;
    private static final int SLOW_INPUTS = 1_000;
    private static final int LONG_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void noReaderBreaksOnTheInputsThatFuzzingTriesFirst() throws IOException, InterruptedException {
        var all = Targets.all();
        int slow = Targets.slow();
        var fed = fuzz("-runs=" + QUICK_INPUTS, 0, slow) + "\n" + fuzz("-runs=" + SLOW_INPUTS, slow, all.size());
        for (var target : all)
            assertTrue(fed.contains(target.name() + "="), () -> target.name() + " was not fed: " + fed);
        System.out.println("fuzzed:\n" + fed);
    }

    @Test
    @Tag("long")
    void noReaderBreaksInTwoMinutesOfItsOwn() throws IOException, InterruptedException {
        for (int at = 0; at < Targets.all().size(); at++)
            System.out.println(fuzz("-max_total_time=" + LONG_SECONDS, at, at + 1));
    }

    /// Fuzzes the targets from `from` up to and without `to`, and gives the line that says how often each was fed.
    private String fuzz(String limit, int from, int to) throws IOException, InterruptedException {
        var corpus = folder.resolve("corpus-" + from);
        Targets.write(corpus, Targets.corpus(Targets.all().subList(from, to)));
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx700m", "-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading"));
        words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xshare:auto"));
        words.addAll(List.of("-Dfuzz.from=" + from, "-Dfuzz.to=" + to));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer"));
        words.addAll(List.of("--target_class=" + AnyReader.class.getName()));
        words.addAll(List.of("--instrumentation_includes=org.trucewatch.**"));
        words.addAll(List.of("--custom_hook_includes=org.trucewatch.**", "--reproducer_path=" + folder));
        words.add("-artifact_prefix=" + folder + "/");
        words.addAll(List.of(limit, "-max_len=4096", "-timeout=20", "-seed=1"));
        words.add(corpus.toString());
        var output = folder.resolve("output.txt").toFile();
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        int code = process.waitFor();
        var said = new String(Files.readAllBytes(output.toPath()), StandardCharsets.UTF_8);
        assertEquals(0, code, () -> "a finding:\n" + said.substring(Math.max(0, said.length() - 8_000)));
        return said.lines().filter(line -> line.startsWith("FED ")).collect(Collectors.joining("\n"));
    }
}

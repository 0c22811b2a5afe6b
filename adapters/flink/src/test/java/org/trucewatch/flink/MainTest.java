package org.trucewatch.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job as whoever runs it begins it, where nobody configured a cluster.
final class MainTest {
    /// What Flink allows for the state of a task in the memory of a job manager.
    private static final int MEMORY = 5 << 20;

    @TempDir
    private Path folder;

    private Options options(Path in, String... more) {
        return Options.read(words(in, more));
    }

    private List<String> words(Path in, String... more) {
        var words = new ArrayList<>(List.of("--in", in.toString(), "--out", out().toString()));
        words.addAll(List.of("--until", TwoCases.UNTIL.toString(), "--every", "2000000000"));
        words.addAll(List.of(more));
        return words;
    }

    private Path out() {
        return folder.resolve("out");
    }

    @Test
    void stateThatOutgrowsTheMemoryOfAJobManagerIsCheckpointed() throws Exception {
        var lines = new ArrayList<String>();
        for (var line : TwoCases.cases()) if (line.agreement().equals("harbour")) lines.add(line.written());
        var known = TwoCases.UNTIL.getEpochSecond() - 1;
        lines.add(new Line(known, "harbour", "notes.md", noise(MEMORY + 1)).written());
        Files.write(folder.resolve("lines"), lines);
        var often = new Configuration().set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
        Main.run(StreamExecutionEnvironment.getExecutionEnvironment(often), words(folder.resolve("lines")));
        TwoCases.assertJudged(
                "harbour", Cluster.Told.in(new Place.Folder(out().toString())).changes());
    }

    /// Text that cannot be written shorter.
    private static String noise(int length) {
        var noise = new StringBuilder();
        new Random(7).ints(length, 'a', 'z').forEach(letter -> noise.append((char) letter));
        return noise.toString();
    }

    @Test
    void aJobThatCannotGoOnEndsWithOneSentenceAndItsCause() {
        var soon = new Configuration()
                .set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofMillis(1));
        var environment = StreamExecutionEnvironment.getExecutionEnvironment(soon);
        var words = words(folder.resolve("nowhere"));
        var stopped = assertThrows(ProgramParametrizationException.class, () -> Main.run(environment, words));
        var sentence = String.valueOf(stopped.getMessage());
        assertTrue(sentence.startsWith("the job cannot go on: File "), sentence);
        assertTrue(sentence.contains("nowhere does not exist"), sentence);
        assertEquals(1, sentence.lines().count(), sentence);
        assertTrue(stopped.getCause() != null);
    }

    @Test
    void whatAClusterSaysStandsAndTheCommandLineStandsAboveIt() {
        var checkpoints = CheckpointingOptions.CHECKPOINTS_DIRECTORY;
        var given = new Configuration()
                .set(StateBackendOptions.STATE_BACKEND, "hashmap")
                .set(RestartStrategyOptions.RESTART_STRATEGY, "none")
                .set(checkpoints, "s3://theirs");
        var beside = Defaults.beside(given, options(folder));
        assertFalse(beside.contains(StateBackendOptions.STATE_BACKEND));
        assertFalse(beside.contains(RestartStrategyOptions.RESTART_STRATEGY));
        assertFalse(beside.contains(checkpoints));
        assertEquals(
                "s3://ours",
                Defaults.beside(given, options(folder, "--checkpoints", "s3://ours"))
                        .get(checkpoints));
        var alone = Defaults.beside(new Configuration(), options(folder));
        assertEquals("file:" + out() + "/checkpoints", alone.get(checkpoints));
    }

    @Test
    void aJobFromTopicToTopicAsksForAFolderForItsCheckpoints() {
        var words = List.of("--in", "kafka://a:1/in", "--out", "kafka://a:1/out", "--until", "2018-01-01T00:00:00Z");
        var refused = assertThrows(
                ProgramParametrizationException.class, () -> Defaults.beside(new Configuration(), Options.read(words)));
        assertTrue(String.valueOf(refused.getMessage()).contains("--checkpoints FOLDER"));
    }
}

package org.trucewatch.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job on a small cluster in this process, with its state in RocksDB, from files to files.
final class JobTest {
    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.start(shared);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private static Options options(Path in, Path out, Optional<Duration> late) {
        return Cluster.options(in, out, new Job.Asked(TwoCases.UNTIL.getEpochSecond(), 1, late, Duration.ofMinutes(1)));
    }

    /// The lines in files, each in one of them and in any order.
    private Path split(List<String> lines, int files, Random random) throws IOException {
        var in = Files.createDirectories(folder.resolve("in-" + files));
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        for (int file = 0; file < files; file++) {
            int from = shuffled.size() * file / files;
            int to = shuffled.size() * (file + 1) / files;
            Files.write(in.resolve("lines-" + file), shuffled.subList(from, to));
        }
        return in;
    }

    @Test
    void theVerdictsAreThoseOfTheBatchJudgeHoweverTheLinesAreSplit() throws Exception {
        var lines = TwoCases.lines();
        var once = cluster.run(options(split(lines, 1, new Random(1)), folder.resolve("out-1"), Optional.empty()), 1);
        var split = cluster.run(options(split(lines, 5, new Random(2)), folder.resolve("out-5"), Optional.empty()), 2);
        assertEquals(once, split);
        TwoCases.assertJudged("northern-homs", once.changes());
        TwoCases.assertJudged("harbour", once.changes());
        TwoCases.assertAside(once.aside());
    }

    /// Lines that fill several bundles leave several timers, and the first of them asks all questions.
    @Test
    void anAgreementIsMadeFromItsLinesOnceWhereAllFilesAreReadFirst() throws Exception {
        var lines = new ArrayList<>(TwoCases.cases().stream().map(Line::written).toList());
        lines.addAll(TwoCases.meetings(Bundling.MOST_LINES));
        var in = Files.createDirectories(folder.resolve("many"));
        Files.write(in.resolve("lines"), lines);
        long before = Counters.sum("loaded");
        var told = cluster.run(options(in, folder.resolve("out-many"), Optional.empty()), 1);
        assertEquals(2, Counters.sum("loaded") - before);
        TwoCases.assertJudged("northern-homs", told.changes());
    }

    @Test
    void aKilledJobAndOneThatIsRestoredFromASavepointTellTheSameOnce() throws Exception {
        var lines = TwoCases.cases().stream()
                .filter(line -> line.known() < TwoCases.UNTIL.getEpochSecond())
                .map(Line::written)
                .toList();
        var in = Files.createDirectories(folder.resolve("in"));
        Files.write(in.resolve("lines"), lines);
        var smooth = cluster.run(options(in, folder.resolve("smooth"), Optional.of(Duration.ZERO)), 1);
        var options = options(in, folder.resolve("rough"), Optional.of(Duration.ZERO));
        var savepoint = cluster.killOnceThenStop(options, lines);
        var halfway = Cluster.Told.in(options.out()).changes().size();
        var rough = cluster.resume(options, savepoint, 2);
        assertTrue(
                halfway > 0 && halfway < rough.changes().size(),
                halfway + " of " + rough.changes().size());
        assertEquals(smooth, rough);
        TwoCases.assertJudged("northern-homs", rough.changes());
        TwoCases.assertJudged("harbour", rough.changes());
    }
}

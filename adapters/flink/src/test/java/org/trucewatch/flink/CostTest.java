package org.trucewatch.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.casefolder.CaseFolder;

/// What a line costs with many agreements, on one task and on two: the figures of `docs/scale.md`.
final class CostTest {
    private static final int AGREEMENTS = 40;
    private static final int AGAIN = 9;
    private static final Instant FROM = Instant.parse("2014-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2016-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    @Tag("long")
    void twoTasksTellWhatOneDoes() throws Exception {
        var lines = lines();
        var in = Files.createDirectories(folder.resolve("in"));
        Files.write(in.resolve("lines"), lines);
        try (var cluster = Cluster.start(folder)) {
            timed(cluster, in, "warm", 2, lines.size());
            var one = timed(cluster, in, "one", 1, lines.size());
            assertEquals(one, timed(cluster, in, "two", 2, lines.size()));
        }
    }

    private Cluster.Told timed(Cluster cluster, Path in, String name, int parallelism, int lines) throws Exception {
        long start = System.nanoTime();
        double processor = processorSeconds();
        var options = new Options(
                in.toString(),
                folder.resolve(name).toString(),
                UNTIL.getEpochSecond(),
                Optional.empty(),
                Optional.empty());
        var told = cluster.run(options, parallelism);
        double seconds =
                (System.nanoTime() - start) / (double) Duration.ofSeconds(1).toNanos();
        System.out.printf(
                Locale.ROOT,
                "%s, parallelism %d: %,d lines in %.1f s (%.1f of a processor), %.0f lines/s, %,d changes%n",
                name,
                parallelism,
                lines,
                seconds,
                processorSeconds() - processor,
                lines / seconds,
                told.changes().size());
        return told;
    }

    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /// The same small agreement under many names, its reports told again and again a week later.
    private static List<String> lines() throws Exception {
        var files = CaseFolder.files(
                Path.of("../casefolder/src/test/resources/org/trucewatch/casefolder/accepted/harbour"));
        var harbour = CaseLines.of("harbour", files, Main::read, FROM);
        var lines = new ArrayList<String>();
        for (int agreement = 0; agreement < AGREEMENTS; agreement++) {
            for (var line : harbour) {
                var name = "harbour-" + agreement;
                lines.add(new Line(line.known(), name, line.path(), line.text()).written());
                for (int again = 1; again <= AGAIN && line.path().equals("reports.csv"); again++) {
                    long known = line.known() + Duration.ofDays(7L * again).toSeconds();
                    var text = line.text().replaceFirst("\nE", "\nE" + again + "-");
                    lines.add(new Line(known, name, line.path(), text).written());
                }
            }
        }
        return lines;
    }
}

package org.trucewatch.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.casefolder.CaseFolder;

/// Many agreements on one task and on two, by how often they are asked; prints what a line costs.
final class CostTest {
    private static final int AGREEMENTS = Integer.getInteger("flink.agreements", 100);
    private static final int LINES = Integer.getInteger("flink.lines", 200_000);
    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final long AT_THE_END = Duration.ofDays(36_500).toSeconds();

    @TempDir
    private Path folder;

    @Test
    @Tag("long")
    void twoTasksTellWhatOneDoes() throws Exception {
        var in = Files.createDirectories(folder.resolve("in"));
        streams().write(in.resolve("lines"), AGREEMENTS, LINES);
        try (var cluster = Cluster.start(folder)) {
            timed(cluster, in, "warm", 2, DAY);
            for (long every : List.of(AT_THE_END, DAY, HOUR)) {
                var one = timed(cluster, in, "one-" + every, 1, every);
                assertEquals(one, timed(cluster, in, "two-" + every, 2, every));
                assertFalse(one.changes().isEmpty());
            }
        }
    }

    private static Streams streams() throws Exception {
        var harbour = Path.of("../casefolder/src/test/resources/org/trucewatch/casefolder/accepted/harbour");
        return new Streams(
                CaseFolder.files(harbour),
                List.of("shelling", "sniping", "mortar", "use-of-force"),
                List.of("meeting", "inspection", "aid-delivery", "road-open", "threat", "looting"));
    }

    private Cluster.Told timed(Cluster cluster, Path in, String name, int parallelism, long every) throws Exception {
        long start = System.nanoTime();
        double processor = processorSeconds();
        var asked = new Job.Asked(Streams.UNTIL.getEpochSecond(), every, Optional.empty(), Duration.ofMinutes(1));
        var told = cluster.run(Cluster.options(in, folder.resolve(name), asked), parallelism);
        double seconds =
                (System.nanoTime() - start) / (double) Duration.ofSeconds(1).toNanos();
        System.out.printf(
                Locale.ROOT,
                "%s, parallelism %d: %,d lines in %.1f s (%.1f of a processor), %.0f lines/s, %,d changes%n",
                name,
                parallelism,
                LINES,
                seconds,
                processorSeconds() - processor,
                LINES / seconds,
                told.changes().size());
        return told;
    }

    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }
}

package org.trucewatch.bench.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.trucewatch.engine.Compiled;
import org.trucewatch.engine.Question.Brief;
import org.trucewatch.engine.Tasks;
import org.trucewatch.engine.evidence.Area;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.place.AtlasBuilder;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Standard;

/// The inner loops of the judge one by one, on one thread: what an event of the workload, a point or a line costs.
///
/// An agreement of few clauses leaves little but the loop that it names; what it costs to compile it is not in it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Kernels {
    private static final int EVENTS = 2_000_000;
    private static final int POINTS = 65_536;
    private static final int LINES = 200_000;
    private static final int E7_PER_E5 = 100;
    private static final String HEAD = """
            # Kernels

            ```text
            people group
            people personnel
            text B1 "Kernels" in force from 2017-08-03 12:00 UTC binds a, b and c counts days from the hour
            ```

            ```clause
            """;

    private final int[] lon = new int[POINTS];
    private final int[] lat = new int[POINTS];
    private final List<Loaded> loaded = new ArrayList<>(1);

    /// What the loops run over, once it is loaded.
    private record Loaded(
            Evidence evidence,
            Area zone,
            Compiled nothing,
            Compiled breaches,
            Compiled threes,
            Compiled heads,
            Path table) {
        static Loaded of(int events, Path table) {
            var atlas = AtlasBuilder.atlas(BenchCase.draft(0).registry(), List.of());
            return new Loaded(
                    Loader.load(events, Doubts.none()),
                    atlas.area("zone").orElseThrow(),
                    clauses("r: hts must not release"),
                    clauses("r1: a and b must not use-of-force in zone"),
                    clauses("r1: a and b must not use-of-force in zone\n"
                            + "r6: a and b must not break clause r1 3 times within 7 days and 5 km"),
                    clauses("r4p: c must keep at most 40 personnel at each checkpoint"),
                    table);
        }

        private static Compiled clauses(String clauses) {
            return BenchCase.draft(0).with(HEAD + clauses + "\n```\n").compile();
        }
    }

    @Setup
    public void load() throws IOException {
        var random = new Random(1);
        for (var point = 0; point < POINTS; point++) {
            lon[point] = (3_647_000 + random.nextInt(46_000)) * E7_PER_E5;
            lat[point] = (3_476_000 + random.nextInt(29_000)) * E7_PER_E5;
        }
        var table = Files.createTempFile("kernels", ".csv");
        EventTable.write(LINES, Files.newOutputStream(table));
        loaded.add(Loaded.of(EVENTS, table));
    }

    @TearDown
    public void tidy() throws IOException {
        for (var one : loaded) Files.deleteIfExists(one.table());
    }

    /// One look at the shape of each event, hardly any of which is asked for.
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int scanOfShapes() {
        return breach(Loaded::nothing);
    }

    /// Points in and around the zone of forty corners.
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public int pointInRaster() {
        var zone = loaded.getFirst().zone();
        var inside = 0;
        for (var point = 0; point < POINTS; point++) if (zone.covers(lon[point], lat[point])) inside++;
        return inside;
    }

    /// The scan with one ban, which the next one is compared with.
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int banAlone() {
        return breach(Loaded::breaches);
    }

    /// The same ban, and its breaches that come in threes.
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int banAndPatternsAmongNeighbours() {
        return breach(Loaded::threes);
    }

    /// The scan with the heads at three posts, counted up and down.
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int foldOfHeadCount() {
        return breach(Loaded::heads);
    }

    /// A line of the table of text, from the file in the cache of the machine to an event.
    @Benchmark
    @OperationsPerInvocation(LINES)
    public int readingOfTextTable() throws IOException {
        var last = new int[1];
        TableReader.read(loaded.getFirst().table(), event -> last[0] = event.id());
        return last[0];
    }

    private int breach(Function<Loaded, Compiled> rules) {
        var one = loaded.getFirst();
        var question = rules.apply(one).ask(one.evidence(), AsOf.at(Generator.END), Tasks.ALONE);
        return question.verdicts(Standard.ALLEGED).stream()
                .map(Brief::events)
                .mapToInt(List::size)
                .sum();
    }
}

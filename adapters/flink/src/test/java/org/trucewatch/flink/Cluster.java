package org.trucewatch.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.types.Either;

/// A cluster of two slots in this process.
record Cluster(MiniCluster machines, Path folder) implements AutoCloseable {
    private static final AtomicInteger SEEN = new AtomicInteger();
    private static final AtomicReference<Set<String>> HELD_BACK = new AtomicReference<>(Set.of());
    private static final AtomicInteger KILL_AT = new AtomicInteger();

    static Cluster start(Path folder) throws Exception {
        var configuration = new Configuration().set(RestOptions.PORT, 0); // whichever is free
        configuration.setString("metrics.reporter.counters.factory.class", Counters.Factory.class.getName());
        var machines = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(2)
                .setConfiguration(configuration)
                .build());
        machines.start();
        return new Cluster(machines, folder);
    }

    @Override
    public void close() {
        machines.closeAsync().join();
    }

    /// What a job wrote, in the order of the lines.
    record Told(List<String> changes, List<String> aside) {
        static Told in(Place out) throws IOException {
            if (!(out instanceof Place.Folder(var path))) throw new IllegalArgumentException("no folder: " + out);
            return in(Path.of(path));
        }

        private static Told in(Path out) throws IOException {
            return new Told(lines(out.resolve("changes")), lines(out.resolve("aside")));
        }

        private static List<String> lines(Path written) throws IOException {
            if (!Files.exists(written)) return List.of();
            try (var files = Files.walk(written)) {
                return files.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().startsWith("."))
                        .flatMap(Cluster::read)
                        .sorted()
                        .toList();
            }
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// From a folder to a folder.
    static Options options(Path in, Path out, Job.Asked asked) {
        return new Options(
                new Place.Folder(in.toString()),
                new Place.Folder(out.toString()),
                asked,
                Optional.empty(),
                Optional.empty());
    }

    Told run(Options options, int parallelism) throws Exception {
        return finish(job(options, parallelism), options);
    }

    /// Runs the job slowly, kills it at a quarter of its lines, and stops it with a savepoint in their second half,
    /// once it has told something.
    String killOnceThenStop(Options options, List<String> lines) throws Exception {
        SEEN.set(0);
        KILL_AT.set(lines.size() / 4);
        HELD_BACK.set(Set.copyOf(lines.subList(lines.size() / 2, lines.size())));
        var job = job(options, 1);
        machines.submitJob(job).get();
        while (Told.in(options.out()).changes().isEmpty()) {
            if (machines.getJobStatus(job.getJobID()).get().isGloballyTerminalState())
                throw new IllegalStateException("the job ended and told nothing");
            Thread.sleep(50);
        }
        var savepoint = stop(job.getJobID());
        KILL_AT.set(0);
        return savepoint;
    }

    /// Starts a job that goes on until it is stopped, from a savepoint if there is one.
    JobID begin(Options options, int parallelism, Optional<String> savepoint) throws Exception {
        var job = job(options, parallelism);
        savepoint.ifPresent(path -> job.setSavepointRestoreSettings(SavepointRestoreSettings.forPath(path)));
        return machines.submitJob(job).get().getJobID();
    }

    /// Waits until a job has come to its end.
    void await(JobID job) throws Exception {
        machines.requestJobResult(job).get().toJobExecutionResult(Cluster.class.getClassLoader());
    }

    /// Stops a job with a savepoint.
    String stop(JobID job) throws Exception {
        var target = folder.resolve("savepoints").toUri().toString();
        return machines.stopWithSavepoint(job, target, false, SavepointFormatType.CANONICAL)
                .get();
    }

    Told resume(Options options, String savepoint, int parallelism) throws Exception {
        var job = job(options, parallelism);
        job.setSavepointRestoreSettings(SavepointRestoreSettings.forPath(savepoint));
        return finish(job, options);
    }

    private JobGraph job(Options options, int parallelism) {
        var environment = environment(parallelism);
        Main.judge(Feed.lines(environment, options).map(Cluster::slowly, Handed.TYPE), options);
        return environment.getStreamGraph().getJobGraph();
    }

    /// Fails once on the line whose number is set, as a machine does that is killed; holds the lines back, one by one,
    /// while a savepoint is made.
    private static Either<Sent, Aside> slowly(Either<Sent, Aside> line) throws InterruptedException {
        if (KILL_AT.get() == 0) return line;
        boolean isHeldBack =
                requireNonNull(HELD_BACK.get()).contains(new String(line.left().written(), UTF_8));
        Thread.sleep(isHeldBack ? 1000 : 5);
        if (SEEN.incrementAndGet() == KILL_AT.get()) throw new IllegalStateException("killed");
        return line;
    }

    private Told finish(JobGraph job, Options options) throws Exception {
        machines.submitJob(job).get();
        await(job.getJobID());
        return Told.in(options.out());
    }

    private StreamExecutionEnvironment environment(int parallelism) {
        var configuration = new Configuration()
                .set(StateBackendOptions.STATE_BACKEND, "rocksdb")
                .set(
                        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                        folder.resolve("checkpoints").toUri().toString())
                .set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay")
                .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 30);
        var environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.setParallelism(parallelism);
        environment.enableCheckpointing(100);
        return environment;
    }
}

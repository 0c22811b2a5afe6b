package org.trucewatch.peers.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.flink.Main;
import org.trucewatch.peers.task.Land;
import org.trucewatch.peers.task.Terms;

/// Two jobs of Flink from the same files of lines to files, both with their state in RocksDB and checkpoints: a plain
/// one, and ours as `flink run` starts it.
enum LineJobs {
    PLAIN("a plain job, the nine rules by hand") {
        @Override
        void lay(StreamExecutionEnvironment environment, Path in, Path out) throws Exception {
            environment.getConfig().enableObjectReuse();
            Land.draw(Terms.of(0));
            var source = FileSource.forRecordStreamFormat(new TextLineInputFormat(), path(in))
                    .build();
            var facts = environment
                    .fromSource(source, WatermarkStrategy.noWatermarks(), "lines")
                    .process(new Parsing());
            var timed = facts.assignTimestampsAndWatermarks(WatermarkStrategy.<Fact>forMonotonousTimestamps()
                    .withTimestampAssigner((fact, before) -> fact.time() * 1000));
            write(Rules.told(timed, Terms.of(0).aidDeadline()), out.resolve("changes"));
            write(facts.getSideOutput(Parsing.ASIDE), out.resolve("aside"));
        }
    },
    OURS("Trucewatch, the agreement's own words") {
        @Override
        void lay(StreamExecutionEnvironment environment, Path in, Path out) throws Exception {
            var until = Instant.ofEpochSecond(Workload.END).toString();
            var words = List.of("--in", in.toString(), "--out", out.toString(), "--until", until);
            var once = List.of("--every", "2000000000"); // at the end
            Main.lay(environment, Stream.concat(words.stream(), once.stream()).toList());
        }
    };

    final String title;

    LineJobs(String title) {
        this.title = title;
    }

    /// Runs it on so many tasks, and returns when all is told: a job that reads files ends with the checkpoint after
    /// them.
    final void run(Standing cluster, Path in, Path out, int tasks, Duration checkpoints) throws Exception {
        var settings = new Configuration()
                .set(StateBackendOptions.STATE_BACKEND, "rocksdb")
                .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpoints)
                .set(
                        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                        path(out.resolve("checkpoints")).toString())
                .set(RestartStrategyOptions.RESTART_STRATEGY, "none"); // a job that fails is to be seen at once
        var environment = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        environment.setParallelism(tasks);
        lay(environment, in, out);
        cluster.run(environment);
    }

    /// Lays the job out.
    abstract void lay(StreamExecutionEnvironment environment, Path in, Path out) throws Exception;

    private static void write(DataStream<String> lines, Path folder) {
        var sink = FileSink.forRowFormat(path(folder), new SimpleStringEncoder<String>("UTF-8"))
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build();
        lines.sinkTo(sink);
    }

    private static org.apache.flink.core.fs.Path path(Path folder) {
        return new org.apache.flink.core.fs.Path(folder.toUri());
    }

    /// What was told there, sorted.
    static List<String> told(Path folder) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(LineJobs::lines)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}

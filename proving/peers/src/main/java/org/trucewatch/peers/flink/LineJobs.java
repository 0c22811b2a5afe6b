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
import org.trucewatch.peers.task.Land;
import org.trucewatch.peers.task.Terms;

/// Two jobs of Flink from the same files of lines to files, both with their state in RocksDB and a checkpoint every ten
/// seconds: a plain one, and ours as `flink run` starts it.
enum LineJobs {
    PLAIN("a plain job, the nine rules by hand") {
        @Override
        List<String> run(Path in, Path out, int tasks) throws Exception {
            var settings = new Configuration()
                    .set(StateBackendOptions.STATE_BACKEND, "rocksdb")
                    .set(
                            CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                            path(out.resolve("checkpoints")).toString())
                    .set(RestartStrategyOptions.RESTART_STRATEGY, "none"); // a job that fails is to be seen at once
            var environment = StreamExecutionEnvironment.createLocalEnvironment(tasks, settings);
            environment.enableCheckpointing(Duration.ofSeconds(10).toMillis());
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
            environment.execute("plain");
            return told(out.resolve("changes"));
        }
    },
    OURS("Trucewatch, the agreement's own words") {
        @Override
        List<String> run(Path in, Path out, int tasks) throws Exception {
            StreamExecutionEnvironment.setDefaultLocalParallelism(tasks);
            var until = Instant.ofEpochSecond(Workload.END).toString();
            org.trucewatch.flink.Main.main(new String[] {
                "--in",
                in.toString(),
                "--out",
                out.toString(),
                "--until",
                until,
                "--every",
                "2000000000" // once, at the end
            });
            return told(out.resolve("changes"));
        }
    };

    final String title;

    LineJobs(String title) {
        this.title = title;
    }

    /// What it told, sorted.
    abstract List<String> run(Path in, Path out, int tasks) throws Exception;

    private static void write(DataStream<String> lines, Path folder) {
        var sink = FileSink.forRowFormat(path(folder), new SimpleStringEncoder<String>("UTF-8"))
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build();
        lines.sinkTo(sink);
    }

    private static org.apache.flink.core.fs.Path path(Path folder) {
        return new org.apache.flink.core.fs.Path(folder.toUri());
    }

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

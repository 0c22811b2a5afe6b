package org.trucewatch.flink;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.model.evidence.Case;

/// What `flink run` starts: from files of lines to files of changes, `docs/scale.md`.
public final class Main {
    private static final Duration CHECKPOINT = Duration.ofSeconds(10);

    private Main() {}

    public static void main(String[] words) throws Exception {
        var options = Options.read(Arrays.asList(words)).orElseThrow(() -> new IllegalArgumentException(Options.USAGE));
        var environment = StreamExecutionEnvironment.getExecutionEnvironment(defaults());
        environment.getConfig().enableObjectReuse(); // what is passed on here is never changed
        environment.getConfig().enableObjectReuse(); // what is passed on is never changed
        if (!environment.getCheckpointConfig().isCheckpointingEnabled())
            environment.enableCheckpointing(CHECKPOINT.toMillis());
        judge(lines(environment, options), options);
        environment.execute("trucewatch");
    }

    /// What holds where neither the cluster nor the command line says otherwise.
    private static Configuration defaults() {
        return new Configuration().set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    }

    static DataStream<String> lines(StreamExecutionEnvironment environment, Options options) {
        return environment
                .fromSource(source(options), WatermarkStrategy.noWatermarks(), "lines")
                .uid("lines");
    }

    static void judge(DataStream<String> lines, Options options) {
        var job = Job.of(lines, Main::read, options.asked());
        write(job.changes().map(Change::written), new Path(options.out(), "changes"));
        write(job.aside().map(Aside::written), new Path(options.out(), "aside"));
    }

    private static FileSource<String> source(Options options) {
        var source = FileSource.forRecordStreamFormat(new TextLineInputFormat(), new Path(options.in()));
        options.watch().ifPresent(source::monitorContinuously);
        return source.build();
    }

    /// Files are there once a checkpoint was completed, each line once.
    private static void write(DataStream<String> lines, Path folder) {
        var sink = FileSink.forRowFormat(folder, new SimpleStringEncoder<String>("UTF-8"))
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build();
        lines.sinkTo(sink).name(folder.getName()).uid("write " + folder.getName());
    }

    static CaseReader.Outcome read(Optional<Case> held, SortedMap<String, byte[]> files) {
        var read = CaseFolder.read(held, files);
        return new CaseReader.Outcome(read.found(), read.problems());
    }
}

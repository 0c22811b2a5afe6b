package org.trucewatch.flink;

import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.types.Either;

/// The lines that a job is given, with their times.
final class Feed {
    private Feed() {}

    static DataStream<Either<Sent, Aside>> lines(StreamExecutionEnvironment environment, Options options) {
        var times = Job.times(options.asked());
        return switch (options.in()) {
            case Place.Folder folder -> {
                WatermarkStrategy<Either<Sent, Aside>> none = WatermarkStrategy.noWatermarks();
                var lines = environment.fromSource(files(folder, options.watch()), none, "lines");
                // Not in the source: a short file would be gone from there before its time was told.
                yield lines.uid("lines")
                        .assignTimestampsAndWatermarks(times)
                        .name("time")
                        .uid("time");
            }
            case Place.Topic at -> {
                var source = at.topic().source(options.watch(), new Handed(), Handed.TYPE);
                yield environment.fromSource(source, times, "lines").uid("lines");
            }
        };
    }

    private static Source<Either<Sent, Aside>, ?, ?> files(Place.Folder folder, Optional<Duration> watch) {
        var source = FileSource.forRecordStreamFormat(new LineFormat(), new Path(folder.path()));
        watch.ifPresent(source::monitorContinuously);
        return source.build();
    }
}

package org.trucewatch.flink;

import java.time.Duration;
import java.util.Optional;
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
        return environment
                .fromSource(source(options), Job.times(options.asked()), "lines")
                .uid("lines");
    }

    private static Source<Either<Sent, Aside>, ?, ?> source(Options options) {
        return switch (options.in()) {
            case Place.Folder folder -> files(folder, options.watch());
            case Place.Topic at -> at.topic().source(options.watch(), Handed::of, Handed.TYPE);
        };
    }

    private static Source<Either<Sent, Aside>, ?, ?> files(Place.Folder folder, Optional<Duration> watch) {
        var source = FileSource.forRecordStreamFormat(new LineFormat(), new Path(folder.path()));
        watch.ifPresent(source::monitorContinuously);
        return source.build();
    }
}

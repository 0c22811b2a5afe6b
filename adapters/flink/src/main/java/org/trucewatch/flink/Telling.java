package org.trucewatch.flink;

import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.trucewatch.flink.kafka.Topic;

/// Writes what a job tells: it is there once a checkpoint was completed, each line once.
final class Telling {
    private static final String CHANGES = "changes";
    private static final String ASIDE = "aside";

    private Telling() {}

    static Stream<Topic> topics(Topic out) {
        return Stream.of(out.part(CHANGES), out.part(ASIDE));
    }

    static void write(Job job, Place out) {
        switch (out) {
            case Place.Folder folder -> {
                write(job.changes().map(Change::written), folder, CHANGES);
                write(job.aside().map(Aside::written), folder, ASIDE);
            }
            case Place.Topic at -> {
                var changes = at.topic().part(CHANGES).sink(Change::agreement, Change::written);
                var aside = at.topic().part(ASIDE).sink(Aside::line, Aside::written);
                job.changes().sinkTo(changes).name(CHANGES).uid("write " + CHANGES);
                job.aside().sinkTo(aside).name(ASIDE).uid("write " + ASIDE);
            }
        }
    }

    private static void write(DataStream<String> lines, Place.Folder out, String part) {
        var sink = FileSink.forRowFormat(new Path(out.path(), part), new SimpleStringEncoder<String>("UTF-8"))
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build();
        lines.sinkTo(sink).name(part).uid("write " + part);
    }
}

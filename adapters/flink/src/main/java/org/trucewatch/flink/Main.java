package org.trucewatch.flink;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.types.Either;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.flink.kafka.Brokers;
import org.trucewatch.model.evidence.Case;

/// What `flink run` starts: from lines in files or on a topic to changes in files or on a topic, `docs/scale.md`.
public final class Main {
    private static final Duration CHECKPOINT = Duration.ofSeconds(10);

    private Main() {}

    public static void main(String[] words) throws Exception {
        var options = Options.read(Arrays.asList(words));
        for (var topic : options.topics()) {
            var obstacle = Brokers.obstacle(topic);
            if (obstacle.isPresent()) throw new ProgramParametrizationException(obstacle.get());
        }
        var environment = StreamExecutionEnvironment.getExecutionEnvironment(defaults());
        if (!environment.getCheckpointConfig().isCheckpointingEnabled())
            environment.enableCheckpointing(CHECKPOINT.toMillis());
        judge(Feed.lines(environment, options), options);
        environment.execute("trucewatch");
    }

    /// What holds where neither the cluster nor the command line says otherwise.
    private static Configuration defaults() {
        return new Configuration().set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    }

    static void judge(DataStream<Either<Sent, Aside>> lines, Options options) {
        lines.getExecutionEnvironment().getConfig().enableObjectReuse(); // what is passed on is never changed
        var job = Job.of(lines, Main::read, options.asked());
        Telling.write(job, options.out());
    }

    static CaseReader.Outcome read(Optional<Case> held, SortedMap<String, byte[]> files) {
        var read = CaseFolder.read(held, files);
        return new CaseReader.Outcome(read.found(), read.problems());
    }
}

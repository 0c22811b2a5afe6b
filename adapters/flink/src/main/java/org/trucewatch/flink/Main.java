package org.trucewatch.flink;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.types.Either;
import org.apache.flink.util.FlinkException;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.flink.kafka.Brokers;
import org.trucewatch.model.evidence.Case;

/// What `flink run` starts: from lines in files or on a topic to changes in files or on a topic, `docs/scale.md`.
public final class Main {
    private Main() {}

    /// Throws a [ProgramParametrizationException], of which `flink` prints the sentence alone, where the job cannot
    /// begin or cannot go on.
    public static void main(String[] words) throws Exception {
        run(StreamExecutionEnvironment.getExecutionEnvironment(), Arrays.asList(words));
    }

    static void run(StreamExecutionEnvironment environment, List<String> words) throws Exception {
        lay(environment, words);
        try {
            environment.execute("trucewatch");
        } catch (ExecutionException | FlinkException failure) {
            throw stopped(failure);
        }
    }

    /// Lays the job out in an environment, which is then to be executed.
    public static void lay(StreamExecutionEnvironment environment, List<String> words) {
        var options = Options.read(words);
        for (var topic : options.topics()) {
            var obstacle = Brokers.obstacle(topic);
            if (obstacle.isPresent()) throw new ProgramParametrizationException(obstacle.get());
        }
        environment.configure(Defaults.beside(environment.getConfiguration(), options));
        judge(Feed.lines(environment, options), options);
    }

    /// With the failure as its cause: by it a cluster that runs this program itself tells a lost job from a cancelled
    /// one.
    private static ProgramParametrizationException stopped(Exception failure) {
        Throwable first = failure;
        while (first.getCause() != null) first = first.getCause();
        var why = String.valueOf(first.getMessage()).lines().findFirst().orElse("");
        var sentence = "the job cannot go on: " + why
                + "; mend that, then begin it again, or from its last checkpoint with flink run -s";
        var stopped = new ProgramParametrizationException(sentence);
        stopped.initCause(failure);
        return stopped;
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

package org.trucewatch.peers.flink;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.Land;
import org.trucewatch.peers.task.Peer;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Verdicts;
import org.trucewatch.peers.task.Vocabulary;

/// A plain job of Apache Flink on a cluster in this process: state on the heap, no checkpoints.
///
/// One source and one filter, for two would hand on the events of a key out of order; the keyed functions run twice.
public final class Flink implements Peer {
    /// Functions run in this process and find the events and put their verdicts here, as long as one job runs at a
    /// time.
    private static final Queue<String> TOLD = new ConcurrentLinkedQueue<>();

    private static volatile Events columns = Events.of(0);

    private final Standing cluster = done(Standing::start);

    /// What it is that Flink throws, its signatures do not say.
    private static <T> T done(Callable<T> work) {
        var task = new FutureTask<>(work);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String name() {
        return "Flink 2.3, keyed functions with timers";
    }

    @Override
    public void load(Events events) {
        columns = events;
    }

    @Override
    public List<String> judge(Terms terms) {
        Land.draw(terms);
        TOLD.clear();
        var environment = StreamExecutionEnvironment.getExecutionEnvironment(new Configuration());
        environment.setParallelism(Standing.SLOTS);
        environment.getConfig().enableObjectReuse();
        Rules.told(facts(environment), terms.aidDeadline())
                .map(line -> {
                    TOLD.add(line);
                    return line;
                })
                .returns(String.class)
                .sinkTo(new DiscardingSink<>());
        done(() -> {
            cluster.run(environment);
            return cluster;
        });
        var verdicts = new Verdicts();
        TOLD.forEach(verdicts::addLine);
        return verdicts.sorted();
    }

    private static DataStream<Fact> facts(StreamExecutionEnvironment environment) {
        return environment
                .fromSequence(0, columns.size() - 1)
                .setParallelism(1)
                .flatMap((Long row, Collector<Fact> out) -> take(row.intValue(), out))
                .returns(Fact.class)
                .setParallelism(1)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Fact>forMonotonousTimestamps()
                        .withTimestampAssigner((fact, before) -> fact.time() * 1000))
                .setParallelism(1);
    }

    /// Only what concerns a rule goes on; before the first event, a mark for each duty.
    private static void take(int row, Collector<Fact> out) {
        if (row == 0) Rules.begin(Fact.ONLY, columns.time(0)).forEach(out::collect);
        if (concerns(row)) out.collect(Fact.of(columns, row));
    }

    private static boolean concerns(int row) {
        int act = columns.act(row);
        if (act == Vocabulary.NOTICE) return Vocabulary.isParty(columns.actor(row));
        if (Vocabulary.isForce(act))
            return columns.time(row) >= Terms.IN_FORCE && Vocabulary.isParty(columns.actor(row)) && isInside(row);
        if (act == Vocabulary.PRESENCE)
            return columns.time(row) >= Terms.EXCLUSION_ENDS
                    && Vocabulary.group(columns.actor(row)).equals("HTS")
                    && isInside(row);
        if (act == Vocabulary.CONVOY) return columns.time(row) >= Terms.IN_FORCE && isInside(row);
        if (act == Vocabulary.RELEASE)
            return columns.time(row) >= Terms.IN_FORCE && Vocabulary.isParty(columns.actor(row));
        return Rules.isRoad(act) || Rules.isPost(act);
    }

    private static boolean isInside(int row) {
        return Land.covers(columns.lonE5(row), columns.latE5(row));
    }

    @Override
    public void close() {
        cluster.close();
        columns = Events.of(0);
    }
}

package org.trucewatch.peers.flink;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.Land;
import org.trucewatch.peers.task.Peer;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Verdicts;
import org.trucewatch.peers.task.Vocabulary;

/// A job of Apache Flink on a cluster in this process, with state on the heap.
///
/// One source and one filter, for two would hand on the events of a key out of order; the keyed functions run twice.
/// Twice in the race: as a plain job, to which every event comes as a record, with Flink's own settings and a
/// checkpoint a second; and tuned by hand, where the source looks at columns in memory and makes a record of nothing
/// that concerns no rule, records are handed on as they are, and nothing could be recovered.
public final class Flink implements Peer {
    /// Functions run in this process and find the events and put their verdicts here, as long as one job runs at a
    /// time.
    private static final Queue<String> TOLD = new ConcurrentLinkedQueue<>();

    private static volatile Events columns = Events.of(0);

    private static final int CHECKPOINT_MILLIS = 1_000;

    private final boolean tuned;
    private final Standing cluster = done(Standing::start);

    private Flink(boolean tuned) {
        this.tuned = tuned;
    }

    public static Flink plain() {
        return new Flink(false);
    }

    public static Flink tuned() {
        return new Flink(true);
    }

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
        return tuned ? "Flink 2.3, columns in memory, tuned" : "Flink 2.3, records and checkpoints";
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
        if (tuned) environment.getConfig().enableObjectReuse();
        else environment.enableCheckpointing(CHECKPOINT_MILLIS);
        Rules.told(tuned ? concerning(environment) : records(environment), terms.aidDeadline())
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

    private static DataStream<Fact> records(StreamExecutionEnvironment environment) {
        return timed(environment, Flink::make)
                .filter(fact -> fact.act() == Duties.BEGINS || Rules.concerns(fact))
                .setParallelism(1);
    }

    private static DataStream<Fact> concerning(StreamExecutionEnvironment environment) {
        return timed(environment, Flink::take);
    }

    /// What `made` makes of the rows, with the time of each.
    private static SingleOutputStreamOperator<Fact> timed(
            StreamExecutionEnvironment environment, FlatMapFunction<Long, Fact> made) {
        return environment
                .fromSequence(0, columns.size() - 1)
                .setParallelism(1)
                .flatMap(made)
                .returns(Fact.class)
                .setParallelism(1)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Fact>forMonotonousTimestamps()
                        .withTimestampAssigner((fact, before) -> fact.time() * 1000))
                .setParallelism(1);
    }

    /// Before the first event, a mark for each duty.
    private static void make(Long row, Collector<Fact> out) {
        if (row == 0) Rules.begin(Fact.ONLY, columns.time(0)).forEach(out::collect);
        out.collect(Fact.of(columns, row.intValue()));
    }

    /// Only what concerns a rule goes on.
    private static void take(Long number, Collector<Fact> out) {
        int row = number.intValue();
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

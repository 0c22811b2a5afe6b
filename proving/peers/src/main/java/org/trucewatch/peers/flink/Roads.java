package org.trucewatch.peers.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Vocabulary;

/// One road: closed, and not opened for too long.
///
/// The timer fires when the watermark has passed, which lags; an opening after the deadline may come before it fires.
final class Roads extends KeyedProcessFunction<String, Fact, String> {
    private static final long serialVersionUID = 1;

    private transient ValueState<Fact> closed;

    @Override
    public void open(OpenContext context) {
        closed = getRuntimeContext().getState(new ValueStateDescriptor<>("closed", Fact.class));
    }

    @Override
    public void processElement(Fact fact, Context context, Collector<String> out) throws Exception {
        var before = closed.value();
        if (before != null && fact.time() > due(before) && fact.act() == Vocabulary.ROAD_OPEN) tell(before, out);
        if (fact.act() == Vocabulary.ROAD_OPEN) closed.clear();
        else if (fact.time() >= Terms.IN_FORCE) {
            closed.update(fact);
            if (due(fact) < Workload.END) context.timerService().registerEventTimeTimer(due(fact) * 1000);
        }
    }

    private static long due(Fact closing) {
        return closing.time() + Terms.ROAD_CLOSED_MOST;
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) throws Exception {
        var before = closed.value();
        if (before == null || due(before) * 1000 != timestamp) return;
        tell(before, out);
        closed.clear();
    }

    private static void tell(Fact closing, Collector<String> out) {
        out.collect(closing.line(due(closing), "R7", "OVERDUE", closing.id(), closing.party()));
    }
}

package org.trucewatch.peers.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Vocabulary;

/// What must be done by a time: convoys again and again, a release once by each party. A duty begins with its key, so
/// that a mark of the text's coming into force is sent to each.
final class Duties extends KeyedProcessFunction<String, Fact, String> {
    /// The act of that mark.
    static final int BEGINS = -1;

    private static final String CONVOYS = "ALL";
    private static final long serialVersionUID = 1;

    private final long firstConvoy;
    private transient ValueState<Long> due;

    Duties(long firstConvoy) {
        this.firstConvoy = firstConvoy;
    }

    static String key(Fact fact) {
        return fact.key(fact.act() == Vocabulary.CONVOY ? CONVOYS : fact.party());
    }

    @Override
    public void open(OpenContext context) {
        due = getRuntimeContext().getState(new ValueStateDescriptor<>("due", Types.LONG));
    }

    @Override
    public void processElement(Fact fact, Context context, Collector<String> out) throws Exception {
        var key = Fact.part(context.getCurrentKey());
        if (fact.act() == BEGINS) await(context, key.equals(CONVOYS) ? firstConvoy : Terms.RELEASE_DEADLINE);
        else if (due.value() == null) return;
        else if (key.equals(CONVOYS)) {
            for (long at = due.value(); at < fact.time(); at = due.value()) missConvoy(at, context, out);
            out.collect(fact.verdict("R2", "FULFILLED", key));
            await(context, fact.time() + Terms.AID_EVERY);
        } else {
            if (fact.time() <= due.value()) out.collect(fact.verdict("R3", "FULFILLED", key));
            else out.collect(Fact.line(context.getCurrentKey(), due.value(), "R3", "OVERDUE", key));
            due.clear();
        }
    }

    private void await(Context context, long at) throws Exception {
        due.update(at);
        if (at < Workload.END) context.timerService().registerEventTimeTimer(at * 1000);
    }

    private void missConvoy(long at, Context context, Collector<String> out) throws Exception {
        out.collect(Fact.line(context.getCurrentKey(), at, "R2", "OVERDUE", CONVOYS));
        await(context, at + Terms.AID_EVERY);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) throws Exception {
        var at = due.value();
        if (at == null || at * 1000 != timestamp) return;
        var key = Fact.part(context.getCurrentKey());
        if (key.equals(CONVOYS)) missConvoy(at, context, out);
        else {
            out.collect(Fact.line(context.getCurrentKey(), at, "R3", "OVERDUE", key));
            due.clear();
        }
    }
}

package org.trucewatch.peers.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Vocabulary;

/// Head counts at one checkpoint; only the moment counts at which one goes wrong.
final class Posts extends KeyedProcessFunction<String, Fact, String> {
    private static final long serialVersionUID = 1;

    private transient ValueState<Integer> personnel;
    private transient ValueState<Integer> commanders;

    @Override
    public void open(OpenContext context) {
        personnel = getRuntimeContext().getState(new ValueStateDescriptor<>("personnel", Types.INT));
        commanders = getRuntimeContext().getState(new ValueStateDescriptor<>("commanders", Types.INT));
    }

    @Override
    public void processElement(Fact fact, Context context, Collector<String> out) throws Exception {
        boolean isPersonnel = fact.act() == Vocabulary.ARRIVAL || fact.act() == Vocabulary.LEAVING;
        boolean comes = fact.act() == Vocabulary.ARRIVAL || fact.act() == Vocabulary.COMMANDER_IN;
        int change = comes ? fact.quantity() : -fact.quantity();
        if (isPersonnel) {
            int before = moved(personnel, 0, change);
            if (before <= Terms.PERSONNEL_MOST && before + change > Terms.PERSONNEL_MOST) tell("R4P", fact, out);
        } else {
            int before = moved(commanders, Terms.COMMANDERS, change);
            if (before == Terms.COMMANDERS && change != 0) tell("R4C", fact, out);
        }
    }

    private static int moved(ValueState<Integer> count, int first, int change) throws Exception {
        var told = count.value();
        int before = told == null ? first : told;
        count.update(before + change);
        return before;
    }

    private static void tell(String rule, Fact fact, Collector<String> out) {
        if (fact.time() >= Terms.IN_FORCE) out.collect(fact.verdict(rule, "VIOLATION", "CP" + fact.ref()));
    }
}

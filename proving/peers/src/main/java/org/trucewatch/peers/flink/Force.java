package org.trucewatch.peers.flink;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Thirds;
import org.trucewatch.peers.task.Vocabulary;

/// Force in the zone by one party, notice before it where it is allowed, and breaches that come together.
final class Force extends KeyedProcessFunction<String, Fact, String> {
    private static final long serialVersionUID = 1;

    private transient ListState<Fact> notices;
    private transient ListState<Fact> breaches;

    @Override
    public void open(OpenContext context) {
        notices = getRuntimeContext().getListState(new ListStateDescriptor<>("notices", Fact.class));
        breaches = getRuntimeContext().getListState(new ListStateDescriptor<>("breaches", Fact.class));
    }

    @Override
    public void processElement(Fact fact, Context context, Collector<String> out) throws Exception {
        if (fact.act() == Vocabulary.NOTICE) {
            notices.add(fact);
            return;
        }
        boolean excluded = fact.target() == Vocabulary.DAESH
                || (fact.target() == Vocabulary.HTS && fact.time() >= Terms.EXCLUSION_ENDS);
        if (!excluded) breach("R1", fact, out);
        else if (fact.time() >= Terms.EXCLUSION_ENDS && !isNoticed(fact)) breach("R1x", fact, out);
    }

    private boolean isNoticed(Fact fact) throws Exception {
        var recent = since(notices, fact.time() - Terms.NOTICE_BEFORE);
        notices.update(recent);
        return recent.stream().anyMatch(notice -> notice.isWithin(fact, notice.quantity()));
    }

    private void breach(String rule, Fact fact, Collector<String> out) throws Exception {
        out.collect(fact.verdict(rule, "VIOLATION", fact.party()));
        var recent = since(breaches, fact.time() - Terms.SERIOUS_WITHIN);
        if (Thirds.isThird(fact, recent, Force::isNear))
            out.collect(fact.verdict("R6", "SERIOUS_BREACH", fact.party()));
        recent.add(fact);
        breaches.update(recent);
    }

    private static List<Fact> since(ListState<Fact> all, long time) throws Exception {
        var recent = new ArrayList<Fact>();
        for (var fact : all.get()) if (fact.time() >= time) recent.add(fact);
        return recent;
    }

    private static boolean isNear(Fact one, Fact other) {
        return one.isWithin(other, Terms.SERIOUS_METRES);
    }
}

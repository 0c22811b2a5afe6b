package org.trucewatch.peers.esper;

import com.espertech.esper.common.client.EventBean;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.trucewatch.peers.task.Verdicts;

/// Writes down what statements tell; a breach that completes several threes is serious once.
final class Told implements Consumer<EventBean> {
    private final Verdicts verdicts;
    private final Set<Object> serious = new HashSet<>();

    Told(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void accept(EventBean told) {
        var rule = String.valueOf(told.get("rule"));
        if (rule.equals("R6") && !serious.add(told.get("id"))) return;
        verdicts.addLine(told.get("time") + "," + rule + "," + told.get("status") + "," + told.get("id") + ","
                + told.get("party"));
    }
}

package org.trucewatch.peers.esper;

import com.espertech.esper.common.client.EventBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Thirds;
import org.trucewatch.peers.task.Verdicts;

/// Writes down what statements tell, and finds among the breaches those that come in threes.
final class SeriousInJava implements Consumer<EventBean> {
    private static final Set<String> BREACHES = Set.of("R1", "R1x");

    private final Verdicts verdicts;
    private final Consumer<EventBean> told;
    private final Map<String, Deque<Breach>> earlier = new HashMap<>();

    SeriousInJava(Verdicts verdicts) {
        this.verdicts = verdicts;
        told = new Told(verdicts);
    }

    private record Breach(long time, int lonE5, int latE5) {
        boolean isNear(Breach other) {
            return Terms.within(lonE5, latE5, other.lonE5, other.latE5, Terms.SERIOUS_METRES);
        }
    }

    @Override
    public void accept(EventBean event) {
        told.accept(event);
        if (!BREACHES.contains(String.valueOf(event.get("rule")))) return;
        var breach = new Breach((Long) event.get("time"), (Integer) event.get("lon"), (Integer) event.get("lat"));
        var party = String.valueOf(event.get("party"));
        var own = earlier.computeIfAbsent(party, any -> new ArrayDeque<>());
        while (!own.isEmpty() && own.getFirst().time() < breach.time() - Terms.SERIOUS_WITHIN) own.removeFirst();
        if (Thirds.isThird(breach, own, Breach::isNear))
            verdicts.addLine(breach.time() + ",R6,SERIOUS_BREACH," + event.get("id") + "," + party);
        own.addLast(breach);
    }
}

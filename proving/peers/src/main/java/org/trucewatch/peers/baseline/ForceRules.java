package org.trucewatch.peers.baseline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.trucewatch.bench.judge.Event;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Thirds;
import org.trucewatch.peers.task.Verdicts;
import org.trucewatch.peers.task.Vocabulary;

/// Force in the zone, notice before it where it is allowed, and breaches that come together.
final class ForceRules {
    private final Verdicts verdicts;
    private final Map<String, Deque<Event>> notices = new HashMap<>();
    private final Map<String, Deque<Event>> breaches = new HashMap<>();

    ForceRules(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void notice(Event event) {
        if (Vocabulary.isParty(event.actor())) of(notices, event).addLast(event);
    }

    private static Deque<Event> of(Map<String, Deque<Event>> all, Event event) {
        return all.computeIfAbsent(Vocabulary.group(event.actor()), any -> new ArrayDeque<>());
    }

    /// Force of a party in the zone while the text is in force.
    void take(Event event) {
        var againstDaesh = event.target() == Vocabulary.DAESH;
        var againstHts = event.target() == Vocabulary.HTS;
        if (event.time() < Terms.EXCLUSION_ENDS) {
            if (!againstDaesh) breach("R1", event);
        } else if (!againstDaesh && !againstHts) breach("R1", event);
        else if (!isNoticed(event)) breach("R1x", event);
    }

    private boolean isNoticed(Event event) {
        var own = of(notices, event);
        while (!own.isEmpty() && own.getFirst().time() < event.time() - Terms.NOTICE_BEFORE) own.removeFirst();
        for (var notice : own)
            if (Terms.within(notice.lonE5(), notice.latE5(), event.lonE5(), event.latE5(), notice.quantity()))
                return true;
        return false;
    }

    private void breach(String rule, Event event) {
        verdicts.add(event.time(), rule, "VIOLATION", event.id(), Vocabulary.group(event.actor()));
        var own = of(breaches, event);
        while (!own.isEmpty() && own.getFirst().time() < event.time() - Terms.SERIOUS_WITHIN) own.removeFirst();
        if (Thirds.isThird(event, own, ForceRules::isNear))
            verdicts.add(event.time(), "R6", "SERIOUS_BREACH", event.id(), Vocabulary.group(event.actor()));
        own.addLast(event);
    }

    private static boolean isNear(Event one, Event other) {
        return Terms.within(one.lonE5(), one.latE5(), other.lonE5(), other.latE5(), Terms.SERIOUS_METRES);
    }
}

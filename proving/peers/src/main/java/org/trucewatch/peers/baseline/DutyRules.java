package org.trucewatch.peers.baseline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.trucewatch.bench.judge.Event;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Verdicts;
import org.trucewatch.peers.task.Vocabulary;

/// What must be done by a time: convoys, releases, roads opened again.
final class DutyRules {
    private final Verdicts verdicts;
    private final Set<String> released = new HashSet<>();
    private final Map<Integer, Event> closed = new HashMap<>();
    private long convoyDue;

    DutyRules(Terms terms, Verdicts verdicts) {
        this.verdicts = verdicts;
        convoyDue = terms.aidDeadline();
    }

    void convoy(Event event) {
        missConvoysBefore(event.time());
        verdicts.add(event.time(), "R2", "FULFILLED", event.id(), "ALL");
        convoyDue = event.time() + Terms.AID_EVERY;
    }

    private void missConvoysBefore(long time) {
        for (; convoyDue < time; convoyDue += Terms.AID_EVERY)
            verdicts.add(convoyDue, "R2", "OVERDUE", Verdicts.NO_EVENT, "ALL");
    }

    void release(Event event) {
        var party = Vocabulary.group(event.actor());
        if (event.time() < Terms.IN_FORCE || event.time() > Terms.RELEASE_DEADLINE) return;
        if (released.add(party)) verdicts.add(event.time(), "R3", "FULFILLED", event.id(), party);
    }

    void closed(Event event) {
        if (event.time() >= Terms.IN_FORCE) closed.put(event.ref(), event);
    }

    void opened(Event event) {
        var before = closed.remove(event.ref());
        if (before != null && event.time() > due(before)) overdue(before);
    }

    private static long due(Event closing) {
        return closing.time() + Terms.ROAD_CLOSED_MOST;
    }

    private void overdue(Event closing) {
        verdicts.add(due(closing), "R7", "OVERDUE", closing.id(), Vocabulary.group(closing.actor()));
    }

    /// What is still open when the record ends.
    void end() {
        missConvoysBefore(Workload.END);
        for (var party : Vocabulary.PARTIES)
            if (!released.contains(party))
                verdicts.add(Terms.RELEASE_DEADLINE, "R3", "OVERDUE", Verdicts.NO_EVENT, party);
        for (var closing : closed.values()) if (due(closing) < Workload.END) overdue(closing);
    }
}

package org.trucewatch.peers.baseline;

import java.util.Arrays;
import org.trucewatch.bench.judge.Event;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Verdicts;
import org.trucewatch.peers.task.Vocabulary;

/// Head counts at the checkpoints, from arrivals and leavings; only the moment counts at which one goes wrong.
final class PostRules {
    private final Verdicts verdicts;
    private final int[] personnel = new int[Terms.POSTS + 1];
    private final int[] commanders = new int[Terms.POSTS + 1];

    PostRules(Verdicts verdicts) {
        this.verdicts = verdicts;
        Arrays.fill(commanders, Terms.COMMANDERS);
    }

    void take(Event event) {
        var post = event.ref();
        if (event.act() == Vocabulary.ARRIVAL) personnel(post, event, event.quantity());
        else if (event.act() == Vocabulary.LEAVING) personnel(post, event, -event.quantity());
        else if (event.act() == Vocabulary.COMMANDER_IN) commanders(post, event, event.quantity());
        else if (event.act() == Vocabulary.COMMANDER_OUT) commanders(post, event, -event.quantity());
    }

    private void personnel(int post, Event event, int change) {
        var before = personnel[post];
        personnel[post] += change;
        if (before <= Terms.PERSONNEL_MOST && personnel[post] > Terms.PERSONNEL_MOST) violation("R4P", event);
    }

    private void commanders(int post, Event event, int change) {
        var before = commanders[post];
        commanders[post] += change;
        if (before == Terms.COMMANDERS && commanders[post] != Terms.COMMANDERS) violation("R4C", event);
    }

    private void violation(String rule, Event event) {
        if (event.time() >= Terms.IN_FORCE)
            verdicts.add(event.time(), rule, "VIOLATION", event.id(), "CP" + event.ref());
    }
}

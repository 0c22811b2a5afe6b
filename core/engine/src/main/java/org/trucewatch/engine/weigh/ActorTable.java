package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.names.Sides;
import org.trucewatch.engine.names.Sides.Whose;
import org.trucewatch.model.evidence.Report.Certainty;
import org.trucewatch.model.time.Span;

/// Whose act it is at any time, actor by actor, for all probes that ask it of the same parties under the same text: a
/// thousand clauses ask it of a few. Worked out when it is first asked.
final class ActorTable {
    private static final Map<Certainty, Whose> CHANGING = Map.of();

    private final Asking asking;
    private final Evidence evidence;
    private final boolean[] asked;
    private final List<Map<Certainty, Whose>> actors;

    /// What the answers depend on.
    record Asking(Sides sides, Probe.Doers who) {
        static Asking of(Probe probe) {
            return new Asking(probe.sides(), probe.who());
        }
    }

    ActorTable(Asking asking, Evidence evidence) {
        this.asking = asking;
        this.evidence = evidence;
        asked = new boolean[evidence.actors().size()];
        actors = new ArrayList<>(Collections.nCopies(asked.length, CHANGING));
    }

    /// The answer for each certainty; empty where it changes with time.
    Map<Certainty, Whose> timeless(int actor) {
        if (!asked[actor]) {
            actors.set(actor, timeless(evidence.actors().at(actor)));
            asked[actor] = true; // a thread that sees it too early asks the long way, with the same answer
        }
        return actors.get(actor);
    }

    private Map<Certainty, Whose> timeless(String actor) {
        var sides = asking.sides();
        if (!sides.isTimeless(actor)) return CHANGING;
        var all = new EnumMap<Certainty, Whose>(Certainty.class);
        for (var certainty : Certainty.values())
            all.put(
                    certainty,
                    sides.whose(
                            actor,
                            certainty,
                            asking.who().parties(),
                            asking.who().named(),
                            Span.ALWAYS));
        return all;
    }
}

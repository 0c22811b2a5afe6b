package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.names.Sides;
import org.trucewatch.engine.names.Sides.Whose;
import org.trucewatch.model.evidence.Report.Certainty;
import org.trucewatch.model.time.Span;

/// Whose act it is at any time, actor by actor, for all probes that ask it of the same parties under the same text: a
/// thousand clauses ask it of a few. Worked out when it is first asked.
final class ActorTable {
    private final Asking asking;
    private final Evidence evidence;
    private final Map<Certainty, Known> known = new EnumMap<>(Certainty.class);

    /// What was worked out for one certainty, by the number of the actor.
    private static final class Known {
        private final boolean[] asked;
        private final List<Optional<Whose>> answers;

        Known(int actors) {
            asked = new boolean[actors];
            answers = new ArrayList<>(Collections.nCopies(actors, Optional.empty()));
        }
    }

    /// What the answers depend on.
    record Asking(Sides sides, Probe.Doers who) {
        static Asking of(Probe probe) {
            return new Asking(probe.sides(), probe.who());
        }
    }

    ActorTable(Asking asking, Evidence evidence) {
        this.asking = asking;
        this.evidence = evidence;
        for (var certainty : Certainty.values())
            known.put(certainty, new Known(evidence.actors().size()));
    }

    /// The answer for an actor named so certainly; empty where it changes with time.
    Optional<Whose> timeless(int actor, Certainty certainty) {
        var own = Objects.requireNonNull(known.get(certainty));
        if (!own.asked[actor]) {
            own.answers.set(actor, timeless(evidence.actors().at(actor), certainty));
            own.asked[actor] = true; // a thread that sees it too early asks the long way, with the same answer
        }
        return own.answers.get(actor);
    }

    private Optional<Whose> timeless(String actor, Certainty certainty) {
        var sides = asking.sides();
        if (!sides.isTimeless(actor)) return Optional.empty();
        var who = asking.who();
        return Optional.of(sides.whose(actor, certainty, who.parties(), who.named(), Span.ALWAYS));
    }
}

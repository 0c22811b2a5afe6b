package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.evidence.Shape;
import org.trucewatch.engine.names.Sides;
import org.trucewatch.engine.names.Sides.Whose;
import org.trucewatch.model.time.Span;

/// Whose act it is at any time, actor by actor, for all probes that ask it of the same parties under the same text: a
/// thousand clauses ask it of a few. Worked out when it is first asked.
final class ActorTable {
    private final Asking asking;
    private final Evidence evidence;
    /// By the number of the doer.
    private final boolean[] asked;

    private final List<Optional<Whose>> answers;

    /// What the answers depend on.
    record Asking(Sides sides, Probe.Doers who) {
        static Asking of(Probe probe) {
            return new Asking(probe.sides(), probe.who());
        }
    }

    ActorTable(Asking asking, Evidence evidence) {
        this.asking = asking;
        this.evidence = evidence;
        asked = new boolean[evidence.doers()];
        answers = new ArrayList<>(Collections.nCopies(asked.length, Optional.empty()));
    }

    /// Whose act it is that claims of a shape tell; empty where it changes with time.
    Optional<Whose> timeless(int shape) {
        var doer = evidence.doerOfShape(shape);
        if (!asked[doer]) {
            answers.set(doer, timeless(evidence.shapes().at(shape)));
            asked[doer] = true; // a thread that sees it too early asks the long way, with the same answer
        }
        return answers.get(doer);
    }

    private Optional<Whose> timeless(Shape shape) {
        var sides = asking.sides();
        var actor = evidence.actors().at(shape.actor());
        if (!sides.isTimeless(actor)) return Optional.empty();
        var who = asking.who();
        return Optional.of(sides.whose(actor, shape.certainty(), who.parties(), who.named(), Span.ALWAYS));
    }
}

package org.trucewatch.engine.weigh;

import java.util.Arrays;
import java.util.Optional;
import org.trucewatch.engine.clause.Lexicon;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.evidence.Shape;
import org.trucewatch.engine.names.Sides;
import org.trucewatch.engine.names.Sides.Whose;
import org.trucewatch.model.evidence.Report.Modality;

/// What the shape of a claim alone tells, for all probes that ask for the same acts of the same parties: a thousand
/// clauses ask for a few acts, each in a time of its own.
final class ShapeTable {
    private final Asking asking;
    private final Evidence evidence;
    private final ActorTable actors;
    private final boolean[] acts;
    private final boolean[] doubtfulActs;
    private final boolean anyDoubtful;
    /// For those whose claims are wanted and for whom it does not change with time.
    private final Whose[] whoseOfDoer;

    private final boolean[] knownOfDoer;
    private final int[] wanted;

    /// What the answers depend on.
    record Asking(Lexicon lexicon, Probe.Acts what, Sides sides, Probe.Doers who) {
        static Asking of(Probe probe) {
            return new Asking(probe.lexicon(), probe.what(), probe.sides(), probe.who());
        }
    }

    ShapeTable(Probe probe, Evidence evidence, ActorTable actors) {
        asking = Asking.of(probe);
        this.evidence = evidence;
        this.actors = actors;
        acts = new boolean[evidence.acts().size()];
        doubtfulActs = new boolean[acts.length];
        var doubtful = false;
        for (var act = 0; act < acts.length; act++) {
            acts[act] = probe.asksFor(evidence.acts().at(act));
            doubtfulActs[act] =
                    !acts[act] && probe.perhapsAsksFor(evidence.acts().at(act));
            doubtful |= doubtfulActs[act];
        }
        anyDoubtful = doubtful;
        whoseOfDoer = new Whose[evidence.doers()];
        knownOfDoer = new boolean[whoseOfDoer.length];
        wanted = wanted();
    }

    private int[] wanted() {
        var all = new int[evidence.shapes().size()];
        var count = 0;
        for (var act = 0; act < acts.length; act++)
            if (acts[act] || doubtfulActs[act])
                for (var shape : evidence.toldShapes(act, asking.what().polarity()))
                    if (isPerhapsOfThem(shape)) all[count++] = shape;
        return Arrays.copyOf(all, count);
    }

    private boolean isPerhapsOfThem(int shape) {
        var whose = timeless(shape);
        if (whose.isEmpty()) return true;
        var doer = evidence.doerOfShape(shape);
        whoseOfDoer[doer] = whose.get();
        knownOfDoer[doer] = true;
        return whose.get().in() != 0 || whose.get().doubt() != 0;
    }

    static boolean isTold(Shape shape) {
        return shape.modality() == Modality.TOLD;
    }

    /// The shapes whose claims need a closer look, act by act.
    int[] shapes() {
        return wanted;
    }

    /// Whether claims of a shape tell an act that is asked for, whatever else they tell.
    boolean isRelevant(int shape) {
        var act = evidence.shapes().at(shape).act();
        return acts[act] || doubtfulActs[act];
    }

    /// Whether the act of a shape is one of an open list that does not name it.
    boolean isDoubtful(int shape) {
        return anyDoubtful && doubtfulActs[evidence.shapes().at(shape).act()];
    }

    /// Whether [#whose] is known of the claims of a shape that is wanted.
    boolean isKnown(int shape) {
        return knownOfDoer[evidence.doerOfShape(shape)];
    }

    Whose whose(int shape) {
        return whoseOfDoer[evidence.doerOfShape(shape)];
    }

    /// Whose acts the claims of any shape are; empty where that changes with time.
    Optional<Whose> timeless(int shape) {
        return actors.timeless(shape);
    }
}

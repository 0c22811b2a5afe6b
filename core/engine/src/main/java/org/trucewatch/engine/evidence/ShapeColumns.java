package org.trucewatch.engine.evidence;

import java.util.Arrays;
import java.util.List;
import org.trucewatch.model.evidence.Report.Certainty;
import org.trucewatch.model.evidence.Report.Modality;
import org.trucewatch.model.evidence.Report.Polarity;

/// What every question asks of all shapes, in columns: there are thousands of them, and a look at one waits for memory.
final class ShapeColumns {
    private static final List<Certainty> CERTAINTIES = List.of(Certainty.values());

    /// The further parts of each shape.
    final int[] details;

    /// Who is told to have done it, and how certainly.
    final int[] doers;

    /// The shapes that tell of what was looked for and not seen.
    final int[] calm;

    /// By act the shapes that tell it as done, and as not done.
    private final int[][] asserted;

    private final int[][] denied;

    ShapeColumns(Dictionary<Shape> shapes, int acts) {
        details = new int[shapes.size()];
        doers = new int[shapes.size()];
        var looked = new int[shapes.size()];
        var count = 0;
        for (var number = 0; number < shapes.size(); number++) {
            var shape = shapes.at(number);
            details[number] = shape.details();
            doers[number] = shape.actor() * CERTAINTIES.size() + CERTAINTIES.indexOf(shape.certainty());
            if (!shape.notObserved().isEmpty()) looked[count++] = number;
        }
        calm = Arrays.copyOf(looked, count);
        asserted = byAct(shapes, acts, Polarity.ASSERTS);
        denied = byAct(shapes, acts, Polarity.DENIES);
    }

    private static int[][] byAct(Dictionary<Shape> shapes, int acts, Polarity polarity) {
        var count = new int[acts];
        for (var number = 0; number < shapes.size(); number++)
            if (isTold(shapes.at(number), polarity)) count[shapes.at(number).act()]++;
        var all = new int[acts][];
        for (var act = 0; act < acts; act++) all[act] = new int[count[act]];
        for (var number = shapes.size() - 1; number >= 0; number--) {
            var shape = shapes.at(number);
            if (isTold(shape, polarity)) all[shape.act()][--count[shape.act()]] = number;
        }
        return all;
    }

    private static boolean isTold(Shape shape, Polarity polarity) {
        return shape.modality() == Modality.TOLD && shape.polarity() == polarity;
    }

    /// Room for an answer on each doer, of so many actors.
    static int doers(int actors) {
        return actors * CERTAINTIES.size();
    }

    /// The shapes that tell that an act was done, or that it was not, ascending.
    int[] told(int act, Polarity polarity) {
        return polarity == Polarity.ASSERTS ? asserted[act] : denied[act];
    }
}

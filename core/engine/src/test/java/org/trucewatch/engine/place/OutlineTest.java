package org.trucewatch.engine.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;
import org.trucewatch.model.time.Span;

/// A drawing that is asked again and again.
class OutlineTest {
    private static final int POSITIONS = 5_000;
    private static final Shape LINE = new Shape.Line(List.of(
            new Position(366_000_000, 346_000_000),
            new Position(367_000_000, 347_500_000),
            new Position(369_000_000, 347_000_000)));

    @Test
    void aDistanceThatIsRememberedIsTheOneThatIsMeasured() {
        var random = new Random(7);
        var positions = new ArrayList<Position>();
        for (int number = 0; number < POSITIONS; number++)
            positions.add(
                    new Position(365_000_000 + random.nextInt(5_000_000), 345_000_000 + random.nextInt(5_000_000)));
        var asked = outline();
        for (int round = 0; round < 3; round++)
            for (var position : positions) assertEquals(outline().distance(position), asked.distance(position));
    }

    private static Outline outline() {
        return new Outline(new Drawing("line", LINE, Span.ALWAYS, 0), 0, Plane.at(Outline.middleLatitude(LINE)));
    }
}

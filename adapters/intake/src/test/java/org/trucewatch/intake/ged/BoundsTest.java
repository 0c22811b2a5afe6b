package org.trucewatch.intake.ged;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;
import org.trucewatch.model.time.Span;

class BoundsTest {
    private static final Position TEN_KILOMETRES_NORTH = new Position(367_000_000, 349_900_000);

    @Test
    void aDrawingThatMayBeWrongReachesFarther() {
        assertTrue(bounds(0).isSurelyFar(TEN_KILOMETRES_NORTH, 1_000));
        assertFalse(bounds(12_000).isSurelyFar(TEN_KILOMETRES_NORTH, 1_000));
        assertFalse(bounds(0).isSurelyFar(TEN_KILOMETRES_NORTH, 12_000));
    }

    private static Bounds bounds(long tolerance) {
        var square = List.of(
                new Position(366_000_000, 347_000_000),
                new Position(368_000_000, 347_000_000),
                new Position(368_000_000, 349_000_000),
                new Position(366_000_000, 349_000_000),
                new Position(366_000_000, 347_000_000));
        var area = new Shape.Area(List.of(new Shape.Polygon(square, List.of())));
        var drawing = new Drawing("zone", area, Span.ALWAYS, tolerance);
        return Bounds.of(
                new Registry(List.of(), List.of(), List.of(), List.of(drawing), List.of(), List.of(), List.of()));
    }
}

package org.trucewatch.engine.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    private static final int WEST = 366_000_000;
    private static final int SOUTH = 346_000_000;
    private static final int WIDE = 3_000_000;
    /// More than whole positions can be wrong by, and than lies between two spots of a stroke.
    private static final double CLOSE = 0.1;

    private static final double APART = 50;

    @Test
    void aDistanceThatIsRememberedIsTheOneThatIsMeasured() {
        var random = new Random(7);
        var line = new Shape.Line(corners(random, 300));
        var asked = outline(line);
        var positions = positions(random);
        for (int round = 0; round < 3; round++)
            for (var one : positions)
                assertEquals(
                        outline(line).distance(one.lonE7(), one.latE7()), asked.distance(one.lonE7(), one.latE7()));
    }

    /// Stroke by stroke, each divided into many spots.
    @Test
    void theNearestSpotOfAllStrokesIsFound() {
        var random = new Random(8);
        var corners = corners(random, 12);
        var outline = outline(new Shape.Line(corners));
        var plane = outline.plane();
        for (var one : positions(random).subList(0, 200)) {
            var nearest = Double.MAX_VALUE;
            for (var corner = 1; corner < corners.size(); corner++)
                for (var part = 0; part <= 1_000; part++)
                    nearest = Math.min(
                            nearest, plane.distance(one, between(corners.get(corner - 1), corners.get(corner), part)));
            var told = outline.distance(one.lonE7(), one.latE7());
            assertTrue(told <= nearest + CLOSE && told >= nearest - APART, one + ": " + told + ", not " + nearest);
        }
    }

    @Test
    void whatIsSaidToLieFarFromTheEdgeDoes() {
        var random = new Random(9);
        var far = 0;
        for (var round = 0; round < 5; round++) {
            var outline = outline(area(random));
            for (var one : positions(random)) {
                outline.covers(one.lonE7(), one.latE7());
                var metres = random.nextInt(10_000);
                if (!outline.isFarFromEdge(one.lonE7(), one.latE7(), metres)) continue;
                far++;
                assertTrue(outline.distance(one.lonE7(), one.latE7()) > metres, one + " lies nearer than " + metres);
            }
        }
        assertTrue(far > POSITIONS, "so few lie far: " + far);
    }

    private static Position between(Position one, Position other, int thousandths) {
        return new Position(
                one.lonE7() + (int) ((long) (other.lonE7() - one.lonE7()) * thousandths / 1_000),
                one.latE7() + (int) ((long) (other.latE7() - one.latE7()) * thousandths / 1_000));
    }

    private static List<Position> corners(Random random, int size) {
        var all = new ArrayList<Position>();
        for (var number = 0; number < size; number++)
            all.add(new Position(WEST + random.nextInt(WIDE), SOUTH + random.nextInt(WIDE)));
        return all;
    }

    private static Shape area(Random random) {
        var ring = new ArrayList<>(corners(random, 3 + random.nextInt(20)));
        ring.add(ring.get(0));
        return new Shape.Area(List.of(new Shape.Polygon(ring, List.of())));
    }

    private static List<Position> positions(Random random) {
        var all = new ArrayList<Position>();
        for (int number = 0; number < POSITIONS; number++)
            all.add(new Position(
                    WEST - WIDE / 2 + random.nextInt(2 * WIDE), SOUTH - WIDE / 2 + random.nextInt(2 * WIDE)));
        return all;
    }

    private static Outline outline(Shape shape) {
        return new Outline(new Drawing("line", shape, Span.ALWAYS, 0), 0, Plane.at(Outline.middleLatitude(shape)));
    }
}

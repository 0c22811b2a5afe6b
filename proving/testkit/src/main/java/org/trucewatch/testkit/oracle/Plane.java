package org.trucewatch.testkit.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;

/// Inside and distance. Inside is decided in whole numbers, in the decimals as written; a distance is measured on a
/// local plane. Source: judging rules, section 3; rules of the judge, C and G14.
final class Plane {
    private static final double METRES_PER_LATITUDE = 110_574.0;
    private static final double METRES_PER_LONGITUDE = 111_320.0;

    private Plane() {}

    /// A closed area holds its edges and what lies within; a line or a point holds itself.
    static boolean contains(Shape shape, Position position) {
        return switch (shape) {
            case Shape.Area area -> area.polygons().stream().anyMatch(polygon -> contains(polygon, position));
            case Shape.Line line -> onPath(line.positions(), position);
            case Shape.Point point -> point.position().equals(position);
        };
    }

    private static boolean contains(Shape.Polygon polygon, Position position) {
        if (onPath(polygon.outer(), position)) return true;
        if (!crossesOddly(polygon.outer(), position)) return false;
        for (var hole : polygon.holes()) if (!onPath(hole, position) && crossesOddly(hole, position)) return false;
        return true;
    }

    private static boolean onPath(List<Position> path, Position position) {
        for (int i = 1; i < path.size(); i++) if (onSegment(path.get(i - 1), path.get(i), position)) return true;
        return false;
    }

    private static boolean onSegment(Position a, Position b, Position p) {
        return side(a, b, p) == 0
                && Math.min(a.lonE7(), b.lonE7()) <= p.lonE7()
                && p.lonE7() <= Math.max(a.lonE7(), b.lonE7())
                && Math.min(a.latE7(), b.latE7()) <= p.latE7()
                && p.latE7() <= Math.max(a.latE7(), b.latE7());
    }

    /// Counts the edges that a ray to the east crosses.
    private static boolean crossesOddly(List<Position> ring, Position p) {
        var odd = false;
        for (int i = 1; i < ring.size(); i++) {
            var a = ring.get(i - 1);
            var b = ring.get(i);
            if ((a.latE7() > p.latE7()) == (b.latE7() > p.latE7())) continue;
            var upwards = b.latE7() > a.latE7();
            if (upwards == side(a, b, p) > 0) odd = !odd;
        }
        return odd;
    }

    /// Positive where `p` lies to the left of the way from `a` to `b`, zero on its line.
    private static int side(Position a, Position b, Position p) {
        return product(b.lonE7() - (long) a.lonE7(), p.latE7() - (long) a.latE7())
                .compareTo(product(b.latE7() - (long) a.latE7(), p.lonE7() - (long) a.lonE7()));
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    /// Metres from a position to the outline of a shape, on the plane at the middle of the shape's latitudes.
    static double toOutline(Shape shape, Position position) {
        var latitude = middleLatitude(shape);
        var nearest = Double.POSITIVE_INFINITY;
        for (var path : paths(shape))
            for (int i = 0; i < path.size(); i++)
                nearest = Math.min(nearest, toSegment(path.get(Math.max(i - 1, 0)), path.get(i), position, latitude));
        return nearest;
    }

    /// Metres to the shape itself: nothing inside an area.
    static double toShape(Shape shape, Position position) {
        return contains(shape, position) ? 0 : toOutline(shape, position);
    }

    private static List<List<Position>> paths(Shape shape) {
        var paths = new ArrayList<List<Position>>();
        switch (shape) {
            case Shape.Area area -> {
                for (var polygon : area.polygons()) {
                    paths.add(polygon.outer());
                    paths.addAll(polygon.holes());
                }
            }
            case Shape.Line line -> paths.add(line.positions());
            case Shape.Point point -> paths.add(List.of(point.position()));
        }
        return paths;
    }

    static double middleLatitude(Shape shape) {
        var latitudes = paths(shape).stream().flatMap(List::stream).mapToDouble(Position::latitude);
        var summary = latitudes.summaryStatistics();
        return (summary.getMin() + summary.getMax()) / 2;
    }

    static double metres(Position one, Position other, double latitude) {
        return toSegment(one, one, other, latitude);
    }

    private static double toSegment(Position a, Position b, Position p, double latitude) {
        var wide = METRES_PER_LONGITUDE * StrictMath.cos(StrictMath.toRadians(latitude));
        var abX = (b.longitude() - a.longitude()) * wide;
        var abY = (b.latitude() - a.latitude()) * METRES_PER_LATITUDE;
        var apX = (p.longitude() - a.longitude()) * wide;
        var apY = (p.latitude() - a.latitude()) * METRES_PER_LATITUDE;
        var square = abX * abX + abY * abY;
        var along = square == 0 ? 0 : Math.max(0, Math.min(1, (apX * abX + apY * abY) / square));
        var x = apX - along * abX;
        var y = apY - along * abY;
        return StrictMath.sqrt(x * x + y * y);
    }
}

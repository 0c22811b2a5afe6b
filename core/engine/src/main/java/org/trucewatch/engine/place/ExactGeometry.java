package org.trucewatch.engine.place;

import java.util.List;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;

/// Point in area in ten-millionths of a degree, without rounding: the edge belongs to the area.
///
/// Doubles once put a point outside that lies exactly on an edge in the five decimals it was written in.
final class ExactGeometry {
    private ExactGeometry() {}

    static boolean covers(Shape.Area area, int lonE7, int latE7) {
        for (var polygon : area.polygons()) if (covers(polygon, lonE7, latE7)) return true;
        return false;
    }

    private static boolean covers(Shape.Polygon polygon, int lonE7, int latE7) {
        var outer = side(polygon.outer(), lonE7, latE7);
        if (outer <= 0) return outer == 0;
        for (var hole : polygon.holes()) {
            var inHole = side(hole, lonE7, latE7);
            if (inHole >= 0) return inHole == 0;
        }
        return true;
    }

    /// 1 inside the ring, 0 on it, -1 outside.
    private static int side(List<Position> ring, long x, long y) {
        var inside = false;
        for (var i = 1; i < ring.size(); i++) {
            long ax = ring.get(i - 1).lonE7(), ay = ring.get(i - 1).latE7();
            long bx = ring.get(i).lonE7(), by = ring.get(i).latE7();
            var turn = turn(ax, ay, bx, by, x, y);
            if (turn == 0 && between(ax, bx, x) && between(ay, by, y)) return 0;
            if ((ay > y) != (by > y) && (turn > 0) == (by > ay)) inside = !inside;
        }
        return inside ? 1 : -1;
    }

    private static boolean between(long a, long b, long value) {
        return Math.min(a, b) <= value && value <= Math.max(a, b);
    }

    /// The sign of the turn from a over b to the point: 1 to the left, 0 straight on, -1 to the right.
    private static int turn(long ax, long ay, long bx, long by, long x, long y) {
        return compareProducts(bx - ax, y - ay, x - ax, by - ay);
    }

    /// Compares a·b with c·d in 128 bits.
    private static int compareProducts(long a, long b, long c, long d) {
        var high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}

package org.trucewatch.intake.matching;

import java.util.List;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;

/// Distances on a local plane, good enough to count how many events lie in a zone; verdicts are the judge's.
final class Plane {
    private static final double METRES_PER_DEGREE_NORTH = 110_574;
    private static final double METRES_PER_DEGREE_EAST = 111_320;

    private Plane() {}

    static double metres(Position one, Position other) {
        return StrictMath.hypot(east(one, other), north(one, other));
    }

    private static double north(Position from, Position to) {
        return (to.latitude() - from.latitude()) * METRES_PER_DEGREE_NORTH;
    }

    private static double east(Position from, Position to) {
        double latitude = StrictMath.toRadians((from.latitude() + to.latitude()) / 2);
        return (to.longitude() - from.longitude()) * METRES_PER_DEGREE_EAST * StrictMath.cos(latitude);
    }

    /// How far a position lies from the edge of an area: below zero inside.
    static double outside(Shape.Area area, Position position) {
        double nearest = Double.MAX_VALUE;
        boolean inside = false;
        for (var polygon : area.polygons()) {
            inside ^= isInside(polygon.outer(), position);
            nearest = Math.min(nearest, edge(polygon.outer(), position));
            for (var hole : polygon.holes()) {
                inside ^= isInside(hole, position);
                nearest = Math.min(nearest, edge(hole, position));
            }
        }
        return inside ? -nearest : nearest;
    }

    private static boolean isInside(List<Position> ring, Position position) {
        boolean inside = false;
        for (int i = 1; i < ring.size(); i++) {
            var a = ring.get(i - 1);
            var b = ring.get(i);
            if ((a.latE7() > position.latE7()) == (b.latE7() > position.latE7())) continue;
            double share = (position.latitude() - a.latitude()) / (b.latitude() - a.latitude());
            if (position.longitude() < a.longitude() + share * (b.longitude() - a.longitude())) inside = !inside;
        }
        return inside;
    }

    private static double edge(List<Position> ring, Position position) {
        double nearest = Double.MAX_VALUE;
        for (int i = 1; i < ring.size(); i++)
            nearest = Math.min(nearest, segment(position, ring.get(i - 1), ring.get(i)));
        return nearest;
    }

    private static double segment(Position from, Position a, Position b) {
        double ax = east(from, a);
        double ay = north(from, a);
        double dx = east(from, b) - ax;
        double dy = north(from, b) - ay;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(-(ax * dx + ay * dy) / length, 0.0, 1.0);
        return StrictMath.hypot(ax + along * dx, ay + along * dy);
    }
}

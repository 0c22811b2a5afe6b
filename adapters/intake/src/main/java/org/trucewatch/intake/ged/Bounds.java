package org.trucewatch.intake.ged;

import java.util.List;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;

/// The rectangle around all areas that a case draws, and how far a drawing may be wrong. `narrowest` is the cosine of
/// the latitude farthest from the equator, with room to spare.
record Bounds(int west, int east, int south, int north, long toleranceMetres, double narrowest) {
    private static final double E7 = 1e7;
    private static final double METRES_PER_DEGREE = 110_574;
    /// Rounding and the flattening of the globe may only make it larger.
    private static final double SLACK = 1.05;
    private static final double FARTHEST = 89;

    static Bounds of(Registry registry) {
        var west = Integer.MAX_VALUE;
        var east = Integer.MIN_VALUE;
        var south = Integer.MAX_VALUE;
        var north = Integer.MIN_VALUE;
        var tolerance = 0L;
        for (var drawing : registry.drawings()) {
            tolerance = Math.max(tolerance, drawing.toleranceMetres());
            for (var corner : corners(drawing.shape())) {
                west = Math.min(west, corner.lonE7());
                east = Math.max(east, corner.lonE7());
                south = Math.min(south, corner.latE7());
                north = Math.max(north, corner.latE7());
            }
        }
        double latitude = Math.min(FARTHEST, Math.max(Math.abs(south / E7), Math.abs(north / E7)) + 1);
        return new Bounds(west, east, south, north, tolerance, Math.cos(Math.toRadians(latitude)));
    }

    private static List<Position> corners(Shape shape) {
        return shape instanceof Shape.Area area
                ? area.polygons().stream()
                        .flatMap(polygon -> polygon.outer().stream())
                        .toList()
                : List.of();
    }

    /// Farther from the rectangle than `metres`, however one measures.
    boolean isSurelyFar(Position position, long metres) {
        double up = (metres + toleranceMetres) * SLACK / METRES_PER_DEGREE * E7;
        double across = up / narrowest;
        return position.latE7() < south - up
                || position.latE7() > north + up
                || position.lonE7() < west - across
                || position.lonE7() > east + across;
    }
}

package org.trucewatch.flink;

import java.util.List;
import java.util.stream.Stream;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;

/// The rectangle around all that a case draws, in degrees times 10^7, and how many metres a drawing may be wrong.
record Rectangle(int west, int east, int south, int north, long tolerance) {
    private static final double E7 = 1e7;
    private static final double METRES_PER_DEGREE = 110_574;
    /// Rounding and the flattening of the globe may only make it larger.
    private static final double SLACK = 1.05;
    private static final double FARTHEST = 89;

    static Rectangle around(List<Drawing> drawings) {
        var corners =
                drawings.stream().flatMap(drawing -> corners(drawing.shape())).toList();
        return new Rectangle(
                corners.stream().mapToInt(Position::lonE7).min().orElse(0),
                corners.stream().mapToInt(Position::lonE7).max().orElse(0),
                corners.stream().mapToInt(Position::latE7).min().orElse(0),
                corners.stream().mapToInt(Position::latE7).max().orElse(0),
                drawings.stream().mapToLong(Drawing::toleranceMetres).max().orElse(0));
    }

    private static Stream<Position> corners(Shape shape) {
        return switch (shape) {
            case Shape.Area area -> area.polygons().stream().flatMap(polygon -> polygon.outer().stream());
            case Shape.Line line -> line.positions().stream();
            case Shape.Point point -> Stream.of(point.position());
        };
    }

    /// Farther from the rectangle than `metres`, however one measures.
    boolean isSurelyFar(Position position, long metres) {
        double latitude = Math.min(FARTHEST, Math.max(Math.abs(south / E7), Math.abs(north / E7)) + 1);
        double up = (metres + tolerance) * SLACK / METRES_PER_DEGREE * E7;
        double across = up / Math.cos(Math.toRadians(latitude));
        return position.latE7() < south - up
                || position.latE7() > north + up
                || position.lonE7() < west - across
                || position.lonE7() > east + across;
    }
}

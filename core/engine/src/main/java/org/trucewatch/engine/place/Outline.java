package org.trucewatch.engine.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.evidence.Area;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;
import org.trucewatch.model.time.Span;

/// One drawing made ready to be asked: its strokes, its plane, and for an area its raster.
final class Outline implements Area {
    private static final int FEW = 500;
    /// So many points cost more to measure than margins cost to make.
    private static final int MANY = 2_000;
    /// To measure so many strokes again costs no more than to remember what was measured.
    private static final int SHORT = 200;

    private final Drawing drawing;
    private final long tolerance;
    private final Plane plane;
    private final Strokes strokes;
    private volatile Optional<ZoneRaster> raster = Optional.empty();
    private volatile Optional<Margins> margins = Optional.empty();
    private volatile Optional<Distances> distances = Optional.empty();
    private int asked;
    private int doubted;
    private int measured;

    Outline(Drawing drawing, long tolerance, Plane plane) {
        this.drawing = drawing;
        this.tolerance = tolerance;
        this.plane = plane;
        strokes = new Strokes(strokes(drawing.shape()), plane);
    }

    Span valid() {
        return drawing.valid();
    }

    long tolerance() {
        return tolerance;
    }

    Plane plane() {
        return plane;
    }

    boolean isArea() {
        return drawing.shape() instanceof Shape.Area;
    }

    @Override
    public boolean covers(int lonE7, int latE7) {
        var made = raster;
        return made.isPresent() ? made.get().covers(lonE7, latE7) : coversUnaided(lonE7, latE7);
    }

    @Override
    public Area forMany() {
        var made = raster;
        return made.isPresent() ? made.get()::covers : this;
    }

    /// Of a few points the area itself is asked: thousands of agreements have an area and no use for a raster. Two
    /// threads may miscount, or make it twice; both say the same.
    private boolean coversUnaided(int lonE7, int latE7) {
        if (!(drawing.shape() instanceof Shape.Area area)) return false;
        if (++asked > FEW) raster = Optional.of(ZoneRaster.of(area));
        return ExactGeometry.covers(area, lonE7, latE7);
    }

    @Override
    public boolean isFarFromEdge(int lonE7, int latE7, long metres) {
        var made = margins.or(this::made);
        return made.isPresent() && made.get().isWiderAt(lonE7, latE7, metres);
    }

    /// For a few points they are not made. Two threads may make them twice; both say the same.
    private Optional<Margins> made() {
        if (raster.isPresent() && ++doubted > MANY) margins = Optional.of(new Margins(raster.get(), plane));
        return margins;
    }

    @Override
    public double metresFromEdge(int lonE7, int latE7) {
        return distance(lonE7, latE7);
    }

    /// Metres from the drawn strokes, whichever side of them.
    double distance(int lonE7, int latE7) {
        if (strokes.size() <= SHORT) return measured(lonE7, latE7);
        var made = distances;
        if (made.isPresent()) return made.get().of(lonE7, latE7, this::measured);
        if (++measured > FEW) distances = Optional.of(new Distances());
        return measured(lonE7, latE7);
    }

    private double measured(int lonE7, int latE7) {
        return strokes.distance(Position.degrees(lonE7), Position.degrees(latE7));
    }

    /// Metres to what is drawn; 0 inside an area.
    double distanceToBody(int lonE7, int latE7) {
        return isArea() && covers(lonE7, latE7) ? 0 : distance(lonE7, latE7);
    }

    /// The latitude halfway between the northernmost and the southernmost corner.
    static double middleLatitude(Shape shape) {
        var south = Double.MAX_VALUE;
        var north = -Double.MAX_VALUE;
        for (var stroke : strokes(shape))
            for (var position : stroke) {
                south = Math.min(south, position.latitude());
                north = Math.max(north, position.latitude());
            }
        return (south + north) / 2;
    }

    private static List<List<Position>> strokes(Shape shape) {
        return switch (shape) {
            case Shape.Area area -> rings(area);
            case Shape.Line line -> List.of(line.positions());
            case Shape.Point point -> List.of(List.of(point.position()));
        };
    }

    private static List<List<Position>> rings(Shape.Area area) {
        var rings = new ArrayList<List<Position>>();
        for (var polygon : area.polygons()) {
            rings.add(polygon.outer());
            rings.addAll(polygon.holes());
        }
        return rings;
    }
}

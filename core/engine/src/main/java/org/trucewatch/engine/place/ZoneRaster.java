package org.trucewatch.engine.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;

/// An area over a grid of cells that lie wholly inside, wholly outside or on the outline; only points in the last
/// are asked exactly. A point costs two multiplications and a look-up nearly everywhere.
final class ZoneRaster {
    /// On each side.
    static final int CELLS = 256;

    private static final byte OUTSIDE = 0;
    private static final byte INSIDE = 1;
    private static final byte ASK = 2;

    private final Shape.Area area;
    private final byte[] cells = new byte[CELLS * CELLS];
    private final int minLon;
    private final int maxLon;
    private final int minLat;
    private final int maxLat;
    private final double perLon;
    private final double perLat;
    /// In cells, around what an outline touches: more than doubles are wrong by, and as far as a whole position can lie
    /// from the middle of its cell.
    private final double room;

    private ZoneRaster(Shape.Area area, int minLon, int maxLon, int minLat, int maxLat) {
        this.area = area;
        this.minLon = minLon;
        this.maxLon = maxLon;
        this.minLat = minLat;
        this.maxLat = maxLat;
        perLon = CELLS / ((double) maxLon - minLon + 1);
        perLat = CELLS / ((double) maxLat - minLat + 1);
        room = 0.01 + Math.max(perLon, perLat);
    }

    static ZoneRaster of(Shape.Area area) {
        var corners = new ArrayList<Position>();
        area.polygons().forEach(polygon -> corners.addAll(polygon.outer()));
        var lon = corners.stream().mapToInt(Position::lonE7).summaryStatistics();
        var lat = corners.stream().mapToInt(Position::latE7).summaryStatistics();
        var raster = new ZoneRaster(area, lon.getMin(), lon.getMax(), lat.getMin(), lat.getMax());
        for (var polygon : area.polygons()) {
            raster.markOutline(polygon.outer());
            polygon.holes().forEach(raster::markOutline);
        }
        raster.fill();
        return raster;
    }

    boolean covers(int lonE7, int latE7) {
        // One sign for four comparisons: a branch that is guessed wrong costs more than all of them.
        var beyond =
                ((long) lonE7 - minLon) | ((long) maxLon - lonE7) | ((long) latE7 - minLat) | ((long) maxLat - latE7);
        if (beyond < 0) return false;
        var cell = cells[row(latE7) * CELLS + column(lonE7)];
        return cell == ASK ? ExactGeometry.covers(area, lonE7, latE7) : cell == INSIDE;
    }

    /// Whether the outline may pass through a cell: it passes through no other.
    boolean isOnOutline(int row, int column) {
        return cells[row * CELLS + column] == ASK;
    }

    /// The degrees of longitude of a cell.
    double cellWidth() {
        return 1 / (perLon * Position.DEGREE);
    }

    /// The degrees of latitude of a cell.
    double cellHeight() {
        return 1 / (perLat * Position.DEGREE);
    }

    /// The column of cells in which a longitude lies, or would if there were more of them.
    int columnOf(int lonE7) {
        return (int) Math.floor(((double) lonE7 - minLon) * perLon);
    }

    int rowOf(int latE7) {
        return (int) Math.floor(((double) latE7 - minLat) * perLat);
    }

    private int column(long lonE7) {
        return (int) ((lonE7 - minLon) * perLon);
    }

    private int row(long latE7) {
        return (int) ((latE7 - minLat) * perLat);
    }

    private void markOutline(List<Position> ring) {
        for (var i = 1; i < ring.size(); i++) markStroke(ring.get(i - 1), ring.get(i));
    }

    private void markStroke(Position a, Position b) {
        var first = cell((Math.min(a.latE7(), b.latE7()) - (double) minLat) * perLat - room);
        var last = cell((Math.max(a.latE7(), b.latE7()) - (double) minLat) * perLat + room);
        for (var row = first; row <= last; row++) {
            var south = minLat + (row - room) / perLat;
            var north = minLat + (row + 1 + room) / perLat;
            var one = lonAt(a, b, south);
            var other = lonAt(a, b, north);
            var west = cell((Math.min(one, other) - minLon) * perLon - room);
            var east = cell((Math.max(one, other) - minLon) * perLon + room);
            Arrays.fill(cells, row * CELLS + west, row * CELLS + east + 1, ASK);
        }
    }

    private static int cell(double cells) {
        return Math.max(0, Math.min(CELLS - 1, (int) cells));
    }

    /// Where the stroke has this latitude, or its nearer end where it does not reach it.
    private static double lonAt(Position a, Position b, double lat) {
        if (a.latE7() == b.latE7()) return lat <= a.latE7() ? a.lonE7() : b.lonE7();
        var along = (lat - a.latE7()) / ((double) b.latE7() - a.latE7());
        return a.lonE7() + Math.max(0, Math.min(1, along)) * ((double) b.lonE7() - a.lonE7());
    }

    /// Between two outline cells of a row all cells are alike: one exact question answers for the run.
    private void fill() {
        for (var row = 0; row < CELLS; row++)
            for (var column = 0; column < CELLS; column++)
                if (cells[row * CELLS + column] != ASK) column = fillRun(row, column) - 1;
    }

    private int fillRun(int row, int start) {
        var end = start;
        while (end < CELLS && cells[row * CELLS + end] != ASK) end++;
        var lon = (int) Math.round(minLon + (start + 0.5) / perLon);
        var lat = (int) Math.round(minLat + (row + 0.5) / perLat);
        var inside = ExactGeometry.covers(area, lon, lat);
        Arrays.fill(cells, row * CELLS + start, row * CELLS + end, inside ? INSIDE : OUTSIDE);
        return end;
    }
}

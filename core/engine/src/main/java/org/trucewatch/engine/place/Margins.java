package org.trucewatch.engine.place;

import java.util.Arrays;

/// How many cells of a raster lie between each cell and the outline: a point about which some metres are in doubt
/// mostly lies farther from it than that, which is seen without measuring.
final class Margins {
    private static final int CELLS = ZoneRaster.CELLS;
    private static final byte FAR = Byte.MAX_VALUE;
    /// What is farther by more than this is farther, whatever is rounded.
    private static final double ROOM = 0.999_999;

    /// A row of cells with one beyond each end, from which everything is far: so nobody asks where the raster ends.
    private static final int ROW = CELLS + 2;

    private final ZoneRaster raster;
    /// From each cell the steps to the nearest on the outline, a king's on a board of chess.
    private final byte[] steps = new byte[ROW * ROW];
    /// The narrower side of a cell.
    private final double metresOfStep;

    Margins(ZoneRaster raster, Plane plane) {
        this.raster = raster;
        metresOfStep = ROOM * Math.min(plane.east(raster.cellWidth()), plane.north(raster.cellHeight()));
        Arrays.fill(steps, FAR);
        for (var row = 0; row < CELLS; row++)
            for (var column = 0; column < CELLS; column++)
                if (raster.isOnOutline(row, column)) steps[at(row, column)] = 0;
        for (var row = 0; row < CELLS; row++) for (var cell = at(row, 0); cell < at(row, CELLS); cell++) step(cell, -1);
        for (var row = CELLS - 1; row >= 0; row--)
            for (var cell = at(row, CELLS - 1); cell >= at(row, 0); cell--) step(cell, 1);
    }

    private static int at(int row, int column) {
        return (row + 1) * ROW + column + 1;
    }

    /// One step more than from the nearest of the four neighbours on one side, which were asked before.
    private void step(int cell, int side) {
        var beyond = cell + side * ROW;
        var nearest =
                Math.min(Math.min(steps[cell + side], steps[beyond]), Math.min(steps[beyond - 1], steps[beyond + 1]));
        if (nearest + 1 < steps[cell]) steps[cell] = (byte) (nearest + 1);
    }

    /// Whether a point surely lies farther than so many metres from the outline: the cells between lie whole between.
    boolean isWiderAt(int lonE7, int latE7, long metres) {
        var column = raster.columnOf(lonE7);
        var row = raster.rowOf(latE7);
        var beyond = Math.max(Math.max(-column, column - CELLS + 1), Math.max(-row, row - CELLS + 1));
        var between = (beyond > 0 ? beyond : steps[at(row, column)]) - 1;
        return between * metresOfStep > metres;
    }
}

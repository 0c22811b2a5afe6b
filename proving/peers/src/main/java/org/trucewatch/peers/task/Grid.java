package org.trucewatch.peers.task;

import java.util.Arrays;
import java.util.List;
import org.trucewatch.bench.judge.Workload;

/// A polygon over a grid: cells that no edge touches have one answer, the others are asked exactly, in whole numbers.
public final class Grid {
    private static final int CELLS = 256;
    private static final byte UNKNOWN = -1;
    private static final byte EDGE = 2;

    private final int[] lon;
    private final int[] lat;
    private final int west;
    private final int south;
    private final double perLon;
    private final double perLat;
    private final byte[] cells = new byte[CELLS * CELLS];

    public Grid(List<Workload.Corner> zone) {
        lon = zone.stream().mapToInt(Workload.Corner::lonE5).toArray();
        lat = zone.stream().mapToInt(Workload.Corner::latE5).toArray();
        west = Arrays.stream(lon).min().orElse(0);
        south = Arrays.stream(lat).min().orElse(0);
        perLon = CELLS / (Arrays.stream(lon).max().orElse(0) - west + 1.0);
        perLat = CELLS / (Arrays.stream(lat).max().orElse(0) - south + 1.0);
        Arrays.fill(cells, UNKNOWN);
        for (int i = 0, j = lon.length - 1; i < lon.length; j = i++) markEdge(i, j);
        fill();
    }

    public boolean covers(int x, int y) {
        var column = (int) Math.floor((x - west) * perLon);
        var row = (int) Math.floor((y - south) * perLat);
        if (column < 0 || row < 0 || column >= CELLS || row >= CELLS) return false;
        var cell = cells[row * CELLS + column];
        return cell == EDGE ? isInside(x, y) : cell == 1;
    }

    /// In small steps along the edge, with all neighbours: rounding can only mark too much.
    private void markEdge(int from, int to) {
        var steps = CELLS * 4;
        for (var step = 0; step <= steps; step++) {
            var x = lon[from] + (double) step / steps * ((double) lon[to] - lon[from]);
            var y = lat[from] + (double) step / steps * ((double) lat[to] - lat[from]);
            mark((int) ((x - west) * perLon), (int) ((y - south) * perLat));
        }
    }

    private void mark(int column, int row) {
        for (var up = Math.max(0, row - 1); up <= Math.min(CELLS - 1, row + 1); up++)
            for (var right = Math.max(0, column - 1); right <= Math.min(CELLS - 1, column + 1); right++)
                cells[up * CELLS + right] = EDGE;
    }

    /// Between two edges of a row of cells one exact question answers for the run.
    private void fill() {
        for (var row = 0; row < CELLS; row++)
            for (var column = 0; column < CELLS; column++) {
                var cell = row * CELLS + column;
                if (cells[cell] != UNKNOWN) continue;
                var before = column > 0 && cells[cell - 1] != EDGE;
                cells[cell] = before ? cells[cell - 1] : inside(column, row);
            }
    }

    private byte inside(int column, int row) {
        var x = (int) (west + (column + 0.5) / perLon);
        var y = (int) (south + (row + 0.5) / perLat);
        return (byte) (isInside(x, y) ? 1 : 0);
    }

    /// The edge is inside.
    private boolean isInside(int x, int y) {
        var inside = false;
        for (int i = 0, j = lon.length - 1; i < lon.length; j = i++) {
            var turn = ((long) lon[i] - lon[j]) * ((long) y - lat[j]) - ((long) lat[i] - lat[j]) * ((long) x - lon[j]);
            if (turn == 0 && isBetween(x, lon[i], lon[j]) && isBetween(y, lat[i], lat[j])) return true;
            var spans = (lat[i] > y) != (lat[j] > y);
            if (spans && (turn > 0) == (lat[i] > lat[j])) inside = !inside;
        }
        return inside;
    }

    private static boolean isBetween(int value, int one, int other) {
        return Math.min(one, other) <= value && value <= Math.max(one, other);
    }
}

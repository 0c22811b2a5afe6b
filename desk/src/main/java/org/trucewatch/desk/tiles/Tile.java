package org.trucewatch.desk.tiles;

import java.util.Optional;

/// A tile of a web map: at zoom `zoom` the world has 2^zoom columns and rows of them, counted from the north-west.
public record Tile(int zoom, int x, int y) {
    /// The finest zoom at which there are tiles; a map draws those larger where it is closer.
    public static final int FINEST = 14;

    /// Empty where the world has no such tile, or none so fine.
    public static Optional<Tile> of(int zoom, int x, int y) {
        boolean there = zoom >= 0 && zoom <= FINEST && x >= 0 && y >= 0 && x < (1 << zoom) && y < (1 << zoom);
        return there ? Optional.of(new Tile(zoom, x, y)) : Optional.empty();
    }

    /// The tile of a coarser zoom in which this one lies.
    Tile under(int coarser) {
        return new Tile(coarser, x >> (zoom - coarser), y >> (zoom - coarser));
    }

    long firstPath() {
        return Mercator.path(x, y) << (2 * (Mercator.FINEST - zoom));
    }

    long endPath() {
        return (Mercator.path(x, y) + 1) << (2 * (Mercator.FINEST - zoom));
    }
}

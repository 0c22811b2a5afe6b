package org.trucewatch.desk.tiles;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes tiles of the points of reports, added up in squares.
public final class TileWriter {
    public static final String LAYER = "reports";
    public static final String REPORTS = "n";

    /// A tile is cut into 32 by 32 squares, about 16 points of a screen each.
    private static final int FINER = 5;
    /// What is drawn beyond the edge, so that no seam shows.
    private static final int MARGIN = 64;

    private final Points points;
    private final List<String> standards;

    /// `standards` names the counts beside that of all reports; none where no verdict may be told.
    public TileWriter(Points points, List<String> standards) {
        this.points = points;
        this.standards = List.copyOf(standards);
    }

    /// The squares of the rows that are `wanted`; `strictest` has for each row 1 + the number of its standard, or 0.
    public byte[] write(Tile tile, IntPredicate wanted, byte[] strictest) {
        var keys = Stream.concat(Stream.of(REPORTS), standards.stream()).toList();
        var made = new VectorTile(LAYER, keys);
        int most = 1 + standards.size();
        points.squares(tile, FINER, wanted, strictest, most, (level, x, y, counts) -> {
            var numbers = counts.clone();
            numbers[0] = IntStream.of(counts).sum();
            draw(made, tile, level, x, y, numbers);
        });
        return made.bytes();
    }

    private static void draw(VectorTile made, Tile tile, int level, int x, int y, int[] numbers) {
        int finer = level - tile.zoom();
        if (finer <= 0) {
            made.square(-MARGIN, -MARGIN, VectorTile.EXTENT + 2 * MARGIN, numbers);
            return;
        }
        int side = VectorTile.EXTENT >> finer;
        made.square((x - (tile.x() << finer)) * side, (y - (tile.y() << finer)) * side, side, numbers);
    }
}

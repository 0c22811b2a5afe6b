package org.trucewatch.desk.read;

import java.util.Arrays;
import java.util.List;
import org.trucewatch.desk.tiles.Tile;
import org.trucewatch.desk.tiles.TileWriter;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;

/// Draws the points that the reports of a view name, tile by tile: squares with counts, as wide as what is known of the
/// places. What a reader may not see is in no count.
public final class TileRoom {
    private TileRoom() {}

    /// The bytes of a vector tile with the layer `reports`; no bytes where nothing is told there.
    public static byte[] of(View view, Tile tile, Span happened) {
        boolean judged = view.mandateOverAll().judges();
        var cut = view.cut();
        var shelf = cut.shelf();
        var standards =
                judged ? Arrays.stream(Standard.values()).map(Standard::word).toList() : List.<String>of();
        return new TileWriter(view.edition().points(), standards)
                .write(tile, row -> cut.shown().get(row) && shelf.overlaps(row, happened), cut.strictest());
    }
}

package org.trucewatch.engine.evidence;

import org.trucewatch.model.time.AsOf;

/// The bounds of all times over pages of rows, so that what holds for a whole page is asked once.
public final class Pages {
    /// Rows of a page: as many as two bytes can tell apart, so that those of one shape are many.
    public static final int ROWS = 1 << 16;

    private final long[] latestKnown;
    private final long[] latestEntered;
    private final long[] earliestFrom;
    private final long[] latestFrom;
    private final long[] earliestTo;
    private final long[] latestTo;

    Pages(Columns columns) {
        var pages = count(columns.size());
        latestKnown = new long[pages];
        latestEntered = new long[pages];
        earliestFrom = new long[pages];
        latestFrom = new long[pages];
        earliestTo = new long[pages];
        latestTo = new long[pages];
        for (var page = 0; page < pages; page++) bound(columns, page);
    }

    /// How many pages so many rows take.
    public static int count(int rows) {
        return (rows + ROWS - 1) / ROWS;
    }

    /// In whatever order rows stand in their page.
    private void bound(Columns columns, int page) {
        var first = page * ROWS;
        var end = Math.min(columns.size(), first + ROWS);
        var known = Long.MIN_VALUE;
        var entered = Long.MIN_VALUE;
        var latestStart = Long.MIN_VALUE;
        var latestEnd = Long.MIN_VALUE;
        var earliestStart = Long.MAX_VALUE;
        var earliestEnd = Long.MAX_VALUE;
        for (var place = first; place < end; place++) {
            var from = columns.fromAt(place);
            var to = columns.toAt(place);
            known = Math.max(known, columns.knownAt(place));
            entered = Math.max(entered, columns.enteredAt(place));
            latestStart = Math.max(latestStart, from);
            latestEnd = Math.max(latestEnd, to);
            earliestStart = Math.min(earliestStart, from);
            earliestEnd = Math.min(earliestEnd, to);
        }
        latestKnown[page] = known;
        latestEntered[page] = entered;
        latestFrom[page] = latestStart;
        latestTo[page] = latestEnd;
        earliestFrom[page] = earliestStart;
        earliestTo[page] = earliestEnd;
    }

    /// Whether every row lies before all three cuts.
    boolean isBefore(AsOf asOf, int page) {
        return latestFrom[page] < asOf.happened()
                && latestKnown[page] < asOf.known()
                && latestEntered[page] < asOf.entered();
    }

    /// Whether no row overlaps the time from `start` up to `end`.
    public boolean isOutside(int page, long start, long end) {
        return latestTo[page] <= start || earliestFrom[page] >= end;
    }

    /// Whether every row overlaps it.
    public boolean isInside(int page, long start, long end) {
        return earliestTo[page] > start && latestFrom[page] < end;
    }
}

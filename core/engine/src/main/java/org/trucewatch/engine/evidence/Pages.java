package org.trucewatch.engine.evidence;

import java.util.function.IntToLongFunction;
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
        latestKnown[page] = latest(columns::knownAt, first, end);
        latestEntered[page] = latest(columns::enteredAt, first, end);
        earliestFrom[page] = earliest(columns::fromAt, first, end);
        latestFrom[page] = latest(columns::fromAt, first, end);
        earliestTo[page] = earliest(columns::toAt, first, end);
        latestTo[page] = latest(columns::toAt, first, end);
    }

    private static long latest(IntToLongFunction time, int first, int end) {
        var latest = time.applyAsLong(first);
        for (var row = first + 1; row < end; row++) latest = Math.max(latest, time.applyAsLong(row));
        return latest;
    }

    private static long earliest(IntToLongFunction time, int first, int end) {
        var earliest = time.applyAsLong(first);
        for (var row = first + 1; row < end; row++) earliest = Math.min(earliest, time.applyAsLong(row));
        return earliest;
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

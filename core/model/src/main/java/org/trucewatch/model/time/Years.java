package org.trucewatch.model.time;

/// Years of which neither an agreement nor a report is: a day of one was written by another calendar, or by a slip of
/// the hand. Taken as it stands, it lies centuries away, and every deadline it names has long passed.
public final class Years {
    private static final int FIRST = 1800;
    private static final int LAST = 2400;

    /// A ledger writes it for what was always known, and people for what has no beginning.
    private static final int SINCE_EVER = 0;

    /// People write it for what has no end.
    private static final int WITHOUT_END = 9999;

    private Years() {}

    /// For a day on which something happened.
    public static boolean areFar(int year) {
        return year < FIRST || year > LAST;
    }

    /// For the end of a stretch or of a question, which may be written as one that never comes.
    public static boolean areFarAsEnds(int year) {
        return areFar(year) && year != SINCE_EVER && year != WITHOUT_END;
    }
}

package org.trucewatch.intake.table;

import java.time.LocalDate;

/// Years of which no table of reports is: a day of one was written by another calendar, or by a slip of the hand.
public final class Years {
    private static final int FIRST = 1800;
    private static final int LAST = 2400;

    private Years() {}

    public static boolean areFar(LocalDate day) {
        return day.getYear() < FIRST || day.getYear() > LAST;
    }
}

package org.trucewatch.model.space;

import org.trucewatch.model.Defect;

/// A point on the earth in ten-millionths of a degree (WGS 84), so that the decimals of a text are kept exactly.
public record Position(int lonE7, int latE7) {
    public static final int DEGREE = 10_000_000;

    public Position {
        if (lonE7 < -180 * DEGREE || lonE7 > 180 * DEGREE) throw new Defect("longitude out of range: " + lonE7);
        if (latE7 < -90 * DEGREE || latE7 > 90 * DEGREE) throw new Defect("latitude out of range: " + latE7);
    }

    public double longitude() {
        return degrees(lonE7);
    }

    public double latitude() {
        return degrees(latE7);
    }

    /// The degrees in so many ten-millionths of one.
    public static double degrees(int e7) {
        return e7 / (double) DEGREE;
    }
}

package org.trucewatch.engine.place;

import org.trucewatch.model.space.Position;

/// Metres on a local plane, good for zones of some ten kilometres.
///
/// Source: rules of the judge, C (place).
public record Plane(double metresPerDegreeLongitude) {
    private static final double METRES_PER_DEGREE_LATITUDE = 110574.0;
    private static final double METRES_PER_DEGREE_AT_EQUATOR = 111320.0;

    public static Plane at(double latitude) {
        return new Plane(METRES_PER_DEGREE_AT_EQUATOR * StrictMath.cos(StrictMath.toRadians(latitude)));
    }

    public static Plane between(Position one, Position other) {
        return between(one.latE7(), other.latE7());
    }

    public static Plane between(int oneLatE7, int otherLatE7) {
        return at((degrees(oneLatE7) + degrees(otherLatE7)) / 2);
    }

    private static double degrees(int e7) {
        return e7 / (double) Position.DEGREE;
    }

    /// Beyond so many ten-millionths of a degree of latitude two points are surely farther apart than `metres`.
    public static long latitudeReach(long metres) {
        return reach(metres / METRES_PER_DEGREE_LATITUDE);
    }

    /// The same of longitude on this plane and on all that are wider.
    public long longitudeReach(long metres) {
        return reach(metres / metresPerDegreeLongitude);
    }

    /// With more room than rounding can ask for; at a pole degrees of longitude have no end.
    private static long reach(double degrees) {
        return 1 + (long) Math.min(1e18, StrictMath.ceil(degrees * 1.000_001 * Position.DEGREE));
    }

    double x(Position position) {
        return position.longitude() * metresPerDegreeLongitude;
    }

    double y(Position position) {
        return position.latitude() * METRES_PER_DEGREE_LATITUDE;
    }

    public double squaredDistance(Position one, Position other) {
        return squaredDistance(one.lonE7(), one.latE7(), other.lonE7(), other.latE7());
    }

    /// In square metres, of positions in ten-millionths of a degree.
    public double squaredDistance(int lon, int lat, int otherLon, int otherLat) {
        var dx = (degrees(lon) - degrees(otherLon)) * metresPerDegreeLongitude;
        var dy = (degrees(lat) - degrees(otherLat)) * METRES_PER_DEGREE_LATITUDE;
        return dx * dx + dy * dy;
    }

    public double distance(Position one, Position other) {
        return distance(one.lonE7(), one.latE7(), other.lonE7(), other.latE7());
    }

    /// In metres, of positions in ten-millionths of a degree.
    public double distance(int lon, int lat, int otherLon, int otherLat) {
        return StrictMath.sqrt(squaredDistance(lon, lat, otherLon, otherLat));
    }

    /// From a point to the nearest spot of the stretch between two others.
    double distance(Position point, Position start, Position end) {
        var dx = (end.longitude() - start.longitude()) * metresPerDegreeLongitude;
        var dy = (end.latitude() - start.latitude()) * METRES_PER_DEGREE_LATITUDE;
        var px = (point.longitude() - start.longitude()) * metresPerDegreeLongitude;
        var py = (point.latitude() - start.latitude()) * METRES_PER_DEGREE_LATITUDE;
        var length = dx * dx + dy * dy;
        var along = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
        var ox = px - along * dx;
        var oy = py - along * dy;
        return StrictMath.sqrt(ox * ox + oy * oy);
    }
}

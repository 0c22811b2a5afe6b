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
        return at((Position.degrees(oneLatE7) + Position.degrees(otherLatE7)) / 2);
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

    /// The metres in so many degrees of longitude.
    double east(double degrees) {
        return degrees * metresPerDegreeLongitude;
    }

    /// The metres in so many degrees of latitude.
    double north(double degrees) {
        return degrees * METRES_PER_DEGREE_LATITUDE;
    }

    public double squaredDistance(Position one, Position other) {
        return squaredDistance(one.lonE7(), one.latE7(), other.lonE7(), other.latE7());
    }

    /// In square metres, of positions in ten-millionths of a degree.
    public double squaredDistance(int lon, int lat, int otherLon, int otherLat) {
        var dx = (Position.degrees(lon) - Position.degrees(otherLon)) * metresPerDegreeLongitude;
        var dy = (Position.degrees(lat) - Position.degrees(otherLat)) * METRES_PER_DEGREE_LATITUDE;
        return dx * dx + dy * dy;
    }

    public double distance(Position one, Position other) {
        return distance(one.lonE7(), one.latE7(), other.lonE7(), other.latE7());
    }

    /// In metres, of positions in ten-millionths of a degree.
    public double distance(int lon, int lat, int otherLon, int otherLat) {
        return StrictMath.sqrt(squaredDistance(lon, lat, otherLon, otherLat));
    }
}

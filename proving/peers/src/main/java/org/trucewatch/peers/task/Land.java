package org.trucewatch.peers.task;

/// Functions that rules call: one zone at a time, for engines know functions by their class alone.
public final class Land {
    private static volatile Grid zone = new Grid(Terms.of(0).zone());

    private Land() {}

    public static void draw(Terms terms) {
        zone = new Grid(terms.zone());
    }

    public static boolean covers(int lon, int lat) {
        return zone.covers(lon, lat);
    }

    public static boolean within(int lon, int lat, int otherLon, int otherLat, int metres) {
        return Terms.within(lon, lat, otherLon, otherLat, metres);
    }
}

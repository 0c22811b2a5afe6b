package org.trucewatch.bench.many;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The smallest shape of eight directions around points, with a margin: an area that a query language without geometry
/// can ask for too, by the sums and differences of the coordinates. Ten-millionths of a degree.
record Octagon(long west, long east, long south, long north, long minSum, long maxSum, long minLess, long maxLess) {
    private static final long MARGIN = 1_000_000;

    static Octagon around(List<GedEvents.Event> events) {
        var lon = events.stream().mapToLong(GedEvents.Event::lonE7).summaryStatistics();
        var lat = events.stream().mapToLong(GedEvents.Event::latE7).summaryStatistics();
        var sum = events.stream()
                .mapToLong(event -> (long) event.lonE7() + event.latE7())
                .summaryStatistics();
        var less = events.stream()
                .mapToLong(event -> (long) event.lonE7() - event.latE7())
                .summaryStatistics();
        return new Octagon(
                lon.getMin() - MARGIN,
                lon.getMax() + MARGIN,
                lat.getMin() - MARGIN,
                lat.getMax() + MARGIN,
                sum.getMin() - 2 * MARGIN,
                sum.getMax() + 2 * MARGIN,
                less.getMin() - 2 * MARGIN,
                less.getMax() + 2 * MARGIN);
    }

    /// Ten-millionths of a degree.
    record Corner(long lonE7, long latE7) {
        String degrees() {
            return String.format(Locale.ROOT, "[%.7f, %.7f]", lonE7 / 1e7, latE7 / 1e7);
        }
    }

    /// Each corner once, and the first again at the end.
    List<Corner> corners() {
        var corners = new ArrayList<Corner>();
        add(corners, east, east - maxLess);
        add(corners, east, maxSum - east);
        add(corners, maxSum - north, north);
        add(corners, minLess + north, north);
        add(corners, west, west - minLess);
        add(corners, west, minSum - west);
        add(corners, minSum - south, south);
        add(corners, maxLess + south, south);
        if (!corners.getLast().equals(corners.getFirst())) corners.add(corners.getFirst());
        return corners;
    }

    private static void add(List<Corner> corners, long lon, long lat) {
        var corner = new Corner(lon, lat);
        if (corners.isEmpty() || !corners.getLast().equals(corner)) corners.add(corner);
    }

    /// The ring in GeoJSON.
    String ring() {
        return corners().stream().map(Corner::degrees).collect(Collectors.joining(", ", "[", "]"));
    }
}

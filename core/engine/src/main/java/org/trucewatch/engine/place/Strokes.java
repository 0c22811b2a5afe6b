package org.trucewatch.engine.place;

import java.util.List;
import org.trucewatch.model.space.Position;

/// The straight stretches of a drawing on its plane, and how far a point lies from the nearest.
///
/// Most stretches lie farther off than the nearest so far by their northern, southern, eastern or western end alone,
/// which costs no division.
final class Strokes {
    /// What is farther by more than this is farther, whatever is rounded.
    private static final double ROOM = 1.000_001;

    private final Plane plane;
    private final double[] lon;
    private final double[] lat;
    /// From the start of each to its end, in metres.
    private final double[] east;

    private final double[] north;

    Strokes(List<List<Position>> strokes, Plane plane) {
        this.plane = plane;
        var size = strokes.stream()
                .mapToInt(stroke -> Math.max(1, stroke.size() - 1))
                .sum();
        lon = new double[size];
        lat = new double[size];
        east = new double[size];
        north = new double[size];
        var number = 0;
        for (var stroke : strokes) {
            if (stroke.size() == 1) put(number++, stroke.get(0), stroke.get(0));
            for (var corner = 1; corner < stroke.size(); corner++)
                put(number++, stroke.get(corner - 1), stroke.get(corner));
        }
    }

    private void put(int number, Position start, Position end) {
        lon[number] = start.longitude();
        lat[number] = start.latitude();
        east[number] = plane.east(end.longitude() - start.longitude());
        north[number] = plane.north(end.latitude() - start.latitude());
    }

    int size() {
        return lon.length;
    }

    /// Metres from a point to the nearest spot of any.
    double distance(double longitude, double latitude) {
        var nearest = Double.MAX_VALUE;
        for (var number = 0; number < lon.length; number++) {
            var x = plane.east(longitude - lon[number]);
            var y = plane.north(latitude - lat[number]);
            var beyondX = beyond(x, east[number]);
            var beyondY = beyond(y, north[number]);
            if (beyondX * beyondX + beyondY * beyondY > nearest * ROOM) continue;
            nearest = Math.min(nearest, squared(x, y, east[number], north[number]));
        }
        return StrictMath.sqrt(nearest);
    }

    /// How far a number lies outside of those from 0 to another.
    private static double beyond(double one, double end) {
        return Math.max(0, Math.max(Math.min(0, end) - one, one - Math.max(0, end)));
    }

    /// From a point to the nearest spot of a stretch that begins where it is measured from.
    private static double squared(double x, double y, double east, double north) {
        var length = east * east + north * north;
        var along = length == 0 ? 0 : Math.max(0, Math.min(1, (x * east + y * north) / length));
        var ox = x - along * east;
        var oy = y - along * north;
        return ox * ox + oy * oy;
    }
}

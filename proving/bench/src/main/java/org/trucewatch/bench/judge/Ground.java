package org.trucewatch.bench.judge;

import java.util.Random;

/// The made-up country of the workload: a zone of 40 corners, about 40 by 30 kilometres, in two drafts.
///
/// Coordinates are hundred-thousandths of a degree. In the second draft corner 7 lies about 4 km farther out and aid
/// is due three days later.
final class Ground {
    static final int CORNERS = 40;
    static final double CENTRE_LON = 36.7;
    static final double CENTRE_LAT = 34.9;
    static final double METRES_PER_LON = 111_320.0 * Math.cos(Math.toRadians(34.9));
    static final double METRES_PER_LAT = 110_574.0;
    static final double E5 = 1e5;

    private static final long SEED = 20170803;
    private static final int MOVED_CORNER = 7;

    private final int draft;
    private final int[] lon;
    private final int[] lat;

    private Ground(int draft, int[] lon, int[] lat) {
        this.draft = draft;
        this.lon = lon;
        this.lat = lat;
    }

    static Ground draft(int draft) {
        var random = new Random(SEED);
        var lon = new int[CORNERS];
        var lat = new int[CORNERS];
        for (var corner = 0; corner < CORNERS; corner++) {
            var angle = 2 * Math.PI * corner / CORNERS;
            var reach = 0.72 + 0.28 * random.nextDouble();
            if (draft > 0 && corner == MOVED_CORNER) reach += 0.2;
            lon[corner] = (int) Math.round((CENTRE_LON + 20_000 * reach * Math.cos(angle) / METRES_PER_LON) * E5);
            lat[corner] = (int) Math.round((CENTRE_LAT + 15_000 * reach * Math.sin(angle) / METRES_PER_LAT) * E5);
        }
        return new Ground(draft, lon, lat);
    }

    /// Whether the generator puts a point inside: by crossings in floating point, as the workload is defined. The
    /// judge decides for itself.
    boolean drawnInside(double x, double y) {
        var inside = false;
        for (int i = 0, j = CORNERS - 1; i < CORNERS; j = i++) {
            double xi = lon[i] / E5;
            double yi = lat[i] / E5;
            double xj = lon[j] / E5;
            double yj = lat[j] / E5;
            if ((yi > y) != (yj > y) && x < (xj - xi) * (y - yi) / (yj - yi) + xi) inside = !inside;
        }
        return inside;
    }

    int lonE5(int corner) {
        return lon[corner];
    }

    int latE5(int corner) {
        return lat[corner];
    }

    String aidDue() {
        return draft == 0 ? "2017-08-07" : "2017-08-10";
    }
}

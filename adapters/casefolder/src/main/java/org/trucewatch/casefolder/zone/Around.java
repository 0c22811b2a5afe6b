package org.trucewatch.casefolder.zone;

import java.util.List;
import org.trucewatch.model.space.Position;

/// The middle of a case's places, by which swapped latitudes and longitudes are found: a swapped town lies a country
/// away from its neighbours, and among them once it is swapped back.
public final class Around {
    private final boolean known;
    private final int lonE7;
    private final int latE7;

    private Around(List<Position> positions) {
        this.known = positions.size() >= 3;
        this.lonE7 =
                known ? middle(positions.stream().map(Position::lonE7).sorted().toList()) : 0;
        this.latE7 =
                known ? middle(positions.stream().map(Position::latE7).sorted().toList()) : 0;
    }

    /// With fewer than three positions nothing is said.
    public static Around of(List<Position> positions) {
        return new Around(positions);
    }

    private static int middle(List<Integer> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    public boolean wouldFitSwapped(Position position) {
        return known && !near(position.lonE7(), position.latE7()) && near(position.latE7(), position.lonE7());
    }

    /// Within a degree.
    private boolean near(long lon, long lat) {
        return Math.abs(lon - lonE7) <= Position.DEGREE && Math.abs(lat - latE7) <= Position.DEGREE;
    }
}

package org.trucewatch.engine.rule;

import java.util.Arrays;
import java.util.Optional;
import org.trucewatch.engine.evidence.Claim;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.place.Plane;

/// How far notices reach around their points, in whole numbers side by side: most acts in the time of a notice lie
/// beyond it, which is seen without a look at the notice itself.
final class Radii {
    private static final long EVERYWHERE = Long.MAX_VALUE;

    private final Optional<Plane> plane;
    private final int[] lonE7;
    private final int[] latE7;
    private final long[] lonReach;
    private final long[] latReach;

    /// Degrees of longitude are compared only on a plane that is the same for all.
    Radii(int size, Optional<Plane> plane) {
        this.plane = plane;
        lonE7 = new int[size];
        latE7 = new int[size];
        lonReach = new long[size];
        latReach = new long[size];
        Arrays.fill(lonReach, EVERYWHERE);
        Arrays.fill(latReach, EVERYWHERE);
    }

    /// A notice without a radius around a point is asked otherwise, wherever the act lies.
    void put(int index, Claim notice, Evidence evidence) {
        var radius = evidence.coverMetres(notice.row());
        if (radius <= 0 || !notice.isPoint()) return;
        var most = radius + evidence.precision(notice);
        lonE7[index] = notice.lonE7();
        latE7[index] = notice.latE7();
        latReach[index] = Plane.latitudeReach(most);
        plane.ifPresent(on -> lonReach[index] = on.longitudeReach(most));
    }

    /// Whether an act at an exact point surely lies beyond the radius; *no* says nothing.
    boolean areBeyond(int index, Claim act) {
        return Math.abs((long) latE7[index] - act.latE7()) > latReach[index]
                || Math.abs((long) lonE7[index] - act.lonE7()) > lonReach[index];
    }
}

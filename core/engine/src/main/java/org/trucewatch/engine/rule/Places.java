package org.trucewatch.engine.rule;

import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.place.Plane;

/// Where breaches lie, for distances between them; a place that is not a point is near nothing.
final class Places {
    private final int[] lonE7;
    private final int[] latE7;
    private final double[] doubts;
    private final Optional<Plane> plane;

    Places(Evidence evidence, List<Found> breaches, Optional<Plane> plane) {
        this.plane = plane;
        lonE7 = new int[breaches.size()];
        latE7 = new int[lonE7.length];
        doubts = new double[lonE7.length];
        for (var index = 0; index < lonE7.length; index++) {
            doubts[index] = Double.POSITIVE_INFINITY;
            var by = breaches.get(index).by();
            if (!by.isEmpty() && evidence.isPoint(by.get(0).row()))
                place(evidence, by.get(0).row(), index);
        }
    }

    private void place(Evidence evidence, int row, int index) {
        lonE7[index] = evidence.lonE7(row);
        latE7[index] = evidence.latE7(row);
        doubts[index] = evidence.precision(row);
    }

    boolean areWithin(int one, int other, long metres) {
        var reach = metres - doubts[one] - doubts[other];
        if (!(reach >= 0)) return false;
        var on = plane.orElseGet(() -> Plane.between(latE7[one], latE7[other]));
        return on.squaredDistance(lonE7[one], latE7[one], lonE7[other], latE7[other]) <= reach * reach;
    }
}

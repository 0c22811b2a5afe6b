package org.trucewatch.engine.rule;

import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.place.Plane;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.space.Position;

/// Where breaches lie, for distances between them; a place without a position is near nothing.
final class Places {
    private static final Position NOWHERE = new Position(0, 0);

    private final Position[] positions;
    private final double[] doubts;
    private final Optional<Plane> plane;

    Places(Evidence evidence, List<Found> breaches, Optional<Plane> plane) {
        this.plane = plane;
        positions = new Position[breaches.size()];
        doubts = new double[breaches.size()];
        for (var index = 0; index < positions.length; index++) {
            positions[index] = NOWHERE;
            doubts[index] = Double.POSITIVE_INFINITY;
            var by = breaches.get(index).by();
            if (by.isEmpty()) continue;
            if (evidence.place(by.get(0).row()).orElse(null) instanceof Location.Point point) {
                positions[index] = point.position();
                doubts[index] = point.precisionMetres();
            }
        }
    }

    boolean areWithin(int one, int other, long metres) {
        var reach = metres - doubts[one] - doubts[other];
        if (!(reach >= 0)) return false;
        var on = plane.orElseGet(() -> Plane.between(positions[one], positions[other]));
        return on.squaredDistance(positions[one], positions[other]) <= reach * reach;
    }
}

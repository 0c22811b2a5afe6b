package org.trucewatch.engine.rule;

import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.place.Atlas;
import org.trucewatch.engine.place.Plane;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Location.Nearness;

/// Where breaches lie, for distances between them: at a point, or at a named place with a position. Two at one named
/// place are near each other, whatever is known of where it lies; what lies nowhere known is near nothing else.
///
/// Source: rules of the judge, G27 and K11.
final class Places {
    private final Atlas atlas;
    private final int[] lonE7;
    private final int[] latE7;
    private final double[] doubts;
    private final String[] names;
    private final Optional<Plane> plane;
    private final long latReach;

    /// Asked for distances of `most` metres at most.
    Places(Evidence evidence, List<Found> breaches, Atlas atlas, Optional<Plane> plane, long most) {
        this.atlas = atlas;
        this.plane = plane;
        latReach = Plane.latitudeReach(most);
        lonE7 = new int[breaches.size()];
        latE7 = new int[lonE7.length];
        doubts = new double[lonE7.length];
        names = new String[lonE7.length];
        for (var index = 0; index < lonE7.length; index++) {
            doubts[index] = Double.POSITIVE_INFINITY;
            names[index] = "";
            for (var hit : breaches.get(index).by())
                if (doubts[index] == Double.POSITIVE_INFINITY) place(evidence, hit.row(), index);
        }
    }

    private void place(Evidence evidence, int row, int index) {
        if (evidence.isPoint(row)) {
            lonE7[index] = evidence.lonE7(row);
            latE7[index] = evidence.latE7(row);
            doubts[index] = evidence.precision(row);
        } else evidence.place(row).ifPresent(told -> place(told, index));
    }

    private void place(Location told, int index) {
        if (names[index].isEmpty() && told instanceof Location.Named named && named.nearness() == Nearness.NAMED)
            names[index] = atlas.id(named.place());
        atlas.position(told).ifPresent(position -> {
            lonE7[index] = position.lonE7();
            latE7[index] = position.latE7();
            doubts[index] = atlas.doubt(told);
        });
    }

    /// Surely farther from each other; what lies nowhere known may be near.
    boolean areApart(int one, int other, long metres) {
        if (!names[one].isEmpty() && names[one].equals(names[other])) return false;
        var reach = metres + doubts[one] + doubts[other];
        if (reach == Double.POSITIVE_INFINITY) return false;
        var on = plane.orElseGet(() -> Plane.between(latE7[one], latE7[other]));
        return on.squaredDistance(lonE7[one], latE7[one], lonE7[other], latE7[other]) > reach * reach;
    }

    /// Two whole numbers are compared first, which is enough for most pairs.
    boolean areWithin(int one, int other, long metres) {
        if (!names[one].isEmpty() && names[one].equals(names[other])) return true;
        if (Math.abs((long) latE7[one] - latE7[other]) > latReach) return false;
        var reach = metres - doubts[one] - doubts[other];
        if (!(reach >= 0)) return false;
        var on = plane.orElseGet(() -> Plane.between(latE7[one], latE7[other]));
        return on.squaredDistance(lonE7[one], latE7[one], lonE7[other], latE7[other]) <= reach * reach;
    }
}

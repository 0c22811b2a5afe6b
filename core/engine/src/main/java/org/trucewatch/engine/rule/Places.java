package org.trucewatch.engine.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.engine.evidence.Claim;
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
    private static final int NAMELESS = 0;

    private final Atlas atlas;
    private final int[] lonE7;
    private final int[] latE7;
    private final double[] doubts;
    private final int[] names;
    private final Optional<Plane> plane;
    private long latReach;
    private long lonReach;
    private final Map<String, Integer> numbers = new HashMap<>();

    /// Where one breach lies, kept without the evidence it was found in; `doubt` is infinite where that is not known,
    /// `name` empty where no place is named.
    record Spot(int lonE7, int latE7, double doubt, String name) {}

    /// Asked for distances of `most` metres at most.
    Places(Evidence evidence, List<Found> breaches, Atlas atlas, Optional<Plane> plane, long most) {
        this(atlas, plane, breaches.size());
        for (var index = 0; index < lonE7.length; index++) {
            doubts[index] = Double.POSITIVE_INFINITY;
            for (var hit : breaches.get(index).by())
                if (doubts[index] == Double.POSITIVE_INFINITY) place(evidence, hit.claim(), index);
        }
        reachFor(most);
    }

    /// The same for breaches whose places are known already.
    Places(List<Spot> spots, Atlas atlas, Optional<Plane> plane, long most) {
        this(atlas, plane, spots.size());
        for (var index = 0; index < lonE7.length; index++) {
            var spot = spots.get(index);
            lonE7[index] = spot.lonE7();
            latE7[index] = spot.latE7();
            doubts[index] = spot.doubt();
            if (!spot.name().isEmpty()) names[index] = numberOf(spot.name());
        }
        reachFor(most);
    }

    private Places(Atlas atlas, Optional<Plane> plane, int size) {
        this.atlas = atlas;
        this.plane = plane;
        lonE7 = new int[size];
        latE7 = new int[size];
        doubts = new double[size];
        names = new int[size];
    }

    static Spot spot(Evidence evidence, Found breach, Atlas atlas) {
        var alone = new Places(evidence, List.of(breach), atlas, Optional.empty(), 0);
        var name = alone.numbers.keySet().stream().findFirst().orElse("");
        return new Spot(alone.lonE7[0], alone.latE7[0], alone.doubts[0], name);
    }

    private void reachFor(long most) {
        latReach = Plane.latitudeReach(most);
        lonReach = plane.orElseGet(this::narrowest).longitudeReach(most);
    }

    private int numberOf(String name) {
        return numbers.computeIfAbsent(name, any -> numbers.size() + 1);
    }

    /// Nowhere among the breaches are degrees of longitude shorter.
    private Plane narrowest() {
        var farthest = 0;
        for (var lat : latE7) farthest = Math.max(farthest, Math.abs(lat));
        return Plane.between(farthest, farthest);
    }

    private void place(Evidence evidence, Claim claim, int index) {
        if (claim.isPoint()) {
            lonE7[index] = claim.lonE7();
            latE7[index] = claim.latE7();
            doubts[index] = evidence.precision(claim);
        } else evidence.place(claim).ifPresent(told -> place(told, index));
    }

    private void place(Location told, int index) {
        if (names[index] == NAMELESS && told instanceof Location.Named named && named.nearness() == Nearness.NAMED)
            names[index] = numberOf(atlas.id(named.place()));
        atlas.position(told).ifPresent(position -> {
            lonE7[index] = position.lonE7();
            latE7[index] = position.latE7();
            doubts[index] = atlas.doubt(told);
        });
    }

    /// Surely farther from each other; what lies nowhere known may be near.
    boolean areApart(int one, int other, long metres) {
        if (areAtOne(one, other)) return false;
        var reach = metres + doubts[one] + doubts[other];
        if (reach == Double.POSITIVE_INFINITY) return false;
        var on = plane.orElseGet(() -> Plane.between(latE7[one], latE7[other]));
        return on.squaredDistance(lonE7[one], latE7[one], lonE7[other], latE7[other]) > reach * reach;
    }

    /// Whether it is known where it lies, however roughly.
    boolean isKnown(int one) {
        return doubts[one] != Double.POSITIVE_INFINITY;
    }

    /// Told of the same spot in the same words.
    boolean areAlike(int one, int other) {
        return names[one] == names[other]
                && lonE7[one] == lonE7[other]
                && latE7[one] == latE7[other]
                && doubts[one] == doubts[other];
    }

    /// Whole numbers are compared first, which is enough for most pairs.
    boolean areWithin(int one, int other, long metres) {
        if (areFar(one, other)) return areAtOne(one, other);
        if (areAtOne(one, other)) return true;
        var reach = metres - doubts[one] - doubts[other];
        if (!(reach >= 0)) return false;
        var on = plane.orElseGet(() -> Plane.between(latE7[one], latE7[other]));
        return on.squaredDistance(lonE7[one], latE7[one], lonE7[other], latE7[other]) <= reach * reach;
    }

    private boolean areFar(int one, int other) {
        return isFar(lonE7[one], latE7[one], other);
    }

    private boolean isFar(long lon, long lat, int other) {
        return Math.abs(lat - latE7[other]) > latReach || Math.abs(lon - lonE7[other]) > lonReach;
    }

    /// From one back to another the first that whole numbers do not put out of reach, or -1: a loop that does nothing
    /// else, for it ends most questions.
    int lastPerhapsWithin(int one, int from, int to) {
        var lon = lonE7[one];
        var lat = latE7[one];
        for (var other = from; other >= to; other--) if (!isFar(lon, lat, other) || areAtOne(one, other)) return other;
        return -1;
    }

    private boolean areAtOne(int one, int other) {
        return names[one] != NAMELESS && names[one] == names[other];
    }
}

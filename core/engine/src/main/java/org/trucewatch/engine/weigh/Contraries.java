package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Bisection;
import org.trucewatch.engine.evidence.Claim;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.time.Span;

/// Specific denials and calm observations, found by the place and time that they cover.
///
/// Source: judging rules, section 2; rules of the judge, G6 and G7.
final class Contraries {
    /// Nothing speaks against anything.
    static final Contraries NONE = new Contraries(List.of(), new PointIndex(List.of()));

    private static final Comparator<Claim> EARLIEST_FIRST =
            Comparator.comparingLong(Claim::from).thenComparingInt(Claim::row);

    private final List<Place> named;
    private final PointIndex points;

    private Contraries(List<Place> named, PointIndex points) {
        this.named = named;
        this.points = points;
    }

    static Contraries of(Evidence evidence, List<Claim> claims) {
        var byName = new LinkedHashMap<Integer, List<Claim>>();
        var points = new ArrayList<Claim>();
        for (var claim : claims) {
            if (claim.from() == Span.BEGINNING || claim.spot() == Evidence.NOWHERE) continue;
            if (claim.isPoint()) points.add(claim);
            else byName.computeIfAbsent(claim.spot(), any -> new ArrayList<>()).add(claim);
        }
        var named = new ArrayList<Place>();
        byName.forEach((spot, all) -> named.add(new Place(evidence.spots().at(spot), all)));
        return new Contraries(named, new PointIndex(points));
    }

    /// All contrary claims about one named place, by their beginning, with the latest end up to each.
    private static final class Place {
        private final Location.Named where;
        private final List<Claim> claims;
        private final long[] latestTo;

        Place(Location.Named where, List<Claim> claims) {
            this.where = where;
            this.claims = claims.stream().sorted(EARLIEST_FIRST).toList();
            latestTo = new long[claims.size()];
            var latest = Span.BEGINNING;
            for (var index = 0; index < latestTo.length; index++) {
                latest = Math.max(latest, this.claims.get(index).to());
                latestTo[index] = latest;
            }
        }

        /// The last whose beginning is not after that of a claim.
        private int last(Claim told) {
            return Bisection.count(claims.size(), middle -> claims.get(middle).from() <= told.from()) - 1;
        }

        /// Whether the time of any covers that of a claim.
        boolean mayCover(Claim told) {
            var last = last(told);
            return last >= 0 && latestTo[last] >= told.to();
        }

        boolean covers(Location told, Probe probe, Span span) {
            var whole = where.nearness() == Location.Nearness.NAMED || where.nearness() == Location.Nearness.AREA;
            return whole
                    && probe.lexicon().atlas().in(told, where.place(), span).isIn();
        }

        /// Those whose time covers that of a claim, the latest first.
        void covering(Claim told, Consumer<Claim> taker) {
            for (var index = last(told); index >= 0 && latestTo[index] >= told.to(); index--)
                if (claims.get(index).to() >= told.to()) taker.accept(claims.get(index));
        }
    }

    boolean isEmpty() {
        return named.isEmpty() && points.isEmpty();
    }

    /// Whether any may speak against a claim, which a look at the point and at times tells of most; *no* is sure.
    boolean mayConcern(Claim told) {
        if (told.isPoint() && points.mayHave(told)) return true;
        for (var place : named) if (place.mayCover(told)) return true;
        return false;
    }

    /// Those that cover the place and the time of a claim.
    void against(Evidence evidence, Probe probe, Claim told, Consumer<Claim> taker) {
        var where = evidence.place(told);
        if (where.isEmpty()) return;
        for (var place : named)
            if (place.mayCover(told) && place.covers(where.get(), probe, told.span())) place.covering(told, taker);
        if (told.isPoint()) points.covering(told, taker);
    }
}

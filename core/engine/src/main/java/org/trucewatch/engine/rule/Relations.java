package org.trucewatch.engine.rule;

import java.util.Optional;
import org.trucewatch.engine.clause.Frame;
import org.trucewatch.engine.clause.Trigger;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.place.Plane;
import org.trucewatch.model.time.Span;

/// How an event lies to the act (*it*) that a sentence ties it to: before or after, how far, and covering its place.
final class Relations {
    private Relations() {}

    static boolean holds(Trigger.Relation relation, Events.Time time, int row, Court court, Frame frame) {
        var it = court.evidence().span(row);
        if (relation.before().isPresent() && !isBefore(relation.before().get(), time.span(), it, frame)) return false;
        if (relation.after().isPresent() && !isAfter(relation.after().get(), time.span(), it, frame)) return false;
        return !relation.coversIt()
                || time.by().stream().anyMatch(hit -> covers(hit.row(), row, court, Optional.empty()));
    }

    /// Surely before: `within` counts back from the act, its last instant included.
    static boolean isBefore(Trigger.Distance distance, Span event, Span it, Frame frame) {
        var apart = event.to() <= it.from() || event.equals(it);
        if (!apart) return false;
        if (distance.period().isEmpty()) return true;
        var limit = frame.header().calendar().shift(it.from(), distance.period().get(), -1);
        return distance.atLeast() ? event.to() <= limit + 1 : event.from() >= limit;
    }

    private static boolean isAfter(Trigger.Distance distance, Span event, Span it, Frame frame) {
        if (event.from() < it.from()) return false;
        if (distance.period().isEmpty()) return true;
        var limit = frame.header().calendar().shift(it.from(), distance.period().get(), 1);
        return distance.atLeast() ? event.from() >= limit : event.from() <= limit;
    }

    /// Whether the place or the radius told by one claim surely contains the place of the other.
    static boolean covers(int notice, int act, Court court, Optional<Plane> plane) {
        var evidence = court.evidence();
        var radius = evidence.coverMetres(notice);
        if (radius <= 0 || !evidence.isPoint(notice) || !evidence.isPoint(act))
            return evidence.spot(notice) != Evidence.NOWHERE
                    && evidence.place(notice).equals(evidence.place(act));
        var reach = (double) radius - evidence.precision(notice) - evidence.precision(act);
        var on = plane.orElseGet(() -> Plane.between(evidence.latE7(notice), evidence.latE7(act)));
        var distance = on.squaredDistance(
                evidence.lonE7(notice), evidence.latE7(notice), evidence.lonE7(act), evidence.latE7(act));
        return reach >= 0 && distance <= reach * reach;
    }
}

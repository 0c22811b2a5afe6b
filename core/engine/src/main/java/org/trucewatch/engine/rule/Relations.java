package org.trucewatch.engine.rule;

import java.util.Optional;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Header;
import org.trucewatch.engine.clause.Trigger;
import org.trucewatch.engine.evidence.Claim;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.place.Atlas.Metres;
import org.trucewatch.engine.place.Plane;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.time.Span;

/// How an event lies to the act (*it*) that a sentence ties it to: before or after, how far, and covering its place.
///
/// Source: language, section 6 (it and the same); rules of the judge, G26 and G28.
final class Relations {
    private Relations() {}

    /// A condition without a word of time must be met before the act.
    static Answer holds(Trigger.Relation relation, Events.Time time, int row, Court court, Header header) {
        var answer = holds(relation, time.span(), court.evidence().span(row), header);
        return relation.coversIt() ? answer.and(covers(time, row, court, header)) : answer;
    }

    /// The same of time alone.
    static Answer holds(Trigger.Relation relation, Span time, Span it, Header header) {
        var answer = Answer.IN;
        if (relation.before().isPresent())
            answer = answer.and(before(relation.before().get(), time, it, header));
        if (relation.after().isPresent())
            answer = answer.and(before(relation.after().get(), it, time, header));
        if (relation.before().isEmpty() && relation.after().isEmpty()) answer = answer.and(order(time, it));
        return answer;
    }

    private static Answer covers(Events.Time time, int row, Court court, Header header) {
        var answer = Answer.OUTSIDE_PLACE;
        var act = court.evidence().claim(row);
        for (var hit : time.by()) answer = answer.or(covers(hit.claim(), act, court, header, Optional.empty()));
        return answer;
    }

    /// One lies before the other, and within, or at least, so long before it; the last instant is in.
    static Answer before(Trigger.Distance distance, Span first, Span second, Header header) {
        var order = order(first, second);
        if (order.isOut() || distance.period().isEmpty()) return order;
        var calendar = header.calendar();
        var earliest = calendar.shift(second.from(), distance.period().get(), -1);
        var latest = calendar.shift(second.to() - 1, distance.period().get(), -1);
        return order.and(distance.atLeast() ? upTo(first, earliest, latest) : notBefore(first, earliest, latest));
    }

    static Answer order(Span first, Span second) {
        return upTo(first, second.from(), second.to() - 1);
    }

    private static Answer upTo(Span span, long earliest, long latest) {
        if (span.to() - 1 <= earliest) return Answer.IN;
        return span.from() > latest ? Answer.AFTER_WINDOW : Answer.TIME_STRADDLES;
    }

    private static Answer notBefore(Span span, long earliest, long latest) {
        if (span.from() >= latest) return Answer.IN;
        return span.to() - 1 < earliest ? Answer.BEFORE_WINDOW : Answer.TIME_STRADDLES;
    }

    /// Whether the place or the radius told by one claim contains the place of the other.
    static Answer covers(Claim notice, Claim act, Court court, Header header, Optional<Plane> plane) {
        var evidence = court.evidence();
        var radius = evidence.coverMetres(notice.row());
        if (radius > 0 && notice.isPoint() && act.isPoint())
            return between(notice, act, evidence, plane).reach(radius);
        var centre = evidence.place(notice);
        var struck = evidence.place(act);
        if (centre.isEmpty() || struck.isEmpty()) return Answer.PLACE_UNKNOWN;
        var atlas = header.lexicon().atlas();
        if (radius > 0) return atlas.reaches(centre.get(), radius, struck.get(), plane);
        if (!(centre.get() instanceof Location.Named named)) return Answer.PLACE_UNKNOWN;
        return atlas.in(struck.get(), named.place(), act.span());
    }

    /// Of two points, without making places of them.
    private static Metres between(Claim one, Claim other, Evidence evidence, Optional<Plane> plane) {
        var on = plane.orElseGet(() -> Plane.between(other.latE7(), other.latE7()));
        var metres = on.distance(one.lonE7(), one.latE7(), other.lonE7(), other.latE7());
        return Metres.around(metres, evidence.precision(one) + evidence.precision(other));
    }
}

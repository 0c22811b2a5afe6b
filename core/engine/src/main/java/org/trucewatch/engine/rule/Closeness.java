package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.model.time.Span;

/// Which breaches are near enough to each other in time and place to make up a pattern: surely, or perhaps.
///
/// Source: rules of the judge, G27, K11 and M15.
final class Closeness {
    private final List<Found> breaches;
    private final Demand.Pattern pattern;
    private final Places places;
    private final Calendar calendar;
    private final boolean surely;
    private long longest;

    /// The breaches in the order of their time.
    Closeness(Evidence evidence, List<Found> breaches, Demand.Pattern pattern, boolean surely) {
        this.breaches = breaches;
        this.pattern = pattern;
        this.surely = surely;
        var header = pattern.frame().header();
        calendar = header.calendar();
        places = new Places(evidence, breaches, header.lexicon().atlas(), pattern.plane());
        for (var breach : breaches)
            if (breach.span().from() != Span.BEGINNING)
                longest = Math.max(longest, breach.span().to() - breach.span().from());
    }

    /// Earlier breaches that are near enough to the last, latest first.
    List<Integer> before(int last) {
        var span = breaches.get(last).span();
        var earliest = surely ? earlier(span.to() - 1) : earlier(span.from()) - longest;
        var near = new ArrayList<Integer>();
        for (var index = last - 1; index >= 0; index--) {
            var from = breaches.get(index).span().from();
            if (from != Span.BEGINNING && from < earliest) {
                if (surely || breaches.get(0).span().from() != Span.BEGINNING) break;
                continue;
            }
            if (isInTime(index, last) && isNear(index, last)) near.add(index);
        }
        return near;
    }

    private long earlier(long instant) {
        return instant == Span.BEGINNING ? Span.BEGINNING + longest : calendar.shift(instant, pattern.within(), -1);
    }

    private boolean isInTime(int index, int last) {
        var earlier = breaches.get(index).span();
        var later = breaches.get(last).span();
        if (surely) return earlier.from() != Span.BEGINNING && earlier.from() >= earlier(later.to() - 1);
        return later.from() == Span.BEGINNING || earlier.to() - 1 >= earlier(later.from());
    }

    boolean isNear(int one, int other) {
        if (pattern.metres().isEmpty()) return true;
        var metres = pattern.metres().getAsLong();
        return surely ? places.areWithin(one, other, metres) : !places.areApart(one, other, metres);
    }
}

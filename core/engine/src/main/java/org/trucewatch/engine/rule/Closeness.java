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
    private final long[] from;
    private long longest;

    /// The breaches in the order of their time.
    Closeness(Evidence evidence, List<Found> breaches, Demand.Pattern pattern, boolean surely) {
        this.breaches = breaches;
        this.pattern = pattern;
        this.surely = surely;
        var header = pattern.frame().header();
        calendar = header.calendar();
        places = new Places(
                evidence,
                breaches,
                header.lexicon().atlas(),
                pattern.plane(),
                pattern.metres().orElse(0));
        from = breaches.stream().mapToLong(breach -> breach.span().from()).toArray();
        for (var breach : breaches)
            if (breach.span().from() != Span.BEGINNING)
                longest = Math.max(longest, breach.span().to() - breach.span().from());
    }

    /// Earlier breaches that are near enough to the last, latest first.
    List<Integer> before(int last) {
        return surely ? surelyBefore(last) : perhapsBefore(last);
    }

    /// What began at a time that is not told comes first in their order, and is in no time.
    private List<Integer> surelyBefore(int last) {
        var earliest = earlier(breaches.get(last).span().to() - 1);
        var near = new ArrayList<Integer>();
        for (var index = last - 1; index >= 0 && from[index] >= earliest && from[index] != Span.BEGINNING; index--)
            if (isNear(index, last)) near.add(index);
        return near;
    }

    private List<Integer> perhapsBefore(int last) {
        var earliest = earlier(breaches.get(last).span().from()) - longest;
        var near = new ArrayList<Integer>();
        for (var index = last - 1; index >= 0; index--) {
            if (from[index] != Span.BEGINNING && from[index] < earliest) {
                if (from[0] != Span.BEGINNING) break;
                continue;
            }
            if (isPerhapsInTime(index, last) && isNear(index, last)) near.add(index);
        }
        return near;
    }

    private long earlier(long instant) {
        return instant == Span.BEGINNING ? Span.BEGINNING + longest : calendar.shift(instant, pattern.within(), -1);
    }

    private boolean isPerhapsInTime(int index, int last) {
        var later = breaches.get(last).span();
        return later.from() == Span.BEGINNING || breaches.get(index).span().to() - 1 >= earlier(later.from());
    }

    boolean isNear(int one, int other) {
        if (pattern.metres().isEmpty()) return true;
        var metres = pattern.metres().getAsLong();
        return surely ? places.areWithin(one, other, metres) : !places.areApart(one, other, metres);
    }
}

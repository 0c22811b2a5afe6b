package org.trucewatch.engine.rule;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.evidence.Bisection;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Span;

/// Which breaches are near enough to each other in time and place to make up a pattern: surely, or perhaps.
///
/// Source: rules of the judge, G27, K11 and M15.
final class Closeness {
    private static final int[] NONE = {};

    private final List<Breach> breaches;
    private final Calendar calendar;
    private final Period within;
    private final OptionalLong metres;
    private final Places places;
    private final boolean surely;
    private final long[] from;
    private long longest;
    /// So many stand first in their order, because it is not told when they began.
    private int untold;

    /// When and where the breaches happened, in the order of their time.
    Closeness(List<Breach> breaches, Places places, Demand.Pattern pattern, boolean surely) {
        this.breaches = breaches;
        this.places = places;
        this.surely = surely;
        within = pattern.within();
        metres = pattern.metres();
        calendar = pattern.frame().header().calendar();
        from = breaches.stream().mapToLong(one -> one.span().from()).toArray();
        for (var breach : breaches) {
            var span = breach.span();
            if (span.from() == Span.BEGINNING) untold++;
            else longest = Math.max(longest, span.to() - span.from());
        }
    }

    /// The first group of so many breaches that ends with the last and in which all are near each other, the latest
    /// first; empty where there is none.
    int[] group(int last, int times) {
        var group = new int[times];
        group[0] = last;
        return complete(group, 1, new Before(last), 0) ? group : NONE;
    }

    private boolean complete(int[] group, int size, Before last, int start) {
        if (size == group.length) return true;
        var failed = -1;
        for (var number = start; last.has(number); number++) {
            var one = last.near[number];
            if (failed >= 0 && areAlike(failed, one)) continue;
            group[size] = one;
            if (!areNear(group, size)) continue;
            if (complete(group, size + 1, last, number + 1)) return true;
            failed = one;
        }
        return false;
    }

    /// Where one completed no group, neither will one of the same time and place: many tell of one day.
    private boolean areAlike(int one, int other) {
        return surely
                && breaches.get(one).isSingle()
                && breaches.get(other).isSingle()
                && breaches.get(one).parted().isEmpty()
                && breaches.get(other).parted().isEmpty()
                && breaches.get(one).span().equals(breaches.get(other).span())
                && places.areAlike(one, other);
    }

    /// Whether one is near all those before it in the group; near the last it is.
    private boolean areNear(int[] group, int one) {
        for (var other = 1; other < one; other++) if (!isNear(group[other], group[one])) return false;
        return true;
    }

    /// Earlier breaches that are near enough to the last, latest first. Most groups are complete with the first few,
    /// so that they are looked for only as far as somebody asks.
    private final class Before {
        private final int last;
        private final long earliest;
        /// The first of those whose time is told and not too early.
        private final int first;
        private int[] near = new int[8];
        private int count;
        private int next;

        Before(int last) {
            this.last = last;
            next = last - 1;
            var span = breaches.get(last).span();
            earliest = surely ? earlier(span.to() - 1) : earlier(span.from()) - longest;
            first = Math.max(untold, Bisection.count(last, middle -> from[middle] < earliest));
        }

        boolean has(int number) {
            while (count <= number && next >= 0) look();
            return count > number;
        }

        private void look() {
            if (surely) next = perhapsNear(next);
            if (next < 0) return;
            var one = next--;
            if (isTooEarly(one)) {
                next = untold - 1;
                return;
            }
            if (!isNear(one, last) || !(surely || isPerhapsInTime(one, last))) return;
            if (count == near.length) near = Arrays.copyOf(near, 2 * count);
            near[count++] = one;
        }

        private int perhapsNear(int start) {
            return metres.isEmpty() ? (start < first ? -1 : start) : places.lastPerhapsWithin(last, start, first);
        }

        /// What began at a time that is not told is perhaps in any, and surely in none.
        private boolean isTooEarly(int one) {
            return one >= untold && from[one] < earliest;
        }
    }

    private long earlier(long instant) {
        return instant == Span.BEGINNING ? Span.BEGINNING + longest : calendar.shift(instant, within, -1);
    }

    private boolean isPerhapsInTime(int index, int last) {
        var later = breaches.get(last).span();
        return later.from() == Span.BEGINNING || breaches.get(index).span().to() - 1 >= earlier(later.from());
    }

    /// Most pairs lie too far from each other, which whole numbers tell; so that is asked first.
    private boolean isNear(int one, int other) {
        return isNearInPlace(one, other) && !(surely && mayBeOne(breaches, places, one, other));
    }

    private boolean isNearInPlace(int one, int other) {
        if (metres.isEmpty()) return true;
        return surely
                ? places.areWithin(one, other, metres.getAsLong())
                : !places.areApart(one, other, metres.getAsLong());
    }

    /// What nobody linked is surely told of two happenings only where the times do not meet or the places lie apart.
    static boolean mayBeOne(List<Breach> breaches, Places places, int one, int other) {
        var breach = breaches.get(one);
        var second = breaches.get(other);
        return breach.mayBe(second)
                && (breach.happening().equals(second.happening()) || !places.areApart(one, other, 0));
    }
}

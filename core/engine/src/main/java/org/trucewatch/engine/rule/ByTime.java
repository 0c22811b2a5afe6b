package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/// Puts in order what has a time. Seconds are sorted as numbers, with the place of each in the lower bits, and
/// only what began in the same second is compared: a comparison is three looks at memory.
final class ByTime {
    private static final int PLACE_BITS = 22;
    private static final long PLACE = (1L << PLACE_BITS) - 1;
    private static final long MOST_SECONDS = Long.MAX_VALUE >> PLACE_BITS;

    private ByTime() {}

    /// The same in the order `inOrder`, in which what begins earlier stands first. What stands in that order already is
    /// the list itself, as most is that was told in order.
    static <T> List<T> sorted(List<T> some, ToLongFunction<T> from, Comparator<T> inOrder) {
        if (isSorted(some, inOrder)) return some;
        var keys = keys(some, from);
        if (keys.length < some.size()) return compared(some, inOrder);
        Arrays.sort(keys);
        var all = new ArrayList<T>(keys.length);
        for (var key : keys) all.add(some.get((int) (key & PLACE)));
        for (var first = 0; first < keys.length; ) {
            var end = endOfSecond(keys, first);
            if (end > first + 1) all.subList(first, end).sort(inOrder);
            first = end;
        }
        return all;
    }

    /// The same of lists that stand in that order each; of what is alike in it the earlier list's stands first.
    static <T> List<T> merged(List<List<T>> some, Comparator<T> inOrder) {
        if (some.isEmpty()) return List.of();
        if (some.size() == 1) return some.get(0);
        var middle = some.size() / 2;
        return merged(
                merged(some.subList(0, middle), inOrder), merged(some.subList(middle, some.size()), inOrder), inOrder);
    }

    private static <T> List<T> merged(List<T> one, List<T> other, Comparator<T> inOrder) {
        if (one.isEmpty()) return other;
        if (other.isEmpty()) return one;
        var all = new ArrayList<T>(one.size() + other.size());
        var next = 0;
        for (var first : one) {
            while (next < other.size() && inOrder.compare(other.get(next), first) < 0) all.add(other.get(next++));
            all.add(first);
        }
        all.addAll(other.subList(next, other.size()));
        return all;
    }

    private static <T> boolean isSorted(List<T> some, Comparator<T> inOrder) {
        for (var place = 1; place < some.size(); place++)
            if (inOrder.compare(some.get(place - 1), some.get(place)) > 0) return false;
        return true;
    }

    private static <T> List<T> compared(List<T> some, Comparator<T> inOrder) {
        var all = new ArrayList<>(some);
        all.sort(inOrder);
        return all;
    }

    /// Seconds since the earliest, each with its place; none where they lie too far apart, or are too many.
    private static <T> long[] keys(List<T> some, ToLongFunction<T> from) {
        var keys = new long[some.size()];
        var earliest = Long.MAX_VALUE;
        var latest = Long.MIN_VALUE;
        for (var place = 0; place < keys.length; place++) {
            keys[place] = from.applyAsLong(some.get(place));
            earliest = Math.min(earliest, keys[place]);
            latest = Math.max(latest, keys[place]);
        }
        if (keys.length > PLACE || latest - earliest > MOST_SECONDS || latest - earliest < 0) return new long[0];
        for (var place = 0; place < keys.length; place++) keys[place] = (keys[place] - earliest) << PLACE_BITS | place;
        return keys;
    }

    private static int endOfSecond(long[] keys, int first) {
        var end = first + 1;
        while (end < keys.length && keys[end] >> PLACE_BITS == keys[first] >> PLACE_BITS) end++;
        return end;
    }
}

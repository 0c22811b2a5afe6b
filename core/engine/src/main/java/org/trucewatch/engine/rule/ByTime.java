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

    /// The same in the order `inOrder`, in which what begins earlier stands first.
    static <T> List<T> sorted(List<T> some, ToLongFunction<T> from, Comparator<T> inOrder) {
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

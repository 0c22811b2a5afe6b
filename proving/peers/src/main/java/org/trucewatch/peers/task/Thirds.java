package org.trucewatch.peers.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// Breaches that come together, as a loop: three of one party, each two of them near each other.
public final class Thirds {
    private Thirds() {}

    /// Whether a breach makes a three with two of the earlier ones.
    public static <T> boolean isThird(T breach, Iterable<T> earlier, BiPredicate<T, T> isNear) {
        List<T> near = new ArrayList<>();
        for (var one : earlier) {
            if (!isNear.test(one, breach)) continue;
            for (var other : near) if (isNear.test(one, other)) return true;
            near.add(one);
        }
        return false;
    }
}

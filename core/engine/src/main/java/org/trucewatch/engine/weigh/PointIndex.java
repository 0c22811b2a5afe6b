package org.trucewatch.engine.weigh;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.trucewatch.engine.evidence.Bisection;
import org.trucewatch.engine.evidence.Claim;
import org.trucewatch.model.time.Span;

/// Claims at points, found by their point: nearly all points are distinct, and nearly all that are asked for are not
/// there, which one look tells.
final class PointIndex {
    /// An odd number without pattern spreads points that lie close together.
    private static final long SPREAD = 0x9e3779b97f4a7c15L;
    private static final Comparator<Claim> IN_ORDER = Comparator.comparingLong(Claim::position)
            .thenComparingInt(Claim::spot)
            .thenComparingLong(Claim::from)
            .thenComparingInt(Claim::row);

    /// Slot by slot, in each slot point by point, those of one point by their beginning.
    private final Claim[] claims;
    /// The latest end of those of one point up to each.
    private final long[] latestTo;
    /// Where the claims of each slot begin, and one beyond the last.
    private final int[] starts;

    PointIndex(List<Claim> all) {
        claims = new Claim[all.size()];
        latestTo = new long[claims.length];
        starts = new int[Math.max(1, Integer.highestOneBit(claims.length) * 4) + 1];
        for (var claim : all) starts[slot(claim) + 1]++;
        for (var slot = 1; slot < starts.length; slot++) starts[slot] += starts[slot - 1];
        var next = starts.clone();
        for (var claim : all) claims[next[slot(claim)]++] = claim;
        for (var slot = 0; slot < starts.length - 1; slot++)
            if (starts[slot + 1] - starts[slot] > 1) Arrays.sort(claims, starts[slot], starts[slot + 1], IN_ORDER);
        for (var index = 0; index < claims.length; index++) {
            var before = index > 0 && isSame(claims[index - 1], claims[index]) ? latestTo[index - 1] : Span.BEGINNING;
            latestTo[index] = Math.max(before, claims[index].to());
        }
    }

    private int slot(Claim claim) {
        return (int) ((claim.position() * SPREAD) >>> 32) & (starts.length - 2);
    }

    private static boolean isSame(Claim one, Claim other) {
        return one.position() == other.position() && one.spot() == other.spot();
    }

    boolean isEmpty() {
        return claims.length == 0;
    }

    /// Whether any claim may be at the point of another; *no* is sure.
    boolean mayHave(Claim told) {
        var slot = slot(told);
        return starts[slot] < starts[slot + 1];
    }

    /// Those at the point of a claim whose time covers its own, the latest first.
    void covering(Claim told, Consumer<Claim> taker) {
        var first = starts[slot(told)];
        var upTo = Bisection.count(starts[slot(told) + 1] - first, number -> isUpTo(claims[first + number], told));
        for (var index = first + upTo - 1; index >= first; index--) {
            if (!isSame(claims[index], told) || latestTo[index] < told.to()) return;
            if (claims[index].to() >= told.to()) taker.accept(claims[index]);
        }
    }

    /// In the order of a slot not after all claims of the point that begin no later.
    private static boolean isUpTo(Claim one, Claim told) {
        if (one.position() != told.position()) return one.position() < told.position();
        if (one.spot() != told.spot()) return one.spot() < told.spot();
        return one.from() <= told.from();
    }
}

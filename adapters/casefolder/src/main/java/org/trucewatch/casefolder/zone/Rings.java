package org.trucewatch.casefolder.zone;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trucewatch.model.space.Position;

/// Whether a ring meets itself, decided exactly in whole numbers.
final class Rings {
    private final List<Position> ring;

    private Rings(List<Position> ring) {
        this.ring = ring;
    }

    /// The starts of two edges that meet and should not.
    record Pair(int one, int other) {}

    /// The first pair of edges that meet elsewhere than in the corner they share. Edges are compared only while their
    /// longitudes overlap, so that a long outline costs little.
    static Optional<Pair> crossing(List<Position> closed) {
        return new Rings(closed).crossing();
    }

    private Optional<Pair> crossing() {
        var byWest = IntStream.range(0, ring.size() - 1)
                .boxed()
                .sorted(Comparator.comparingInt(this::west).thenComparing(edge -> edge))
                .toList();
        for (int i = 0; i < byWest.size(); i++) {
            for (int j = i + 1; j < byWest.size() && west(byWest.get(j)) <= east(byWest.get(i)); j++) {
                int one = Math.min(byWest.get(i), byWest.get(j));
                int other = Math.max(byWest.get(i), byWest.get(j));
                if (meet(one, other)) return Optional.of(new Pair(one, other));
            }
        }
        return Optional.empty();
    }

    private int west(int edge) {
        return Math.min(ring.get(edge).lonE7(), ring.get(edge + 1).lonE7());
    }

    private int east(int edge) {
        return Math.max(ring.get(edge).lonE7(), ring.get(edge + 1).lonE7());
    }

    private boolean meet(int one, int other) {
        var a = ring.get(one);
        var b = ring.get(one + 1);
        var c = ring.get(other);
        var d = ring.get(other + 1);
        if (other == one + 1) return foldsBack(a, b, d);
        if (one == 0 && other == ring.size() - 2) return foldsBack(c, a, b);
        return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0 && boxesMeet(a, b, c, d);
    }

    /// True where the edge that leaves `corner` runs back over the edge that came to it.
    private static boolean foldsBack(Position from, Position corner, Position to) {
        return side(from, corner, to) == 0
                && between(from.lonE7(), corner.lonE7(), to.lonE7())
                && between(from.latE7(), corner.latE7(), to.latE7());
    }

    /// On one line through both: whether `to` lies on the side of `from`, seen from `corner`.
    private static boolean between(int from, int corner, int to) {
        return Long.signum((long) from - corner) * Long.signum((long) to - corner) >= 0;
    }

    private static boolean boxesMeet(Position a, Position b, Position c, Position d) {
        return overlap(a.lonE7(), b.lonE7(), c.lonE7(), d.lonE7())
                && overlap(a.latE7(), b.latE7(), c.latE7(), d.latE7());
    }

    private static boolean overlap(int a, int b, int c, int d) {
        return Math.max(Math.min(a, b), Math.min(c, d)) <= Math.min(Math.max(a, b), Math.max(c, d));
    }

    /// On which side of the line from `a` to `b` the position `c` lies: -1, 0 on it, 1. Products of two differences
    /// can pass 63 bits, so they are compared as 128-bit numbers.
    private static int side(Position a, Position b, Position c) {
        long abLon = (long) b.lonE7() - a.lonE7();
        long abLat = (long) b.latE7() - a.latE7();
        long acLon = (long) c.lonE7() - a.lonE7();
        long acLat = (long) c.latE7() - a.latE7();
        int high = Long.compare(Math.multiplyHigh(abLon, acLat), Math.multiplyHigh(abLat, acLon));
        return high != 0 ? high : Long.compareUnsigned(abLon * acLat, abLat * acLon);
    }
}

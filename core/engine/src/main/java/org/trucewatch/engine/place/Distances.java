package org.trucewatch.engine.place;

/// Distances to one outline that were worked out before: who judges day after day asks of the same points each time.
///
/// Each position has one slot, and the latest in it stays. Two threads may work out the same; both find the same.
final class Distances {
    private static final int SLOTS = 1 << 17;
    private static final int BITS = 64 - 17;
    /// An odd number without pattern spreads positions that lie close together.
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final Known[] known = new Known[SLOTS];

    private record Known(long position, double metres) {}

    /// Measures the distance of a position in ten-millionths of a degree.
    interface Measure {
        double metres(int lonE7, int latE7);
    }

    double of(int lonE7, int latE7, Measure measure) {
        var key = ((long) lonE7 << 32) | (latE7 & 0xffffffffL);
        var slot = (int) ((key * SPREAD) >>> BITS);
        var own = known[slot];
        if (own != null && own.position() == key) return own.metres();
        var metres = measure.metres(lonE7, latE7);
        known[slot] = new Known(key, metres);
        return metres;
    }
}

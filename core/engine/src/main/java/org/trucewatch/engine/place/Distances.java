package org.trucewatch.engine.place;

import java.util.function.ToDoubleFunction;
import org.trucewatch.model.space.Position;

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

    double of(Position position, ToDoubleFunction<Position> measure) {
        var key = ((long) position.lonE7() << 32) | (position.latE7() & 0xffffffffL);
        var slot = (int) ((key * SPREAD) >>> BITS);
        var own = known[slot];
        if (own != null && own.position() == key) return own.metres();
        var metres = measure.applyAsDouble(position);
        known[slot] = new Known(key, metres);
        return metres;
    }
}

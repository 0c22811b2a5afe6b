package org.trucewatch.engine.evidence;

/// Where points lie to an area, in ten-millionths of a degree.
@FunctionalInterface
public interface Area {
    /// Whether an exact point lies in it.
    boolean covers(int lonE7, int latE7);

    /// What answers the same for many points, one after the other.
    default Area forMany() {
        return this;
    }

    /// Whether a point surely lies farther than so many metres from its edge; *no* says nothing.
    default boolean isFarFromEdge(int lonE7, int latE7, long metres) {
        return true;
    }

    /// How far a point lies from its edge, inside or outside; without end where none is drawn.
    default double metresFromEdge(int lonE7, int latE7) {
        return Double.POSITIVE_INFINITY;
    }
}

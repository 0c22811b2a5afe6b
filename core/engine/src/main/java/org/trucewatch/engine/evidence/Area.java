package org.trucewatch.engine.evidence;

/// Whether an exact point lies in an area, in ten-millionths of a degree.
@FunctionalInterface
public interface Area {
    boolean covers(int lonE7, int latE7);
}

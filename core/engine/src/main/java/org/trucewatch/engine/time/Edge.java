package org.trucewatch.engine.time;

/// Where a stretch of time begins or ends: one instant, or the two between which it lies because the clocks showed the
/// time that is named twice.
///
/// Source: judging rules, section 6; rules of the judge, L26.
public record Edge(long earliest, long latest) {
    public static Edge at(long instant) {
        return new Edge(instant, instant);
    }
}

package org.trucewatch.model.evidence;

import org.trucewatch.model.space.Position;

/// Where something struck or took place, as told.
public sealed interface Location {
    /// A named place. `NEAR` and `AREA` say that it is not the place itself.
    record Named(String place, Nearness nearness) implements Location {}

    /// A point, and how far the true spot may lie from it.
    record Point(Position position, long precisionMetres) implements Location {}

    /// How a report uses a place's name.
    enum Nearness {
        NAMED,
        NEAR,
        AREA,
        UNKNOWN
    }
}

package org.trucewatch.engine.evidence;

import org.trucewatch.model.time.Span;

/// One claim read as a whole, for those who ask it often: rows lie far apart in memory, and each look at one waits.
///
/// `shape`, `voice`, `spot` and `amount` are numbers of the evidence's dictionaries, `position` is a position as it is
/// kept.
public record Claim(int row, int shape, int voice, int spot, int amount, long position, long from, long to) {
    public Span span() {
        return new Span(from, to);
    }

    public boolean isPoint() {
        return Evidence.isPointSpot(spot);
    }

    public int lonE7() {
        return Evidence.lonE7(position);
    }

    public int latE7() {
        return Evidence.latE7(position);
    }
}

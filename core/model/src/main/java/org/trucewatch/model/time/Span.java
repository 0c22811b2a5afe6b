package org.trucewatch.model.time;

import org.trucewatch.model.Defect;

/// A stretch of time in whole seconds since 1970-01-01T00:00:00Z, start included, end excluded.
///
/// An exact instant is a span of one second; a day-precise report covers the whole local day. [#ALWAYS] stands for
/// a time that is not told at all.
public record Span(long from, long to) {
    public static final long BEGINNING = Long.MIN_VALUE;
    public static final long END = Long.MAX_VALUE;
    public static final Span ALWAYS = new Span(BEGINNING, END);

    public Span {
        if (from >= to) throw new Defect("a span must end after it starts: " + from + " to " + to);
    }

    /// The one second that begins at `instant`.
    public static Span at(long instant) {
        return new Span(instant, instant + 1);
    }

    public static Span from(long instant) {
        return new Span(instant, END);
    }

    public static Span before(long instant) {
        return new Span(BEGINNING, instant);
    }

    public boolean covers(Span other) {
        return from <= other.from && other.to <= to;
    }

    public boolean covers(long instant) {
        return from <= instant && instant < to;
    }

    public boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    /// True where neither end is known.
    public boolean isUnknown() {
        return from == BEGINNING && to == END;
    }
}

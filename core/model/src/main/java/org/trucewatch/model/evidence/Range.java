package org.trucewatch.model.evidence;

import org.trucewatch.model.Defect;

/// A count as a source tells it, both ends included. *At least one* has no upper end: `Long.MAX_VALUE`.
public record Range(long from, long to) {
    public static final Range ANY = new Range(0, Long.MAX_VALUE);

    public Range {
        if (from > to) throw new Defect("a range must not end before it starts: " + from + " to " + to);
    }

    public static Range exactly(long number) {
        return new Range(number, number);
    }

    public static Range atLeast(long number) {
        return new Range(number, Long.MAX_VALUE);
    }
}

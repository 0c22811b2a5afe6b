package org.trucewatch.engine.rule;

import java.util.TreeMap;
import org.trucewatch.model.time.Span;

/// The greatest sum of what was least told among tellings whose times do not meet: those that meet may tell the same
/// twice, or a month and a day of it.
///
/// Source: rules of the judge, G21 and L19.
final class Apart {
    private final TreeMap<Long, Long> upTo = new TreeMap<>();
    private long best;

    Apart() {
        upTo.put(Span.BEGINNING, 0L);
    }

    /// Takes a telling that ends no earlier than all before it.
    void take(Span span, long least) {
        var before = upTo.floorEntry(span.from()).getValue();
        best = Math.max(best, sum(before, least));
        upTo.put(span.to(), best);
    }

    long best() {
        return best;
    }

    /// Where a telling has no upper end, neither has the sum.
    static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}

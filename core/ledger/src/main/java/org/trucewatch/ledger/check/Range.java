package org.trucewatch.ledger.check;

import org.trucewatch.model.Defect;

/// Records from number `from` up to and without `to`.
public record Range(long from, long to) {
    public Range {
        if (from < 0 || to <= from) throw new Defect("no range from %s to %s".formatted(from, to));
    }

    @Override
    public String toString() {
        return to - from == 1 ? Long.toString(from) : from + "-" + (to - 1);
    }
}

package org.trucewatch.ledger.check;

import java.util.ArrayList;
import java.util.List;

/// Gathers damages and good records while an examination runs.
final class Findings {
    /// A folder of something else entirely would otherwise fill the memory with its differences.
    private static final int MOST = 1_000;

    private final List<Damage> damages = new ArrayList<>();
    private final List<Range> good = new ArrayList<>();
    private long leftOut;

    void add(Damage damage) {
        if (damages.size() < MOST) damages.add(damage);
        else leftOut++;
    }

    /// Records are reported in order.
    void good(long record) {
        if (!good.isEmpty() && good.getLast().to() == record) {
            good.set(good.size() - 1, new Range(good.getLast().from(), record + 1));
        } else {
            good.add(new Range(record, record + 1));
        }
    }

    List<Damage> damages() {
        return damages;
    }

    List<Range> good() {
        return good;
    }

    long leftOut() {
        return leftOut;
    }
}

package org.trucewatch.bench.ledger;

import java.util.Arrays;
import java.util.Locale;

/// How long each act of a run took, in nanoseconds, and how long the run was.
public final class Latencies {
    private final long[] sorted;
    private final long runNanos;

    public Latencies(long[] nanos, long runNanos) {
        this.sorted = nanos.clone();
        this.runNanos = runNanos;
        Arrays.sort(sorted);
    }

    public double perSecond() {
        return sorted.length * 1e9 / runNanos;
    }

    public double millisAt(double share) {
        if (sorted.length == 0) return Double.NaN;
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %-42s | %9.0f | %8.2f | %8.2f | %8.2f | %5s |",
                name,
                perSecond(),
                millisAt(0.5),
                millisAt(0.99),
                millisAt(1),
                Load.now());
    }
}

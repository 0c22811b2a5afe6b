package org.trucewatch.engine.evidence;

import java.util.function.IntPredicate;

/// Finds where a question changes its answer in what is in order.
public final class Bisection {
    private Bisection() {}

    /// How many of the first `size` numbers say yes, where all that say yes come before all that say no.
    public static int count(int size, IntPredicate yes) {
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (yes.test(middle)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

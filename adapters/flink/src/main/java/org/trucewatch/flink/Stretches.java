package org.trucewatch.flink;

import java.io.Serializable;

/// Time in stretches of `every` seconds, counted from 1970, up to `until`.
record Stretches(long every, long until) implements Serializable {
    /// The end of the stretch in which a second lies: a question as of it sees what was known in that second.
    long end(long second) {
        return Math.min(until, (Math.floorDiv(second, every) + 1) * every);
    }
}

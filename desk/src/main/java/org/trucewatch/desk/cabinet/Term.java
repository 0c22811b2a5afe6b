package org.trucewatch.desk.cabinet;

import java.time.Duration;
import java.time.Instant;

/// How long something of the cabinet holds from the moment it was put there.
///
/// A clock that is set back makes nothing hold longer: what began later than now is over too. The clocks of two servers
/// of an office may differ by a little.
public record Term(Duration lasts) {
    private static final Duration APART = Duration.ofMinutes(5);

    public static Term ofDays(int days) {
        return new Term(Duration.ofDays(days));
    }

    public static Term ofHours(int hours) {
        return new Term(Duration.ofHours(hours));
    }

    public boolean isOver(Instant since, Instant now) {
        return since.plus(lasts).isBefore(now) || isAhead(since, now);
    }

    /// Whether this cannot have been written by a clock that went on.
    public static boolean isAhead(Instant written, Instant now) {
        return written.isAfter(now.plus(APART));
    }
}

package org.trucewatch.peers.task;

import java.time.Instant;
import java.util.List;
import org.trucewatch.bench.judge.Workload;

/// The terms of one draft: what a redraft changes, and what it leaves.
public record Terms(int draft, List<Workload.Corner> zone, long aidDeadline) {
    public static final long DAY = 86_400;
    public static final long IN_FORCE = Instant.parse("2017-08-03T12:00:00Z").getEpochSecond();
    public static final long EXCLUSION_ENDS =
            Instant.parse("2017-09-10T00:00:00Z").getEpochSecond();
    public static final long RELEASE_DEADLINE = IN_FORCE + 30 * DAY;
    public static final long AID_EVERY = 30 * DAY;
    public static final long NOTICE_BEFORE = 72 * 3600;
    public static final long ROAD_CLOSED_MOST = 48 * 3600;
    public static final long SERIOUS_WITHIN = 7 * DAY;
    public static final double SERIOUS_METRES = 5_000;
    public static final int PERSONNEL_MOST = 40;
    public static final int COMMANDERS = 2;
    public static final int POSTS = 3;
    public static final int ROADS = 12;

    public Terms {
        zone = List.copyOf(zone);
    }

    public static Terms of(int draft) {
        return new Terms(draft, Workload.zone(draft), Workload.aidDeadline(draft));
    }

    /// Whether two points, in hundred-thousandths of a degree, lie within so many metres of each other.
    public static boolean within(int lonE5, int latE5, int otherLonE5, int otherLatE5, double metres) {
        double east = (lonE5 / 1e5 - otherLonE5 / 1e5) * Workload.metresPerLon();
        double north = (latE5 / 1e5 - otherLatE5 / 1e5) * Workload.metresPerLat();
        return east * east + north * north <= metres * metres;
    }
}

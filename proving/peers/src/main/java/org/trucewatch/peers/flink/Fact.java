package org.trucewatch.peers.flink;

import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Vocabulary;

/// An event as it travels between the functions of the job; of an agreement, where there are several.
public record Fact(
        String agreement,
        int id,
        long time,
        int lon,
        int lat,
        int act,
        String party,
        int target,
        int ref,
        int quantity) {
    /// The agreement where there is but one.
    static final String ONLY = "";

    private static final char TAB = '\t';

    static Fact of(Events events, int row) {
        return new Fact(
                ONLY,
                row,
                events.time(row),
                events.lonE5(row),
                events.latE5(row),
                events.act(row),
                Vocabulary.group(events.actor(row)),
                events.target(row),
                events.ref(row),
                events.quantity(row));
    }

    boolean isWithin(Fact other, double metres) {
        return Terms.within(lon, lat, other.lon, other.lat, metres);
    }

    /// A key within the agreement.
    String key(String part) {
        return agreement.isEmpty() ? part : agreement + TAB + part;
    }

    /// The part of a key behind the agreement.
    static String part(String key) {
        return key.substring(key.indexOf(TAB) + 1);
    }

    String verdict(String rule, String status, String whom) {
        return line(time, rule, status, id, whom);
    }

    /// A verdict of this agreement at another time.
    String line(long at, String rule, String status, int event, String whom) {
        return key(told(at, rule, status, event, whom));
    }

    /// A verdict of the agreement of a key.
    static String line(String key, long at, String rule, String status, String whom) {
        return key.substring(0, key.indexOf(TAB) + 1) + told(at, rule, status, -1, whom);
    }

    private static String told(long at, String rule, String status, int event, String whom) {
        return at + "," + rule + "," + status + "," + event + "," + whom;
    }
}

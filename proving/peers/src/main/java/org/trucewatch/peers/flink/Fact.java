package org.trucewatch.peers.flink;

import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Vocabulary;

/// An event as it travels between the functions of the job.
public record Fact(int id, long time, int lon, int lat, int act, String party, int target, int ref, int quantity) {
    static Fact of(Events events, int row) {
        return new Fact(
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

    String verdict(String rule, String status, String whom) {
        return line(time, rule, status, id, whom);
    }

    static String line(long time, String rule, String status, int event, String whom) {
        return time + "," + rule + "," + status + "," + event + "," + whom;
    }
}

package org.trucewatch.peers.task;

import org.trucewatch.bench.judge.Workload;

/// An event as rule engines read it: a bean.
public final class Happened {
    private final int id;
    private final long time;
    private final int lon;
    private final int lat;
    private final String act;
    private final boolean force;
    private final String party;
    private final String target;
    private final int ref;
    private final int qty;

    public Happened(Events events, int row) {
        id = row;
        time = events.time(row);
        lon = events.lonE5(row);
        lat = events.latE5(row);
        act = Workload.acts().get(events.act(row));
        force = Vocabulary.isForce(events.act(row));
        party = Vocabulary.group(events.actor(row));
        target = Workload.targets().get(events.target(row));
        ref = events.ref(row);
        qty = events.quantity(row);
    }

    public int getId() {
        return id;
    }

    public long getTime() {
        return time;
    }

    public int getLon() {
        return lon;
    }

    public int getLat() {
        return lat;
    }

    public String getAct() {
        return act;
    }

    public boolean isForce() {
        return force;
    }

    public String getParty() {
        return party;
    }

    public String getTarget() {
        return target;
    }

    public int getRef() {
        return ref;
    }

    public int getQty() {
        return qty;
    }
}

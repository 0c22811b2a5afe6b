package org.trucewatch.peers.task;

import org.trucewatch.bench.judge.Event;
import org.trucewatch.bench.judge.Workload;

/// The events of the workload in columns, in the order of their ids; a row's number is its id.
public final class Events {
    private final int size;
    private final long[] time;
    private final int[] lonE5;
    private final int[] latE5;
    private final byte[] act;
    private final byte[] actor;
    private final byte[] target;
    private final byte[] ref;
    private final int[] quantity;

    private Events(int size) {
        this.size = size;
        time = new long[size];
        lonE5 = new int[size];
        latE5 = new int[size];
        act = new byte[size];
        actor = new byte[size];
        target = new byte[size];
        ref = new byte[size];
        quantity = new int[size];
    }

    public static Events of(int size) {
        var events = new Events(size);
        Workload.each(size, events::put);
        return events;
    }

    private void put(Event event) {
        var row = event.id();
        time[row] = event.time();
        lonE5[row] = event.lonE5();
        latE5[row] = event.latE5();
        act[row] = (byte) event.act();
        actor[row] = (byte) event.actor();
        target[row] = (byte) event.target();
        ref[row] = (byte) event.ref();
        quantity[row] = event.quantity();
    }

    public int size() {
        return size;
    }

    public long time(int row) {
        return time[row];
    }

    public int lonE5(int row) {
        return lonE5[row];
    }

    public int latE5(int row) {
        return latE5[row];
    }

    public int act(int row) {
        return act[row];
    }

    public int actor(int row) {
        return actor[row];
    }

    public int target(int row) {
        return target[row];
    }

    public int ref(int row) {
        return ref[row];
    }

    public int quantity(int row) {
        return quantity[row];
    }
}

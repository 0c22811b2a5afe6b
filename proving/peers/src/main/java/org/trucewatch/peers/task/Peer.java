package org.trucewatch.peers.task;

import java.util.List;

/// One way to judge the workload. Loading is not timed; each judging starts from the events and an agreement's draft.
public interface Peer extends AutoCloseable {
    String name();

    /// Refuses where this machine lacks what the peer needs.
    void load(Events events) throws NotHere;

    /// The verdicts on all events under a draft, one a line, sorted.
    List<String> judge(Terms terms);

    /// Lets go of the events.
    @Override
    void close();
}

package org.trucewatch.peers.task;

import java.util.List;

/// One way to judge the workload. Loading is not timed; each judging starts from the events and an agreement's draft.
public interface Peer extends AutoCloseable {
    String name();

    /// Refuses where this machine lacks what the peer needs.
    void load(Events events) throws NotHere;

    /// The verdicts on all events under a draft, one a line, sorted.
    List<String> judge(Terms terms);

    /// The same where the draft before was judged already. Who can keep of its verdicts what the redraft does not touch
    /// does; an engine or a database that is given another query has nothing to keep.
    default List<String> redraft(Terms terms) {
        return judge(terms);
    }

    /// Lets go of the events.
    @Override
    void close();
}

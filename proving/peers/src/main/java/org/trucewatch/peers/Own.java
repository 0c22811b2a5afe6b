package org.trucewatch.peers;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.bench.judge.OwnJudge;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.Peer;
import org.trucewatch.peers.task.Terms;

/// Our judge among its peers.
final class Own implements Peer {
    private final List<OwnJudge> loaded = new ArrayList<>();

    @Override
    public String name() {
        return "Trucewatch, the agreement's own words";
    }

    @Override
    public void load(Events events) {
        loaded.clear();
        loaded.add(OwnJudge.load(events.size()));
    }

    @Override
    public List<String> judge(Terms terms) {
        return loaded.getFirst().judge(terms.draft());
    }

    @Override
    public List<String> redraft(Terms terms) {
        return loaded.getFirst().redraft(terms.draft());
    }

    @Override
    public void close() {
        loaded.clear();
    }
}

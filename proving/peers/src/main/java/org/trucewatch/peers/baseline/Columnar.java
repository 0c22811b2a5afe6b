package org.trucewatch.peers.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trucewatch.bench.judge.Event;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.Grid;
import org.trucewatch.peers.task.Peer;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Verdicts;
import org.trucewatch.peers.task.Vocabulary;

/// Columns of numbers, one look at the kind of each row, and a grid over the zone: what a specialist would write for
/// this agreement and no other. The rare rows go through the same rules as the plain ones.
public final class Columnar implements Peer {
    private static final byte NOTHING = 0;
    private static final byte ALWAYS = 1;
    private static final byte IN_ZONE = 2;

    private Events events = Events.of(0);
    private byte[] kindOfAct = new byte[0];

    @Override
    public String name() {
        return "columns and a grid, by hand";
    }

    @Override
    public void load(Events columns) {
        events = columns;
        kindOfAct = new byte[Workload.acts().size()];
        Arrays.fill(kindOfAct, 0, Vocabulary.FORCE, IN_ZONE);
        kindOfAct[Vocabulary.PRESENCE] = IN_ZONE;
        kindOfAct[Vocabulary.CONVOY] = IN_ZONE;
        for (var act : List.of(
                Vocabulary.NOTICE,
                Vocabulary.RELEASE,
                Vocabulary.ROAD_CLOSED,
                Vocabulary.ROAD_OPEN,
                Vocabulary.ARRIVAL,
                Vocabulary.LEAVING,
                Vocabulary.COMMANDER_IN,
                Vocabulary.COMMANDER_OUT)) kindOfAct[act] = ALWAYS;
    }

    @Override
    public List<String> judge(Terms terms) {
        var rows = candidates(new Grid(terms.zone()));
        var verdicts = new Verdicts();
        var force = new ForceRules(verdicts);
        var duties = new DutyRules(terms, verdicts);
        var posts = new PostRules(verdicts);
        for (var row : rows) {
            var act = events.act(row);
            var event = event(row);
            if (act == Vocabulary.NOTICE) force.notice(event);
            else if (Vocabulary.isForce(act)) force.take(event);
            else if (act == Vocabulary.PRESENCE) verdicts.add(event.time(), "R5", "VIOLATION", event.id(), "HTS");
            else if (act == Vocabulary.CONVOY) duties.convoy(event);
            else if (act == Vocabulary.RELEASE) duties.release(event);
            else if (act == Vocabulary.ROAD_CLOSED) duties.closed(event);
            else if (act == Vocabulary.ROAD_OPEN) duties.opened(event);
            else posts.take(event);
        }
        duties.end();
        return verdicts.sorted();
    }

    /// The rows that concern a rule: by act and actor first, by time, and by place last.
    private int[] candidates(Grid zone) {
        var wanted = wantedActors();
        var rows = new int[events.size()];
        var count = 0;
        for (var row = 0; row < events.size(); row++) {
            var act = events.act(row);
            var kind = kindOfAct[act];
            if (kind == NOTHING) continue;
            if (kind == IN_ZONE) {
                if (!wanted.get(act)[events.actor(row)]) continue;
                if (events.time(row) < (act == Vocabulary.PRESENCE ? Terms.EXCLUSION_ENDS : Terms.IN_FORCE)) continue;
                if (!zone.covers(events.lonE5(row), events.latE5(row))) continue;
            }
            rows[count++] = row;
        }
        return Arrays.copyOf(rows, count);
    }

    /// For each act that counts in the zone alone, whose.
    private static List<boolean[]> wantedActors() {
        var all = new ArrayList<boolean[]>();
        var actors = Workload.actors().size();
        for (var act = 0; act < Workload.acts().size(); act++) {
            var wanted = new boolean[actors];
            for (var actor = 0; actor < actors; actor++)
                wanted[actor] = act == Vocabulary.CONVOY
                        || (act == Vocabulary.PRESENCE
                                ? Vocabulary.group(actor).equals("HTS")
                                : Vocabulary.isParty(actor));
            all.add(wanted);
        }
        return all;
    }

    private Event event(int row) {
        return new Event(
                row,
                events.time(row),
                events.lonE5(row),
                events.latE5(row),
                events.act(row),
                events.actor(row),
                events.target(row),
                0,
                0,
                events.ref(row),
                events.quantity(row));
    }

    @Override
    public void close() {
        events = Events.of(0);
    }
}

package org.trucewatch.peers.flink;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.trucewatch.peers.task.Land;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Vocabulary;

/// The nine rules as keyed functions.
final class Rules {
    private Rules() {}

    /// Of events in the order of their times: the filters run where the events come from, or they would be shuffled.
    static DataStream<String> told(DataStream<Fact> facts, long firstConvoy) {
        int tasks = facts.getParallelism();
        var force = facts.filter(
                        fact -> fact.act() == Vocabulary.NOTICE || (fact.act() >= 0 && Vocabulary.isForce(fact.act())))
                .setParallelism(tasks)
                .keyBy(fact -> fact.key(fact.party()))
                .process(new Force());
        var posts = facts.filter(fact -> isPost(fact.act()))
                .setParallelism(tasks)
                .keyBy(fact -> fact.key("post " + fact.ref()))
                .process(new Posts());
        var roads = facts.filter(fact -> isRoad(fact.act()))
                .setParallelism(tasks)
                .keyBy(fact -> fact.key("road " + fact.ref()))
                .process(new Roads());
        var duties = facts.filter(fact -> fact.act() == Duties.BEGINS
                        || fact.act() == Vocabulary.CONVOY
                        || fact.act() == Vocabulary.RELEASE)
                .setParallelism(tasks)
                .keyBy(Duties::key)
                .process(new Duties(firstConvoy));
        var presence = facts.filter(fact -> fact.act() == Vocabulary.PRESENCE)
                .map(fact -> fact.verdict("R5", "VIOLATION", "HTS"));
        return force.union(posts, roads, duties, presence);
    }

    /// A mark for each duty of an agreement.
    static List<Fact> begin(String agreement, long time) {
        var marks = new ArrayList<Fact>();
        for (var key : List.of("ALL", "A", "B"))
            marks.add(new Fact(agreement, -1, time, 0, 0, Duties.BEGINS, key, 0, 0, 0));
        return marks;
    }

    /// Whether an event concerns a rule.
    static boolean concerns(Fact fact) {
        boolean isParty = Vocabulary.PARTIES.contains(fact.party());
        if (fact.act() == Vocabulary.NOTICE) return isParty;
        if (isRoad(fact.act()) || isPost(fact.act())) return true;
        if (fact.act() == Vocabulary.PRESENCE)
            return fact.time() >= Terms.EXCLUSION_ENDS && fact.party().equals("HTS") && isInside(fact);
        if (fact.time() < Terms.IN_FORCE) return false;
        if (Vocabulary.isForce(fact.act())) return isParty && isInside(fact);
        return fact.act() == Vocabulary.CONVOY ? isInside(fact) : fact.act() == Vocabulary.RELEASE && isParty;
    }

    private static boolean isInside(Fact fact) {
        return Land.covers(fact.lon(), fact.lat());
    }

    static boolean isRoad(int act) {
        return act == Vocabulary.ROAD_CLOSED || act == Vocabulary.ROAD_OPEN;
    }

    static boolean isPost(int act) {
        return act == Vocabulary.ARRIVAL
                || act == Vocabulary.LEAVING
                || act == Vocabulary.COMMANDER_IN
                || act == Vocabulary.COMMANDER_OUT;
    }
}

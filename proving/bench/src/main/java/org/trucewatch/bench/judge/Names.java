package org.trucewatch.bench.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The names of the workload: 30 kinds of act, 40 actors of six groups, 10 targets. Nobody real is among them.
final class Names {
    static final List<String> FORCE = List.of(
            "AIRSTRIKE", "SHELLING", "ARMED_CLASH", "SNIPER", "IED", "DRONE_STRIKE", "GROUND_ASSAULT", "MORTAR");
    static final List<String> ACTS = Stream.concat(
                    FORCE.stream(),
                    Stream.of(
                            "AID_FOOD_MED",
                            "AID_FOOD",
                            "AID_MED",
                            "DETAINEE_RELEASE",
                            "DEPLOY_PERSONNEL",
                            "WITHDRAW_PERSONNEL",
                            "DEPLOY_COMMANDER",
                            "WITHDRAW_COMMANDER",
                            "NOTICE_FILED",
                            "PRESENCE",
                            "ROAD_CLOSED",
                            "ROAD_OPEN",
                            "PROTEST",
                            "ARREST",
                            "LOOTING",
                            "PATROL",
                            "MEETING",
                            "STATEMENT",
                            "DISPLACEMENT",
                            "FLIGHT_OBSERVED",
                            "KIDNAPPING",
                            "DEMINING"))
            .toList();
    static final List<String> TARGETS = List.of(
            "civilians", "hospital", "market", "school", "opposition", "government", "road", "none", "DAESH", "HTS");
    static final List<Group> GROUPS = List.of(
            new Group("A", 12),
            new Group("B", 12),
            new Group("C", 4),
            new Group("DAESH", 4),
            new Group("HTS", 4),
            new Group("NONE", 4));
    static final List<Member> ACTORS = members();

    private Names() {}

    record Group(String name, int members) {}

    record Member(String name, String group) {}

    private static List<Member> members() {
        var all = new ArrayList<Member>();
        for (var group : GROUPS)
            for (var number = 0; number < group.members(); number++)
                all.add(new Member("Group " + group.name() + " alias " + number, group.name()));
        return List.copyOf(all);
    }

    static int act(String name) {
        return ACTS.indexOf(name);
    }

    static int actor(String name) {
        return ACTORS.stream().map(Member::name).toList().indexOf(name);
    }
}

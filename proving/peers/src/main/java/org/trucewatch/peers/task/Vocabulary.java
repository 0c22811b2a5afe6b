package org.trucewatch.peers.task;

import java.util.List;
import java.util.stream.IntStream;
import org.trucewatch.bench.judge.Workload;

/// The names of the workload by their numbers.
public final class Vocabulary {
    public static final int FORCE = 8;
    public static final int CONVOY = act("AID_FOOD_MED");
    public static final int RELEASE = act("DETAINEE_RELEASE");
    public static final int ARRIVAL = act("DEPLOY_PERSONNEL");
    public static final int LEAVING = act("WITHDRAW_PERSONNEL");
    public static final int COMMANDER_IN = act("DEPLOY_COMMANDER");
    public static final int COMMANDER_OUT = act("WITHDRAW_COMMANDER");
    public static final int NOTICE = act("NOTICE_FILED");
    public static final int PRESENCE = act("PRESENCE");
    public static final int ROAD_CLOSED = act("ROAD_CLOSED");
    public static final int ROAD_OPEN = act("ROAD_OPEN");
    public static final int DAESH = Workload.targets().indexOf("DAESH");
    public static final int HTS = Workload.targets().indexOf("HTS");
    public static final List<String> PARTIES = List.of("A", "B");

    private static final List<String> GROUPS = groups();

    private Vocabulary() {}

    private static int act(String name) {
        return Workload.acts().indexOf(name);
    }

    private static List<String> groups() {
        var actors = Workload.actors().size();
        return IntStream.range(0, actors).mapToObj(Workload::group).toList();
    }

    public static boolean isForce(int act) {
        return act < FORCE;
    }

    /// The group of an actor.
    public static String group(int actor) {
        return GROUPS.get(actor);
    }

    public static boolean isParty(int actor) {
        return PARTIES.contains(group(actor));
    }
}

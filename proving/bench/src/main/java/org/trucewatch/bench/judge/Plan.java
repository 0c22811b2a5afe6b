package org.trucewatch.bench.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// The rare events that rules watch for: convoys, releases, movements at checkpoints, roads closed and opened.
record Plan(long time, int act, int actor, int ref, int quantity, boolean inside) {
    private static final double DAY = 86_400;
    private static final double[] CONVOY_DAYS = {3, 26.5, 40, 63, 66, 101.2, 120, 152, 155, 181};
    private static final int CHECKPOINTS = 3;
    private static final int ROADS = 12;
    private static final int PARTY_MEMBERS = 24;

    /// All plans in the order of time, drawn from `random` in the order that defines the workload.
    static List<Plan> all(int events, Random random) {
        var plans = new ArrayList<Plan>();
        aid(random, plans);
        releases(plans);
        for (var post = 1; post <= CHECKPOINTS; post++) movements(post, events, random, plans);
        for (var road = 1; road <= ROADS; road++) closures(road, random, plans);
        plans.sort(Comparator.comparingLong(Plan::time));
        return plans;
    }

    private static long day(double day) {
        return Generator.START + (long) (day * DAY);
    }

    private static void aid(Random random, List<Plan> plans) {
        var aid = Names.act("AID_FOOD_MED");
        for (var day : CONVOY_DAYS) plans.add(new Plan(day(day), aid, Names.actor("Group C alias 1"), 0, 20, true));
        for (var number = 0; number < 40; number++) {
            var time = Generator.START + (long) (random.nextDouble() * 200 * 86400);
            plans.add(new Plan(time, aid, Names.actor("Group C alias 2"), 0, 20, false));
        }
    }

    private static void releases(List<Plan> plans) {
        var release = Names.act("DETAINEE_RELEASE");
        plans.add(new Plan(day(10), release, Names.actor("Group A alias 3"), 0, 12, true));
        plans.add(new Plan(day(33), release, Names.actor("Group A alias 5"), 0, 7, true));
        plans.add(new Plan(day(35), release, Names.actor("Group A alias 6"), 0, 9, true));
        plans.add(new Plan(day(60), release, Names.actor("Group B alias 2"), 0, 9, true));
    }

    private static void movements(int post, int events, Random random, List<Plan> plans) {
        var personnel = 0;
        var commanders = 2;
        var crew = Names.actor("Group C alias 0");
        for (var number = 0; number < events / 300; number++) {
            var time = Generator.START + (long) ((number + random.nextDouble()) * 200.0 * 86400 / (events / 300.0));
            if (random.nextInt(20) == 0) {
                var change = commanders > 2 ? -1 : commanders < 2 ? 1 : random.nextBoolean() ? 1 : -1;
                commanders += change;
                var act = Names.act(change > 0 ? "DEPLOY_COMMANDER" : "WITHDRAW_COMMANDER");
                plans.add(new Plan(time, act, crew, post, 1, true));
            } else {
                var moved = 1 + random.nextInt(4);
                var arrive =
                        personnel - moved < 0 || (personnel < 50 && random.nextInt(100) < (personnel < 28 ? 65 : 45));
                personnel += arrive ? moved : -moved;
                var act = Names.act(arrive ? "DEPLOY_PERSONNEL" : "WITHDRAW_PERSONNEL");
                plans.add(new Plan(time, act, crew, post, moved, true));
            }
        }
    }

    private static void closures(int road, Random random, List<Plan> plans) {
        var closed = Names.act("ROAD_CLOSED");
        var open = Names.act("ROAD_OPEN");
        for (var time = Generator.START; time < Generator.END - 86400; ) {
            time += 7200 + (long) (random.nextDouble() * 86400 * 2);
            if (time >= Generator.END) break;
            plans.add(new Plan(time, closed, random.nextInt(PARTY_MEMBERS), road, 0, true));
            time += 3600 + (long) (random.nextDouble() * random.nextDouble() * 86400 * 4);
            if (time >= Generator.END) break;
            plans.add(new Plan(time, open, random.nextInt(PARTY_MEMBERS), road, 0, true));
        }
    }
}

package org.trucewatch.bench.judge;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Makes the events of the workload, the same for the same number of them on every machine.
///
/// As a table of text, two million of them have the MD5 1bbe3f0a01a1cc4c4fc11ade6bc1e683, which shows that they are
/// the events whose verdicts the oracle wrote down.
final class Generator {
    static final long START = Instant.parse("2017-07-15T00:00:00Z").getEpochSecond();
    static final long END = START + 200 * 86_400L;

    private static final long SEED = 42;
    private static final int[] NOISE = acts(
            "AID_FOOD",
            "AID_MED",
            "PROTEST",
            "ARREST",
            "LOOTING",
            "PATROL",
            "MEETING",
            "STATEMENT",
            "DISPLACEMENT",
            "FLIGHT_OBSERVED",
            "KIDNAPPING",
            "DEMINING",
            "PRESENCE");
    private static final int NOTICE = Names.act("NOTICE_FILED");
    private static final int PRESENCE = Names.act("PRESENCE");
    private static final int NO_TARGET = Names.TARGETS.indexOf("none");

    private final int events;
    private final Random random = new Random(SEED);
    private final Ground ground = Ground.draft(0);
    private final List<Plan> plans;

    Generator(int events) {
        this.events = events;
        this.plans = Plan.all(events, random);
    }

    private static int[] acts(String... names) {
        return List.of(names).stream().mapToInt(Names::act).toArray();
    }

    void each(Consumer<Event> taker) {
        var free = events - plans.size();
        var planned = 0;
        var drawn = 0;
        var next = START + 1;
        for (var id = 0; id < events; id++) {
            if (planned < plans.size() && (drawn >= free || plans.get(planned).time() <= next)) {
                taker.accept(of(id, plans.get(planned++)));
            } else {
                var time = next;
                drawn++;
                next = Math.max(time, START + (long) ((drawn + random.nextDouble()) * (200.0 * 86400 - 2) / free));
                taker.accept(draw(id, time));
            }
        }
    }

    private Event of(int id, Plan plan) {
        return place(
                id, plan.time(), plan.act(), plan.actor(), NO_TARGET, 0, plan.ref(), plan.quantity(), plan.inside());
    }

    private Event draw(int id, long time) {
        var inside = random.nextBoolean();
        var kind = random.nextInt(1000);
        if (kind < 250) return force(id, time, inside);
        if (kind < 253) {
            var actor = random.nextInt(24);
            return place(id, time, NOTICE, actor, NO_TARGET, 0, 0, 1000 + random.nextInt(6000), inside);
        }
        var act = NOISE[random.nextInt(NOISE.length)];
        var actor = random.nextInt(40);
        if (act == PRESENCE && inside && actor >= 32 && actor < 36 && random.nextInt(10) != 0) actor = 0;
        return place(id, time, act, actor, NO_TARGET, 0, 0, 0, inside);
    }

    private Event force(int id, long time, boolean inside) {
        var act = random.nextInt(8);
        var bound = random.nextInt(100) < (inside ? 4 : 60);
        var actor = bound ? random.nextInt(24) : 24 + random.nextInt(16);
        var target = random.nextInt(100) < 30 ? 8 + random.nextInt(2) : random.nextInt(8);
        var fatalities = random.nextInt(4) == 0 ? random.nextInt(10) : 0;
        return place(id, time, act, actor, target, fatalities, 0, 0, inside);
    }

    private Event place(
            int id, long time, int act, int actor, int target, int fatalities, int ref, int quantity, boolean inside) {
        var spread = inside ? 1 : 1.5;
        int lon;
        int lat;
        do {
            lon = scatter(Ground.CENTRE_LON, spread, 20_000, Ground.METRES_PER_LON);
            lat = scatter(Ground.CENTRE_LAT, spread, 15_000, Ground.METRES_PER_LAT);
        } while (ground.drawnInside(lon / Ground.E5, lat / Ground.E5) != inside);
        return new Event(id, time, lon, lat, act, actor, target, fatalities, random.nextInt(60), ref, quantity);
    }

    /// The order of the operations is part of the workload: another one rounds some points elsewhere.
    private int scatter(double centre, double spread, double metres, double perDegree) {
        return (int) Math.round((centre + (random.nextDouble() * 2 - 1) * spread * metres / perDegree) * Ground.E5);
    }
}

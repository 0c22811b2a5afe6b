package org.trucewatch.bench.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// The events of the workload in two parts: those that stand from the beginning, and those that come in late.
///
/// Of each act so many come in late that may bear on a clause (by one who is bound, inside of the zone), and some of
/// the others, spread over all of them. Of what the workload has but few of, as many more are made like them, at other
/// times: events that it does not have, numbered after those that it has.
final class Latecomers {
    private static final int MOST_NEAR = 300;
    private static final int MOST_FAR = 60;
    private static final int FEWEST_NEAR = 100;
    /// Actors of the groups A, B and C are bound; what those of C do of force is nothing to any clause.
    private static final int BOUND = 28;

    private static final int BOUND_AT_ARMS = 24;

    private static final long SEED = 7;

    private final Ground ground = Ground.draft(0);
    private final List<Event> early = new ArrayList<>();
    private final List<Event> late = new ArrayList<>();
    private final List<Event> made = new ArrayList<>();

    private Latecomers() {}

    /// Those that stand from the beginning, and those that come in after them, in the order in which they do. Some of
    /// the latter are `made`, in the order of their numbers.
    record Parts(List<Event> early, List<Event> late, List<Event> made) {}

    static Parts of(int events) {
        return new Latecomers().share(events);
    }

    private Parts share(int events) {
        var near = new int[Names.ACTS.size()];
        var far = new int[near.length];
        new Generator(events).each(event -> (isNear(event) ? near : far)[event.act()]++);
        var seenNear = new int[near.length];
        var seenFar = new int[near.length];
        new Generator(events).each(event -> {
            var act = event.act();
            var isLate = isNear(event)
                    ? isOneOf(MOST_NEAR, near[act], seenNear[act]++)
                    : isOneOf(MOST_FAR, far[act], seenFar[act]++);
            (isLate ? late : early).add(event);
        });
        make(events);
        late.addAll(made);
        Collections.shuffle(late, new Random(SEED));
        return new Parts(early, late, made);
    }

    private boolean isNear(Event event) {
        var isForce = Names.FORCE.contains(Names.ACTS.get(event.act()));
        return event.actor() < (isForce ? BOUND_AT_ARMS : BOUND)
                && ground.drawnInside(event.lonE5() / Ground.E5, event.latE5() / Ground.E5);
    }

    /// Whether one of so many is among the few that are spread evenly over them.
    private static boolean isOneOf(int few, int all, int number) {
        return (number + 1L) * few / all > (long) number * few / all;
    }

    private void make(int events) {
        var random = new Random(SEED);
        for (var act = 0; act < Names.ACTS.size(); act++) {
            var number = act;
            var like = late.stream()
                    .filter(event -> event.act() == number && isNear(event))
                    .toList();
            for (var more = like.size(); !like.isEmpty() && more < FEWEST_NEAR; more++)
                made.add(at(
                        Generator.START + random.nextInt((int) (Generator.END - Generator.START)),
                        events + made.size(),
                        like.get(more % like.size())));
        }
    }

    private static Event at(long time, int id, Event like) {
        return new Event(
                id,
                time,
                like.lonE5(),
                like.latE5(),
                like.act(),
                like.actor(),
                like.target(),
                like.fatalities(),
                like.source(),
                like.ref(),
                like.quantity());
    }
}

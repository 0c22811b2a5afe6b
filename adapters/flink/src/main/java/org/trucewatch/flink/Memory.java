package org.trucewatch.flink;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The agreements of a task that were asked last, up to a number of lines and reports: a gigabyte or two. Another is
/// made again from its state when it is asked next.
final class Memory {
    private static final int MOST = 4_000_000;
    private static final int ROOM = 16;
    private static final float LOAD = 0.75f;

    private final Map<String, Watched> recent = new LinkedHashMap<>(ROOM, LOAD, true);
    private final Map<String, Integer> weights = new HashMap<>();
    private long weight;

    Optional<Watched> find(String agreement) {
        return Optional.ofNullable(recent.get(agreement));
    }

    void keep(String agreement, Watched watched) {
        recent.put(agreement, watched);
        weigh(agreement, watched.weight());
        var eldest = recent.keySet().iterator();
        while (weight > MOST && recent.size() > 1) {
            weigh(eldest.next(), 0);
            eldest.remove();
        }
    }

    void forget(String agreement) {
        recent.remove(agreement);
        weigh(agreement, 0);
    }

    private void weigh(String agreement, int now) {
        var before = now > 0 ? weights.put(agreement, now) : weights.remove(agreement);
        weight += now - (before == null ? 0 : before);
    }
}

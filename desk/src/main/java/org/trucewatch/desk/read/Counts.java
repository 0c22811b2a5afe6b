package org.trucewatch.desk.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/// How many there are of each thing by its id; what there is none of is not named.
final class Counts {
    private final Map<String, Integer> byId = new LinkedHashMap<>();

    void add(String id, int count) {
        if (count > 0) byId.merge(id, count, Integer::sum);
    }

    int of(String id) {
        return byId.getOrDefault(id, 0);
    }

    void each(ObjIntConsumer<String> taker) {
        byId.forEach(taker::accept);
    }
}

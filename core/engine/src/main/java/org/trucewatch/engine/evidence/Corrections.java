package org.trucewatch.engine.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.model.time.AsOf;

/// Which reports a later one of the same voice takes the place of, and from when.
///
/// Source: rules of the judge, A (cuts).
final class Corrections {
    private final Map<Integer, List<AsOf>> since = new HashMap<>();

    boolean isEmpty() {
        return since.isEmpty();
    }

    /// From then on, in all three times, the report of that number does not exist.
    void add(int report, AsOf from) {
        since.computeIfAbsent(report, any -> new ArrayList<>()).add(from);
    }

    boolean hide(int report, AsOf asOf) {
        for (var from : since.getOrDefault(report, List.of()))
            if (from.happened() < asOf.happened() && from.known() < asOf.known() && from.entered() < asOf.entered())
                return true;
        return false;
    }
}

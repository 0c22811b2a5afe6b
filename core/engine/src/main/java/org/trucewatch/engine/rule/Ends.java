package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.time.Span;

/// When what lasts was ended, place by place.
final class Ends {
    private final Court court;
    private final Map<Optional<Location>, List<Long>> byPlace = new HashMap<>();

    Ends(Court court, Probe probe) {
        this.court = court;
        var evidence = court.evidence();
        for (var hit : court.hearing().hits(probe))
            byPlace.computeIfAbsent(evidence.place(hit.row()), any -> new ArrayList<>())
                    .add(evidence.from(hit.row()));
        byPlace.values().forEach(times -> times.sort(null));
    }

    /// The first end at the place of a claim, not before `from`; [Span#END] where none is told.
    long after(int row, long from) {
        var times = byPlace.getOrDefault(court.evidence().place(row), List.of());
        var low = 0;
        var high = times.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (times.get(middle) < from) low = middle + 1;
            else high = middle;
        }
        return low < times.size() ? times.get(low) : Span.END;
    }
}

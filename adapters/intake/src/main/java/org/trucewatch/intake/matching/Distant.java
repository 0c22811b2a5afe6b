package org.trucewatch.intake.matching;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.model.space.Position;

/// The events that are left out as far from every zone, and those among them that are placed too vaguely to be sure.
public final class Distant {
    private int all;
    private int perhapsIn;
    private final List<Words> swapped = new ArrayList<>();

    /// Leaves the event of the report `id`, which lies at `position`.
    public void leave(Zones zones, List<Location> locations, String id, Position position) {
        all++;
        if (zones.mayReach(locations)) perhapsIn++;
        if (zones.isNearSwapped(position)) swapped.add(Gaps.name(id));
    }

    public int all() {
        return all;
    }

    /// A sentence on those that may lie in a zone after all, and on those that a swapped position may have led away;
    /// none where there are none.
    public List<Words> sentences() {
        var sentences = new ArrayList<Words>();
        if (perhapsIn > 0) sentences.add(Note.PERHAPS_NEAR.with(perhapsIn));
        if (!swapped.isEmpty()) sentences.add(Note.NEAR_SWAPPED.with(swapped.size(), Note.first(swapped)));
        return sentences;
    }
}

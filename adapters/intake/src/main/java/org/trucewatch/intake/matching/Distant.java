package org.trucewatch.intake.matching;

import java.util.List;
import org.trucewatch.model.evidence.Location;

/// The events that are left out as far from every zone, and those among them that are placed too vaguely to be sure.
public final class Distant {
    private int all;
    private int perhapsIn;

    public void leave(Zones zones, List<Location> locations) {
        all++;
        if (zones.mayReach(locations)) perhapsIn++;
    }

    public int all() {
        return all;
    }

    /// A sentence on those that may lie in a zone after all; none where there are none.
    public List<String> sentences() {
        if (perhapsIn == 0) return List.of();
        return List.of(
                ("%d of those far from its zones are placed so vaguely that they may lie in one; --everywhere takes "
                                + "them too.")
                        .formatted(perhapsIn));
    }
}

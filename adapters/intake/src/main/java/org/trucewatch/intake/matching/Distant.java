package org.trucewatch.intake.matching;

import java.util.List;
import org.trucewatch.model.agreement.Words;
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
    public List<Words> sentences() {
        return perhapsIn == 0 ? List.of() : List.of(Note.PERHAPS_NEAR.with(perhapsIn));
    }
}

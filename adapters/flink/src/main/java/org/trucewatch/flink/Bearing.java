package org.trucewatch.flink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.engine.Sitting;
import org.trucewatch.engine.Sitting.Reach;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Registry;

/// Which reports can bear on a verdict: on most agreements few do, and no other needs to be kept in memory.
///
/// Asked of each report once. Where it cannot be said surely and at once, a report is said to bear.
final class Bearing {
    private final Sitting sitting;
    private final Rectangle drawn;
    private final Map<String, Optional<Reach>> reaches = new HashMap<>();

    Bearing(Sitting sitting, Registry registry) {
        this.sitting = sitting;
        drawn = Rectangle.around(registry.drawings());
    }

    /// Whether a question of the sitting asks the same clauses, at another time.
    boolean holdsFor(Sitting other) {
        return sitting.asksAs(other);
    }

    boolean bears(Report report) {
        if (report.polarity() == Report.Polarity.DENIES || !report.notObserved().isEmpty()) return true;
        var reach = reach(report.act());
        if (reach.isEmpty() || !reach.get().time().overlaps(report.happened())) return false;
        return !reach.get().drawn() || report.coverMetres() > 0 || !isFar(report);
    }

    /// Where and when reports that the act was done can bear on a verdict; empty where none can.
    private Optional<Reach> reach(String act) {
        return reaches.computeIfAbsent(act, any -> sitting.reach(List.of(act)));
    }

    /// Whether all its places are points surely far from all that is drawn.
    private boolean isFar(Report report) {
        if (report.places().isEmpty()) return false;
        for (var place : report.places()) {
            if (!(place instanceof Location.Point point)) return false;
            if (!drawn.isSurelyFar(point.position(), point.precisionMetres())) return false;
        }
        return true;
    }
}

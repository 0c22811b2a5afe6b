package org.trucewatch.desk.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.AsOf;

/// The reports that could be seen at a time, those that a later one corrects left out. Found once for each view.
final class Visible {
    private final Map<String, Report> byId = new LinkedHashMap<>();

    Visible(Casebook book, AsOf asOf) {
        var corrected = new HashSet<String>();
        for (var one : book.corrections()) if (knows(asOf, one.known(), one.entered())) corrected.add(one.corrected());
        for (var report : book.reports())
            if (knows(asOf, report.known(), report.entered())
                    && report.happened().from() < asOf.happened()
                    && !corrected.contains(report.id())) byId.put(report.id(), report);
    }

    /// Whether the desk knew of something by the time asked about.
    static boolean knows(AsOf asOf, long known, long entered) {
        return known < asOf.known() && entered < asOf.entered();
    }

    List<Report> all() {
        return List.copyOf(byId.values());
    }

    Optional<Report> report(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}

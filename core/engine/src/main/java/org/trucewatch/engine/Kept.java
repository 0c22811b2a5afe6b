package org.trucewatch.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trucewatch.engine.clause.Agreed.Reading;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;

/// The reports that can ever bear on some clauses.
final class Kept {
    private final Filed filed;
    private final Asking asking;
    private final Map<String, Report> reports = new TreeMap<>();

    Kept(List<Reading> readings, Filed filed) {
        this.filed = filed;
        asking = new Asking(readings);
    }

    /// All of them, with all that is about them.
    Casebook casebook() {
        return filed.about(List.copyOf(reports.values()));
    }

    /// The same of some, as far as they are kept, and of those that correct them.
    Casebook casebook(Collection<String> some) {
        var all = new TreeMap<String, Report>();
        some.forEach(id -> add(id, all));
        return filed.about(List.copyOf(all.values()));
    }

    private void add(String id, Map<String, Report> all) {
        var report = reports.get(id);
        if (report == null || all.putIfAbsent(id, report) != null) return;
        for (var correction : filed.correctionsOf(id)) add(correction.report(), all);
    }

    /// Keeps a report, and those that correct it.
    void keep(String id) {
        var report = filed.report(id);
        if (report.isEmpty() || reports.putIfAbsent(id, report.get()) != null) return;
        for (var correction : filed.correctionsOf(id)) keep(correction.report());
    }

    /// The rows that can ever bear on the clauses, and the probes that look closely at each.
    Map<Integer, List<Probe>> close(Evidence told, Registry registry, AsOf asOf) {
        return asking.close(told, registry, asOf);
    }

    /// The kept reports that what came in beside reports is about, or that a report which came in corrects.
    Set<String> changed(Casebook more) {
        var changed = new TreeSet<String>();
        for (var link : more.links()) changed.addAll(link.reports());
        for (var undone : more.unlinks())
            for (var link : filed.linksCalled(undone.link())) changed.addAll(link.reports());
        for (var finding : more.findings())
            for (var link : filed.linksInto(finding.incident())) changed.addAll(link.reports());
        for (var correction : more.corrections()) addCorrected(correction.corrected(), correction.report(), changed);
        for (var report : more.reports())
            for (var correction : filed.correctionsBy(report.id()))
                addCorrected(correction.corrected(), report.id(), changed);
        changed.retainAll(reports.keySet());
        return changed;
    }

    private void addCorrected(String earlier, String later, Set<String> changed) {
        if (!reports.containsKey(earlier)) return;
        changed.add(earlier);
        keep(later);
    }
}

package org.trucewatch.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trucewatch.engine.clause.Agreed.Reading;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.clause.Trigger;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.weigh.Hearing;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;

/// Clauses that wait for each other, and the reports that can ever bear on them.
final class Kept {
    private final List<Integer> numbers;
    private final List<Reading> readings;
    private final List<Probe> probes = new ArrayList<>();
    private final List<Trigger.OfAct> awaited = new ArrayList<>();
    private final Map<String, Report> reports = new TreeMap<>();
    private final Map<String, Boolean> asked = new HashMap<>();

    Kept(List<Reading> all, List<Integer> numbers) {
        this.numbers = List.copyOf(numbers);
        readings = numbers.stream().map(all::get).toList();
        for (var reading : readings) {
            probes.addAll(reading.probes());
            for (var trigger : reading.triggers()) if (trigger instanceof Trigger.OfAct act) awaited.add(act);
        }
    }

    List<Integer> numbers() {
        return numbers;
    }

    List<Reading> readings() {
        return readings;
    }

    Casebook casebook(Filed filed) {
        return filed.about(List.copyOf(reports.values()));
    }

    /// Keeps a report, and those that correct it; false if it was kept before.
    boolean keep(String id, Filed filed) {
        var report = filed.report(id);
        if (report.isEmpty() || reports.putIfAbsent(id, report.get()) != null) return false;
        for (var correction : filed.correctionsOf(id))
            filed.report(correction.report()).ifPresent(later -> reports.putIfAbsent(later.id(), later));
        return true;
    }

    /// The numbers of the reports that can ever bear on the group.
    Iterable<Integer> close(Evidence told, Registry registry, AsOf asOf) {
        var always = new boolean[told.shapes().size()];
        var any = false;
        for (var shape = 0; shape < always.length; shape++) {
            var act = told.acts().at(told.shapes().at(shape).act());
            always[shape] = !told.shapes().at(shape).notObserved().isEmpty() || isEnd(act);
            any |= always[shape] || isAsked(act);
        }
        if (!any) return List.of();
        var all = new TreeSet<Integer>();
        for (var row : new Hearing(told, registry, asOf, probes).close(always)) all.add(told.report(row));
        return all;
    }

    /// Nearly all that comes in tells an act that nobody here asks for: no table need be laid out for it.
    private boolean isAsked(String act) {
        return asked.computeIfAbsent(
                act, any -> probes.stream().anyMatch(probe -> probe.asksFor(act) || probe.perhapsAsksFor(act)));
    }

    /// Whether it ends a state that something here waits for.
    private boolean isEnd(String act) {
        for (var trigger : awaited) {
            var acts = trigger.probe().lexicon().acts();
            if (acts.fallsUnder(act, acts.opposites(trigger.probe().acts()))) return true;
        }
        return false;
    }

    /// Whether what came in beside reports is about what is kept, or a report that came in corrects it.
    boolean take(Casebook more, Filed filed) {
        var touched = !more.relations().isEmpty() || !more.findings().isEmpty();
        for (var link : more.links()) touched |= isAbout(link);
        for (var undone : more.unlinks())
            touched |= reports.keySet().stream()
                    .flatMap(id -> filed.linksOf(id).stream())
                    .anyMatch(link -> link.id().equals(undone.link()));
        for (var correction : more.corrections())
            if (reports.containsKey(correction.corrected())) touched |= corrected(correction.report(), filed);
        for (var report : more.reports())
            for (var correction : filed.correctionsBy(report.id()))
                if (reports.containsKey(correction.corrected())) touched |= corrected(report.id(), filed);
        return touched;
    }

    private boolean isAbout(Link link) {
        return link.reports().stream().anyMatch(reports::containsKey);
    }

    /// True even if the later report is kept already, or not filed yet: then nothing changes.
    private boolean corrected(String later, Filed filed) {
        keep(later, filed);
        return true;
    }
}

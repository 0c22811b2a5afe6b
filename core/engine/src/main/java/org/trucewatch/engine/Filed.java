package org.trucewatch.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.model.Defect;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Parting;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.evidence.Report;

/// All that was taken in so far, found by the reports that it is about.
final class Filed {
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<String, List<Link>> linksOf = new HashMap<>();
    private final Map<String, List<Link>> linksInto = new HashMap<>();
    private final Map<String, List<Link>> linksCalled = new HashMap<>();
    private final Map<String, List<Correction>> correctionsOf = new HashMap<>();
    private final Map<String, List<Correction>> correctionsBy = new HashMap<>();
    private final Map<String, List<Link.Unlink>> unlinksOf = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Parting> partings = new ArrayList<>();
    private final Map<String, List<Finding>> findingsOn = new HashMap<>();

    void add(Casebook more) {
        for (var report : more.reports())
            if (reports.put(report.id(), report) != null) throw new Defect("two reports with one id: " + report.id());
        for (var link : more.links()) {
            new LinkedHashSet<>(link.reports()).forEach(report -> put(linksOf, report, link));
            put(linksInto, link.incident(), link);
            put(linksCalled, link.id(), link);
        }
        for (var correction : more.corrections()) {
            put(correctionsOf, correction.corrected(), correction);
            put(correctionsBy, correction.report(), correction);
        }
        for (var unlink : more.unlinks()) put(unlinksOf, unlink.link(), unlink);
        relations.addAll(more.relations());
        partings.addAll(more.partings());
        for (var finding : more.findings()) put(findingsOn, finding.incident(), finding);
    }

    private static <T> void put(Map<String, List<T>> all, String key, T value) {
        all.computeIfAbsent(key, any -> new ArrayList<>(1)).add(value);
    }

    Optional<Report> report(String id) {
        return Optional.ofNullable(reports.get(id));
    }

    List<Link> linksOf(String report) {
        return linksOf.getOrDefault(report, List.of());
    }

    /// Those that make up an incident, undone or not.
    List<Link> linksInto(String incident) {
        return linksInto.getOrDefault(incident, List.of());
    }

    /// Those that go by an id.
    List<Link> linksCalled(String id) {
        return linksCalled.getOrDefault(id, List.of());
    }

    /// By which the report is corrected.
    List<Correction> correctionsOf(String report) {
        return correctionsOf.getOrDefault(report, List.of());
    }

    /// Which the report makes.
    List<Correction> correctionsBy(String report) {
        return correctionsBy.getOrDefault(report, List.of());
    }

    /// The casebook as if only these reports had been filed, in the order of their ids.
    Casebook about(List<Report> some) {
        Set<Link> links = new LinkedHashSet<>();
        var corrections = new ArrayList<Correction>();
        for (var report : some) {
            links.addAll(linksOf(report.id()));
            corrections.addAll(correctionsOf(report.id()));
        }
        var unlinks = new ArrayList<Link.Unlink>();
        Set<String> incidents = new LinkedHashSet<>();
        for (var link : links) {
            unlinks.addAll(unlinksOf.getOrDefault(link.id(), List.of()));
            incidents.add(link.incident());
        }
        var findings = new ArrayList<Finding>();
        for (var incident : incidents) findings.addAll(findingsOn.getOrDefault(incident, List.of()));
        return new Casebook(some, List.copyOf(links), unlinks, relations, findings, corrections, partings);
    }
}

package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.time.AsOf;

/// Gathers claims into incidents, and those that people linked to nothing into reports that stand for themselves.
///
/// Source: rules of the judge, B.
final class Groups {
    private final Evidence evidence;
    private final AsOf asOf;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Group> incidents = new HashMap<>();
    private int lastReport = -1;

    private record Group(String incident, List<Hit> hits) {}

    Groups(Evidence evidence, AsOf asOf) {
        this.evidence = evidence;
        this.asOf = asOf;
    }

    /// Claims must come in the order of their reports.
    void add(Hit hit) {
        var linked = evidence.incidents(hit.row(), asOf);
        for (var incident : linked)
            incidents.computeIfAbsent(incident, this::open).hits().add(hit);
        if (linked.isEmpty()) addSingle(hit);
    }

    private Group open(String incident) {
        var group = new Group(incident, new ArrayList<>(2));
        groups.add(group);
        return group;
    }

    private void addSingle(Hit hit) {
        var report = evidence.report(hit.row());
        if (report == lastReport) {
            var last = lastSingle();
            var more = new ArrayList<>(groups.get(last).hits());
            more.add(hit);
            groups.set(last, new Group("", more));
        } else groups.add(new Group("", List.of(hit)));
        lastReport = report;
    }

    private int lastSingle() {
        var last = groups.size() - 1;
        while (!groups.get(last).incident().isEmpty()) last--;
        return last;
    }

    List<Happening> happenings() {
        var all = new ArrayList<Happening>(groups.size());
        for (var group : groups) {
            var happening = new Happening(evidence, group.incident(), group.hits());
            if (!happening.isEmpty()) all.add(happening);
        }
        return all;
    }
}

package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Report;

/// The incidents of a view: what people linked by then and have not undone.
final class Incidents {
    private Incidents() {}

    /// The links that hold at the time asked about.
    static List<Link> links(View view) {
        var book = view.watched().casebook();
        var undone = book.unlinks().stream()
                .filter(unlink -> view.knows(unlink.known(), unlink.entered()))
                .map(Link.Unlink::link)
                .toList();
        return book.links().stream()
                .filter(link -> view.knows(link.known(), link.entered()))
                .filter(link -> !undone.contains(link.id()))
                .toList();
    }

    /// The links of each incident by its number, in the order of their first link.
    static Map<String, List<Link>> byNumber(View view) {
        var incidents = new LinkedHashMap<String, List<Link>>();
        links(view)
                .forEach(link -> incidents
                        .computeIfAbsent(link.incident(), any -> new ArrayList<>())
                        .add(link));
        return incidents;
    }

    /// The reports of an incident that can be seen, in the order of its links.
    static List<Report> reports(View view, List<Link> links) {
        var ids = new LinkedHashSet<String>();
        links.forEach(link -> ids.addAll(link.reports()));
        return ids.stream().map(view::report).flatMap(Optional::stream).toList();
    }

    static List<Finding> findings(View view, String incident) {
        return view.watched().casebook().findings().stream()
                .filter(finding -> view.knows(finding.known(), finding.entered()))
                .filter(finding -> finding.incident().equals(incident))
                .toList();
    }
}

package org.trucewatch.desk.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Report;

/// The incidents of a view: what people linked by then and have not undone.
final class Incidents {
    private Incidents() {}

    /// The links that hold at the time asked about.
    static List<Link> links(Cut cut) {
        var book = cut.eyes().watched().casebook();
        var undone = book.unlinks().stream()
                .filter(unlink -> cut.knows(unlink.known(), unlink.entered()))
                .map(Link.Unlink::link)
                .collect(Collectors.toSet());
        return book.links().stream()
                .filter(link -> cut.knows(link.known(), link.entered()))
                .filter(link -> !undone.contains(link.id()))
                .toList();
    }

    /// The links of each incident by its number, in the order of their first link.
    static Map<String, List<Link>> byNumber(View view) {
        return view.cut().incidents();
    }

    /// The reports of an incident that can be seen, in the order of its links.
    static List<Report> reports(View view, List<Link> links) {
        var ids = new LinkedHashSet<String>();
        links.forEach(link -> ids.addAll(link.reports()));
        return ids.stream().map(view::report).flatMap(Optional::stream).toList();
    }

    /// The findings on each incident of which there are any.
    static Map<String, List<Finding>> findings(View view) {
        return view.watched().casebook().findings().stream()
                .filter(finding -> view.knows(finding.known(), finding.entered()))
                .collect(Collectors.groupingBy(Finding::incident));
    }

    static List<Finding> findings(View view, String incident) {
        return view.watched().casebook().findings().stream()
                .filter(finding -> view.knows(finding.known(), finding.entered()))
                .filter(finding -> finding.incident().equals(incident))
                .toList();
    }
}

package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Report;

/// Reports that may tell the same happening as one other, each with the reasons. They are proposed to people, and
/// nothing is joined by it. What people said tells another happening is not proposed again.
/// Of `found` the likest are `proposed`.
public record SamePage(int found, List<Proposal> proposed, List<Apart> apart) {
    private static final int MOST = 200;

    public SamePage {
        proposed = List.copyOf(proposed);
        apart = List.copyOf(apart);
    }

    /// One report that looks like the one asked about, and why.
    public record Proposal(ReportsPage.Row report, List<Why> why) {}

    /// A reason by its name; the words are those of its parts.
    public record Why(String name, List<String> parts) {}

    /// A pair that somebody said tells two happenings.
    public record Apart(String report, String why, String by, View.Time known) {}

    /// The `first` few, at most 200. Empty where the reader may see no such report.
    public static Optional<SamePage> of(View view, String id, long until, int first) {
        return view.report(id).map(report -> of(view, report, apart(view, id, until), first));
    }

    /// The same for whoever is told what was said, and not by whom.
    public SamePage withoutNames() {
        var unnamed = apart.stream()
                .map(one -> new Apart(one.report, one.why, "", one.known))
                .toList();
        return new SamePage(found, proposed, unnamed);
    }

    private static Map<String, Apart> apart(View view, String id, long until) {
        var apart = new LinkedHashMap<String, Apart>();
        for (var said : view.watched().casebook().partings()) {
            if (!said.isOf(id) || said.known() >= until) continue;
            var other = said.one().equals(id) ? said.other() : said.one();
            if (view.shows(other))
                apart.putIfAbsent(other, new Apart(other, said.why(), said.by(), view.moment(said.known())));
        }
        return apart;
    }

    private static SamePage of(View view, Report report, Map<String, Apart> apart, int first) {
        var likeness = new Likeness(view);
        var rows = new ReportRows(view);
        var together = together(view, report.id());
        record Found(Report report, List<Likeness.Reason> why) {}
        var found = new ArrayList<Found>();
        for (var other : view.reports(report.happened())) {
            if (other.id().equals(report.id()) || apart.containsKey(other.id()) || together.contains(other.id()))
                continue;
            var why = likeness.between(report, other);
            if (!why.isEmpty()) found.add(new Found(other, why));
        }
        found.sort(Comparator.comparingInt((Found one) -> -one.why.size()).thenComparing(one -> one.report.id()));
        return new SamePage(
                found.size(),
                found.stream()
                        .limit(Math.clamp(first, 1, MOST))
                        .map(one -> new Proposal(
                                rows.row(one.report),
                                one.why.stream()
                                        .map(reason -> why(view, reason))
                                        .toList()))
                        .toList(),
                List.copyOf(apart.values()));
    }

    /// Reports that stand in one incident with it already.
    private static List<String> together(View view, String id) {
        var links = Incidents.links(view.cut());
        var incidents = links.stream()
                .filter(link -> link.reports().contains(id))
                .map(Link::incident)
                .toList();
        return links.stream()
                .filter(link -> incidents.contains(link.incident()))
                .flatMap(link -> link.reports().stream())
                .toList();
    }

    private static Why why(View view, Likeness.Reason reason) {
        boolean names = List.of("same-act", "like-act", "same-place").contains(reason.name());
        return new Why(
                reason.name(),
                names ? reason.parts().stream().map(view.wording()::label).toList() : reason.parts());
    }
}

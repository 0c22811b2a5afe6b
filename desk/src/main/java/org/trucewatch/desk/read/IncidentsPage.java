package org.trucewatch.desk.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.report.Voices;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.Span;

/// The incidents that people linked, and how far each has come.
public record IncidentsPage(int total, Backlog backlog, List<Row> rows) {

    /// `state` is `open` (nothing decided), `one-reviewer` (decided by less than two reviewers of two organisations) or
    /// `decided`. `voices` counts independent origins as far as they are told apart.
    public record Row(
            String id,
            String state,
            View.Time window,
            List<View.Named> places,
            List<View.Named> acts,
            List<View.Named> actors,
            List<String> reports,
            int voices,
            boolean denied,
            String why,
            List<String> outcomes) {}

    /// What waits: nothing of it is hidden by the state of another.
    public record Backlog(int open, int oneReviewer, int decided, int reportsInNone) {}

    public static IncidentsPage of(View view) {
        var voices = view.cut().voices();
        var rows = Incidents.byNumber(view).entrySet().stream()
                .map(incident -> row(view, voices, incident.getKey(), incident.getValue()))
                .toList();
        var linked = new LinkedHashSet<String>();
        rows.forEach(row -> linked.addAll(row.reports()));
        int loose = view.cut().shown().cardinality() - linked.size();
        return new IncidentsPage(
                rows.size(),
                new Backlog(count(rows, "open"), count(rows, "one-reviewer"), count(rows, "decided"), loose),
                rows);
    }

    private static int count(List<Row> rows, String state) {
        return (int) rows.stream().filter(row -> row.state().equals(state)).count();
    }

    private static Row row(View view, Voices voices, String number, List<Link> links) {
        var reports = Incidents.reports(view, links);
        var findings = Incidents.findings(view, number);
        return new Row(
                number,
                state(findings),
                view.time(window(reports)),
                distinct(
                        view,
                        links.stream().flatMap(link -> link.place().stream()).toList()),
                distinct(view, reports.stream().map(Report::act).toList()),
                distinct(view, reports.stream().map(Report::actor).toList()),
                reports.stream().map(Report::id).toList(),
                voices.of(reports.stream().map(Report::id).toList()).size(),
                reports.stream().anyMatch(report -> report.polarity() == Report.Polarity.DENIES),
                links.getFirst().why(),
                findings.stream()
                        .map(finding -> ReportRows.word(finding.question()) + ":" + ReportRows.word(finding.outcome()))
                        .toList());
    }

    static String state(List<Finding> findings) {
        if (findings.stream().anyMatch(IncidentsPage::settles)) return "decided";
        return findings.isEmpty() ? "open" : "one-reviewer";
    }

    private static boolean settles(Finding finding) {
        return finding.question() == Finding.Question.OCCURRENCE && finding.isByTwo();
    }

    private static List<View.Named> distinct(View view, List<String> ids) {
        return ids.stream().distinct().map(view::named).toList();
    }

    /// From the earliest to the latest that any report of it tells; a time that is not told widens nothing.
    static Span window(List<Report> reports) {
        var told = reports.stream()
                .map(Report::happened)
                .filter(span -> span.from() != Span.BEGINNING && span.to() != Span.END)
                .toList();
        var from = told.stream().map(Span::from).min(Long::compare);
        var to = told.stream().map(Span::to).max(Long::compare);
        return from.map(start -> new Span(start, to.orElse(Span.END))).orElse(Span.ALWAYS);
    }

    /// One incident; empty where nobody had linked such a one, or all its links were undone.
    static Optional<Row> find(View view, String id) {
        return Optional.ofNullable(Incidents.byNumber(view).get(id))
                .map(links -> row(view, view.cut().voices(), id, links));
    }
}

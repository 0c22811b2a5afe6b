package org.trucewatch.desk.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trucewatch.desk.report.Voices;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.Span;

/// The incidents that people linked, and how far each has come: how many in all, and one page of them.
public record IncidentsPage(
        View.Time asOf, View.Time known, int total, int page, int pages, int size, Backlog backlog, List<Row> rows) {

    /// `state` is `open` (nothing decided), `one-reviewer` (decided by less than two reviewers of two organisations) or
    /// `decided`. `voices` counts independent origins as far as they are told apart. `corrected` says that what was
    /// decided rests on words that were corrected since.
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
            List<String> outcomes,
            boolean corrected) {

        /// Its number, and what is told of it in words.
        String words() {
            return Stream.of(places, acts, actors)
                    .flatMap(List::stream)
                    .map(View.Named::words)
                    .collect(Collectors.joining(" ", id + " " + why + " ", ""));
        }
    }

    /// What waits: nothing of it is hidden by the state of another.
    public record Backlog(int open, int oneReviewer, int decided, int reportsInNone) {}

    /// One page, counted from 1, in the order of the first links.
    public static IncidentsPage of(View view, int page, int size) {
        var incidents = Incidents.byNumber(view);
        var findings = Incidents.findings(view);
        var states = incidents.keySet().stream()
                .collect(Collectors.groupingBy(
                        number -> state(findings.getOrDefault(number, List.of())), Collectors.counting()));
        var leaf = Leaf.of(incidents.size(), page, size);
        return new IncidentsPage(
                view.moment(view.asOf().happened()),
                view.moment(view.asOf().known()),
                leaf.total(),
                leaf.page(),
                leaf.pages(),
                leaf.size(),
                new Backlog(
                        count(states, "open"), count(states, "one-reviewer"), count(states, "decided"), loose(view)),
                rows(view, leaf.of(List.copyOf(incidents.keySet()))));
    }

    private static int count(Map<String, Long> states, String state) {
        return states.getOrDefault(state, 0L).intValue();
    }

    /// How many of the reports that can be seen stand in no incident.
    static int loose(View view) {
        long linked = Incidents.byNumber(view).values().stream()
                .flatMap(List::stream)
                .flatMap(link -> link.reports().stream())
                .distinct()
                .filter(view::shows)
                .count();
        return view.cut().shown().cardinality() - Math.toIntExact(linked);
    }

    /// The rows of these incidents.
    static List<Row> rows(View view, List<String> numbers) {
        var incidents = Incidents.byNumber(view);
        var findings = Incidents.findings(view);
        var voices = view.cut().voices();
        var old = new OldWords(view);
        return numbers.stream()
                .map(number -> row(
                        view,
                        voices,
                        old,
                        number,
                        incidents.getOrDefault(number, List.of()),
                        findings.getOrDefault(number, List.of())))
                .toList();
    }

    private static Row row(
            View view, Voices voices, OldWords old, String number, List<Link> links, List<Finding> findings) {
        var reports = Incidents.reports(view, links);
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
                        .toList(),
                old.underLatest(findings));
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
                .map(links ->
                        row(view, view.cut().voices(), new OldWords(view), id, links, Incidents.findings(view, id)));
    }
}

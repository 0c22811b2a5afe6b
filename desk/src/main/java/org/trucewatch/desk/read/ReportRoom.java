package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trucewatch.model.evidence.Report;

/// Lists the reports of a view.
public final class ReportRoom {
    private static final int MOST_A_PAGE = 200;

    private final View view;
    private final ReportRows rows;

    private ReportRoom(View view) {
        this.view = view;
        this.rows = new ReportRows(view);
    }

    /// One page, counted from 1, of the reports that `filter` takes, by the time they tell of.
    public static ReportsPage of(View view, ReportFilter filter, int page, int size) {
        var room = new ReportRoom(view);
        var found = room.found(filter);
        int fit = Math.clamp(size, 1, MOST_A_PAGE);
        int pages = Math.max(1, (found.size() + fit - 1) / fit);
        int at = Math.clamp(page, 1, pages);
        var shown = found.subList((at - 1) * fit, Math.min(found.size(), at * fit));
        return new ReportsPage(
                found.size(), at, pages, fit, shown.stream().map(room.rows::row).toList(), room.facets(found));
    }

    /// All reports that `filter` takes, for an export.
    public static List<ReportsPage.Row> all(View view, ReportFilter filter) {
        var room = new ReportRoom(view);
        return room.found(filter).stream().map(room.rows::row).toList();
    }

    private List<Report> found(ReportFilter filter) {
        return view.reports().stream()
                .filter(report -> filter.takes(view, report))
                .filter(report -> filter.fate().stream()
                        .allMatch(fate -> rows.fate(report).stream()
                                .anyMatch(own -> own.fate().equals(fate))))
                .sorted(Comparator.comparingLong(
                                (Report report) -> report.happened().from())
                        .thenComparing(Report::id))
                .toList();
    }

    private List<ReportsPage.Facet> facets(List<Report> found) {
        var facets = new ArrayList<ReportsPage.Facet>();
        facets.add(facet("act", found, report -> Stream.of(report.act()), view::named));
        facets.add(facet("actor", found, report -> Stream.of(report.actor()), view::named));
        facets.add(facet("place", found, ReportFilter::places, view::named));
        facets.add(facet("source", found, report -> Stream.of(report.source()), rows::source));
        facets.add(facet("lineage", found, report -> report.lineages().stream(), rows::lineage));
        if (view.mandateOverAll().judges())
            facets.add(facet(
                    "fate",
                    found,
                    report -> rows.fate(report).stream().map(ReportsPage.Fate::fate),
                    id -> new View.Named(id, view.wording().tally(id))));
        return facets;
    }

    private static ReportsPage.Facet facet(
            String name,
            List<Report> found,
            Function<Report, Stream<String>> values,
            Function<String, View.Named> words) {
        var counts = new LinkedHashMap<String, Integer>();
        found.forEach(report -> values.apply(report).distinct().forEach(id -> counts.merge(id, 1, Integer::sum)));
        var listed = new ArrayList<ReportsPage.Value>();
        counts.forEach((id, count) ->
                listed.add(new ReportsPage.Value(id, words.apply(id).words(), count)));
        listed.sort(Comparator.comparing(ReportsPage.Value::words).thenComparing(ReportsPage.Value::id));
        return new ReportsPage.Facet(name, listed);
    }
}

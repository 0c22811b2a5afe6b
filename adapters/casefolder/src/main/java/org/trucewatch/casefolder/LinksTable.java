package org.trucewatch.casefolder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trucewatch.casefolder.table.Cell;
import org.trucewatch.casefolder.table.Fault;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Parting;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.time.Span;

/// `links.csv`, `unlinks.csv`, `apart.csv` and `decisions.csv`: what people made of the reports.
final class LinksTable {
    static final Schema LINKS = Schema.optional(
            "links.csv",
            List.of("id", "incident", "reports", "why"),
            List.of("place", "known_on", "entered_on", "known_at", "entered_at"));
    static final Schema UNLINKS = Schema.optional(
            "unlinks.csv", List.of("link", "why", "known_on"), List.of("entered_on", "known_at", "entered_at"));
    static final Schema DECISIONS = Schema.optional(
            "decisions.csv",
            List.of("id", "incident", "question", "outcome", "reviewers", "organisations", "why", "known_on"),
            List.of("about", "entered_on", "known_at", "entered_at"));

    static final Schema APART = Schema.optional(
            "apart.csv",
            List.of("one", "other", "why"),
            List.of("by", "known_on", "entered_on", "known_at", "entered_at"));

    private LinksTable() {}

    /// A link without a day was made as soon as its last report was known.
    static List<Link> read(Table links, Reports reports, Reading reading) {
        return links.rows().stream()
                .filter(row -> !row.list("reports").isEmpty())
                .map(row -> link(row, reports, reading))
                .toList();
    }

    private static Link link(Row row, Reports all, Reading reading) {
        var reports = reading.useAll(Names.Kind.REPORT, row, "reports");
        long made = reports.stream().mapToLong(id -> known(id, all)).max().orElse(Span.BEGINNING);
        long known = reading.known(row).orElse(made);
        return new Link(
                row.text("id"),
                row.text("incident"),
                reports,
                reading.use(Names.Kind.PLACE, row, "place"),
                row.text("why"),
                known,
                reading.entered(row).orElse(known));
    }

    private static long known(String id, Reports all) {
        var number = all.number(id);
        return number.isPresent() ? all.get(number.getAsInt()).known() : Span.BEGINNING;
    }

    static List<Link.Unlink> unlinks(Table unlinks, Reading reading) {
        return unlinks.rows().stream().map(row -> unlink(row, reading)).toList();
    }

    private static Link.Unlink unlink(Row row, Reading reading) {
        long known = reading.known(row).orElse(Span.BEGINNING);
        long entered = reading.entered(row).orElse(known);
        return new Link.Unlink(reading.use(Names.Kind.LINK, row, "link").orElse(""), row.text("why"), known, entered);
    }

    /// What was kept apart without a day was so as soon as both reports were known.
    static List<Parting> partings(Table apart, Reports reports, Reading reading) {
        return apart.rows().stream().map(row -> parting(row, reports, reading)).toList();
    }

    private static Parting parting(Row row, Reports all, Reading reading) {
        var one = reading.use(Names.Kind.REPORT, row, "one").orElse("");
        var other = reading.use(Names.Kind.REPORT, row, "other").orElse("");
        if (one.equals(other)) reading.problems().at(row.cell("other"), Fault.APART_ITSELF.with(other));
        long known = reading.known(row).orElse(Math.max(known(one, all), known(other, all)));
        return new Parting(
                one,
                other,
                row.text("why"),
                row.text("by"),
                known,
                reading.entered(row).orElse(known));
    }

    /// `held` are incidents that earlier links made.
    static List<Finding> findings(Table decisions, Table links, List<String> held, Reading reading) {
        var incidents = new HashSet<>(held);
        links.rows().forEach(row -> incidents.add(row.text("incident")));
        return decisions.rows().stream()
                .filter(row -> !row.list("reviewers").isEmpty())
                .map(row -> finding(row, incidents, links.whole(), reading))
                .toList();
    }

    private static Finding finding(Row row, Set<String> incidents, boolean allKnown, Reading reading) {
        if (allKnown && !incidents.contains(row.text("incident")))
            reading.problems().at(row.cell("incident"), Fault.INCIDENT_UNKNOWN.with(row.text("incident")));
        long known = reading.known(row).orElse(Span.BEGINNING);
        return new Finding(
                row.text("id"),
                row.text("incident"),
                reading.fields().word(row.cell("question"), Finding.Question.OCCURRENCE),
                reading.fields().word(row.cell("outcome"), Finding.Outcome.UNVERIFIABLE),
                row.text("about"),
                reviewers(row, reading),
                row.text("why"),
                known,
                reading.entered(row).orElse(known));
    }

    private static List<Finding.Reviewer> reviewers(Row row, Reading reading) {
        var names = row.list("reviewers");
        var organisations = row.list("organisations");
        if (names.size() != organisations.size())
            reading.problems()
                    .at(row.cell("organisations"), Fault.REVIEWERS_UNEVEN.with(names.size(), organisations.size()));
        var reviewers = new ArrayList<Finding.Reviewer>();
        for (int i = 0; i < names.size(); i++) {
            var organisation = i < organisations.size() ? organisations.get(i) : new Cell("", 0, 0, "");
            reviewers.add(new Finding.Reviewer(names.get(i).text(), organisation.text()));
        }
        return reviewers;
    }
}

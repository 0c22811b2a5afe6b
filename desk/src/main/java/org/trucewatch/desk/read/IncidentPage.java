package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;

/// One incident: the claims side by side, what was decided, what it does for each clause, and its history.
public record IncidentPage(
        IncidentsPage.Row incident,
        List<LinkPart> links,
        List<Contradictions.Column> columns,
        List<Contradictions.Attribute> attributes,
        List<FindingPart> findings,
        List<ClausePart> clauses,
        List<Step> history) {

    public record LinkPart(String id, List<String> reports, Optional<View.Named> place, String why, View.Time known) {}

    /// One finding on one of three questions. `byTwo` says that two reviewers of two organisations made it; `corrected`
    /// are the reports that it rests on whose words were corrected since.
    public record FindingPart(
            String id,
            String question,
            String outcome,
            String about,
            List<Finding.Reviewer> reviewers,
            boolean byTwo,
            String why,
            View.Time known,
            List<CorrectedPart> corrected) {
        private FindingPart withoutNames() {
            var unnamed = reviewers.stream()
                    .map(reviewer -> new Finding.Reviewer("", reviewer.organisation()))
                    .toList();
            return new FindingPart(id, question, outcome, about, unnamed, byTwo, why, known, corrected);
        }
    }

    /// That `report` took the place of `corrected`.
    public record CorrectedPart(String corrected, String report, View.Time known) {}

    /// The verdict on a clause that the incident carries.
    public record ClausePart(String clause, String standard, String party, String verdict, String words) {}

    /// What was done to the incident, oldest first.
    public record Step(View.Time known, String what, String id, String why) {}

    /// Empty where nobody had linked such an incident by the time asked about, or all its links were undone.
    public static Optional<IncidentPage> of(View view, String id) {
        return IncidentsPage.find(view, id).map(row -> of(view, row));
    }

    private static IncidentPage of(View view, IncidentsPage.Row row) {
        var links = Incidents.byNumber(view).getOrDefault(row.id(), List.of());
        var reports = Incidents.reports(view, links);
        var table = new Contradictions(view, reports);
        var old = new OldWords(view);
        return new IncidentPage(
                row,
                links.stream().map(link -> link(view, link)).toList(),
                table.columns(),
                table.attributes(),
                Incidents.findings(view, row.id()).stream()
                        .map(finding -> finding(view, old, finding))
                        .toList(),
                clauses(view, row.id()),
                history(view, row.id()));
    }

    /// The same for whoever is told what was found and by which organisations, and not by whom.
    public IncidentPage withoutNames() {
        var unnamed = findings.stream().map(FindingPart::withoutNames).toList();
        return new IncidentPage(incident, links, columns, attributes, unnamed, clauses, history);
    }

    private static LinkPart link(View view, Link link) {
        return new LinkPart(
                link.id(), link.reports(), link.place().map(view::named), link.why(), view.moment(link.known()));
    }

    private static FindingPart finding(View view, OldWords old, Finding finding) {
        return new FindingPart(
                finding.id(),
                ReportRows.word(finding.question()),
                ReportRows.word(finding.outcome()),
                finding.about(),
                finding.reviewers(),
                finding.isByTwo(),
                finding.why(),
                view.moment(finding.known()),
                old.under(finding).stream()
                        .map(one -> new CorrectedPart(one.corrected(), one.report(), view.moment(one.known())))
                        .toList());
    }

    private static List<ClausePart> clauses(View view, String incident) {
        var parts = new ArrayList<ClausePart>();
        for (var one : view.cut().standing(incident)) {
            var mandate = view.mandate(one.clause().text());
            if (!mandate.judges()) continue;
            var happening = one.happening();
            parts.add(new ClausePart(
                    one.clause().toString(),
                    one.standard().word(),
                    mandate.attributes() ? happening.party() : "",
                    /* verdict= */ happening.verdict().word(),
                    /* words= */ view.wording().verdict(happening.verdict())));
        }
        return parts;
    }

    private static List<Step> history(View view, String incident) {
        var book = view.watched().casebook();
        record Dated(Sequence.Done done, Step step) {}
        var sequence = new Sequence(view.edition());
        var steps = new ArrayList<Dated>();
        var own = book.links().stream()
                .filter(link -> link.incident().equals(incident))
                .filter(link -> view.knows(link.known(), link.entered()))
                .toList();
        for (var link : own)
            steps.add(new Dated(sequence.of(link), step(view, link.known(), "linked", link.id(), link.why())));
        for (var unlink : book.unlinks())
            if (own.stream().anyMatch(link -> link.id().equals(unlink.link()))
                    && view.knows(unlink.known(), unlink.entered()))
                steps.add(new Dated(
                        sequence.of(unlink), step(view, unlink.known(), "unlinked", unlink.link(), unlink.why())));
        for (var finding : Incidents.findings(view, incident))
            steps.add(new Dated(
                    sequence.of(finding), step(view, finding.known(), "decided", finding.id(), finding.why())));
        return steps.stream()
                .sorted(Comparator.comparing(Dated::done, Sequence.Done.ORDER))
                .map(Dated::step)
                .toList();
    }

    private static Step step(View view, long known, String what, String id, String why) {
        return new Step(view.moment(known), what, id, why);
    }
}

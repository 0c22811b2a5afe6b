package org.trucewatch.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.report.Document.Block;
import org.trucewatch.desk.report.Document.Heading;
import org.trucewatch.desk.report.Document.Paragraph;
import org.trucewatch.desk.report.Document.Points;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;

/// What was recorded on clauses whose mandate is to observe: the reports that speak of them, and no verdict.
public final class Observed {
    private final Map<String, Report> reports;
    private final Wording wording;

    private Observed(Case watched, Wording wording) {
        reports = watched.casebook().reports().stream().collect(Collectors.toMap(Report::id, one -> one));
        this.wording = wording;
    }

    /// Empty where no clause is only observed.
    public static Optional<Document> of(Case watched, Judgement judgement, Wording wording, Sentences sentences) {
        var observed = byClause(watched, judgement);
        if (observed.isEmpty()) return Optional.empty();
        var report = new Observed(watched, wording);
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(wording.say("observe.mandate")));
        observed.forEach(readings -> {
            var clause = readings.getFirst().clause();
            blocks.add(new Heading(clause.toString()));
            blocks.add(new Paragraph(sentences.of(clause, "", wording.tongue())));
            blocks.add(report.recorded(readings));
        });
        return Optional.of(new Document(wording.say("observe.title"), blocks));
    }

    /// The readings of each clause that is only observed.
    public static List<List<ClauseVerdict>> byClause(Case watched, Judgement judgement) {
        return Verdicts.byClause(Mandate.observed(watched, judgement).clauses());
    }

    /// The section on one clause.
    static List<Block> section(Case watched, List<ClauseVerdict> readings, Wording wording) {
        return List.of(
                new Heading(wording.say("observe.recorded")),
                new Observed(watched, wording).recorded(readings),
                new Paragraph(wording.say("observe.mandate")));
    }

    private Block recorded(List<ClauseVerdict> readings) {
        var points = ids(readings).stream().map(this::report).toList();
        return points.isEmpty() ? new Paragraph(wording.say("observe.nothing")) : new Points(points);
    }

    private String report(String id) {
        var claim = Optional.ofNullable(reports.get(id))
                .map(one -> one.telling().claim())
                .orElse("");
        return claim.isBlank() ? id : wording.say("observe.report", id, claim);
    }

    /// The reports that speak of a clause, whatever a judge would make of them, sorted.
    public static List<String> ids(List<ClauseVerdict> readings) {
        var all = new TreeSet<String>();
        for (var reading : readings)
            reading.verdicts().values().forEach(under -> {
                under.parties().forEach(party -> all.addAll(party.by()));
                under.occurrences().forEach(one -> all.addAll(one.by()));
                under.aside().stream().map(Aside::id).forEach(all::add);
            });
        return List.copyOf(all);
    }
}

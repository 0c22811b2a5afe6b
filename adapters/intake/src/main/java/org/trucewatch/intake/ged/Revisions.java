package org.trucewatch.intake.ged;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.evidence.Report;

/// What a release says anew: an event that the case does not have, or has otherwise.
///
/// Only what the release tells is compared: a release that leaves out precision does not revise it. A revised event is
/// a further report that corrects the last one of that event; nothing is overwritten and nothing stands twice.
final class Revisions {
    private final Reports reports;
    private final Columns columns;
    private final Map<String, Report> latest = new HashMap<>();
    private final List<Report> arrived = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private int unchanged;

    Revisions(Casebook casebook, Reports reports, Columns columns) {
        this.reports = reports;
        this.columns = columns;
        for (var report : casebook.reports())
            if (report.id().startsWith(Reports.PREFIX)) latest.merge(event(report.id()), report, Revisions::later);
    }

    /// `GED-245629` and its corrections `GED-245629.2`, `.3` tell one event.
    private static String event(String report) {
        int dot = report.indexOf('.');
        return dot < 0 ? report : report.substring(0, dot);
    }

    private static int number(String report) {
        int dot = report.indexOf('.');
        return dot < 0 ? 1 : Integer.parseInt(report.substring(dot + 1));
    }

    private static Report later(Report one, Report other) {
        return number(one.id()) > number(other.id()) ? one : other;
    }

    void take(Event event) {
        var before = Optional.ofNullable(latest.get(Reports.id(event)));
        if (before.isEmpty()) arrived.add(reports.report(event));
        else if (tellsTheSame(before.get(), event)) unchanged++;
        else correct(before.get(), event);
    }

    private void correct(Report before, Event event) {
        var id = event(before.id()) + "." + (number(before.id()) + 1);
        var raw = reports.report(id, event, reports.dating().today());
        var now = columns.has("source_office") ? raw : withLineages(raw, before.lineages());
        arrived.add(now);
        corrections.add(new Correction(id, before.id(), now.known(), now.entered()));
    }

    private boolean tellsTheSame(Report before, Event event) {
        return before.act().equals(event.violence().act())
                && before.telling().actorLabel().equals(event.dyad())
                && before.killed().equals(Optional.of(event.deaths()))
                && before.telling().placeWords().endsWith(Reports.point(event))
                && (!columns.has("where_prec")
                        || before.places().equals(reports.placing().places(event)))
                && sameDays(before, event);
    }

    private boolean sameDays(Report before, Event event) {
        var happened = reports.dating().happened(event);
        if (columns.has("date_prec")) return before.happened().equals(happened);
        return before.happened().covers(reports.dating().span(event.start(), event.start()));
    }

    private static Report withLineages(Report report, List<String> lineages) {
        return new Report(
                report.id(),
                report.source(),
                lineages,
                report.said(),
                report.known(),
                report.entered(),
                report.backfilled(),
                report.happened(),
                report.places(),
                report.origins(),
                report.act(),
                report.actor(),
                report.certainty(),
                report.details(),
                report.count(),
                report.killed(),
                report.wounded(),
                report.coverMetres(),
                report.modality(),
                report.polarity(),
                report.standing(),
                report.againstOwnSide(),
                report.reply(),
                report.notObserved(),
                report.telling());
    }

    List<Report> arrived() {
        return arrived;
    }

    List<Correction> corrections() {
        return corrections;
    }

    int unchanged() {
        return unchanged;
    }
}

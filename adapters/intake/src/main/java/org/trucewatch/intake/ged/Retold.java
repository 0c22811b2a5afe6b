package org.trucewatch.intake.ged;

import java.util.List;
import java.util.Optional;
import org.trucewatch.intake.matching.Dating.Days;
import org.trucewatch.intake.matching.Places;
import org.trucewatch.intake.matching.Revisions;
import org.trucewatch.model.evidence.Report;

/// An event of a release as a report, the first time and again.
record Retold(Reports reports, Columns columns) implements Revisions.Retelling<Event> {
    @Override
    public String prefix() {
        return Reports.PREFIX;
    }

    @Override
    public String id(Event event) {
        return Reports.id(event);
    }

    @Override
    public Report first(Event event) {
        return reports.report(event);
    }

    @Override
    public List<String> names(Event event) {
        return event.doers();
    }

    @Override
    public Report again(String id, Event event, Report before) {
        var doer = reports.sides().again(before, Reports.told(event));
        var raw = reports.report(id, event, reports.dating().today(), doer);
        return columns.has("source_office") ? raw : raw.withLineages(before.lineages());
    }

    @Override
    public boolean tellsTheSame(Report before, Event event) {
        return before.act().equals(event.violence().act())
                && before.telling().actorLabel().equals(event.dyad())
                && !reports.sides().knowByNow(before, event.doers())
                && before.killed().equals(Optional.of(event.deaths()))
                && before.telling().placeWords().endsWith(Places.point(event.position()))
                && (!columns.has("where_prec")
                        || before.places().equals(reports.placing().places(event)))
                && sameDays(before, event);
    }

    private boolean sameDays(Report before, Event event) {
        var dating = reports.dating();
        if (columns.has("date_prec")) return before.happened().equals(dating.span(When.days(event)));
        return before.happened().covers(dating.span(Days.of(event.start(), event.start())));
    }
}

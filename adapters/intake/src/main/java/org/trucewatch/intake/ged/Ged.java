package org.trucewatch.intake.ged;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trucewatch.intake.Arrivals;
import org.trucewatch.intake.matching.Dating;
import org.trucewatch.intake.matching.Distant;
import org.trucewatch.intake.matching.Offices;
import org.trucewatch.intake.matching.Places;
import org.trucewatch.intake.matching.Revisions;
import org.trucewatch.intake.matching.Sides;
import org.trucewatch.intake.matching.Zones;
import org.trucewatch.intake.table.EventRows;
import org.trucewatch.intake.table.EventRows.Format;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Source;

/// Reads a release of GED, plain or gzipped, as reports of a case.
public final class Ged {
    private static final Lineage DATA_SET = new Lineage(
            "O-UCDP",
            "Uppsala Conflict Data Program",
            "research database",
            Optional.empty(),
            Optional.empty(),
            false,
            "rows whose source the release does not name");

    static final Format<Columns, Event> FORMAT = new Format<>("GED", "a", Columns::new, EventReader::new);

    private final Case into;
    private final Options options;
    private final EventRows<Columns, Event> rows;

    private Ged(EventRows<Columns, Event> rows, Case into, Options options) {
        this.rows = rows;
        this.into = into;
        this.options = options;
    }

    /// How to read. `readOn` is the day of the import, on which what has no date of its own is learnt. Events far from
    /// every zone of the case are left out, unless `everywhere`.
    public record Options(LocalDate readOn, boolean everywhere) {}

    public static Arrivals read(Path path, Case into, Options options) {
        return new Ged(EventRows.of(path, FORMAT), into, options).arrivals();
    }

    private Arrivals arrivals() {
        if (!rows.problems().isEmpty()) return Arrivals.none(rows.problems());
        var events = rows.events();
        var refused = rows.refused();
        var columns = rows.columns();
        var sides = new Sides(into.registry().actors());
        var offices = offices(into);
        var zones = new Zones(into.registry());
        var reports = new Reports(
                rows.sourceId(),
                sides,
                offices,
                new Placing(new Places(into.registry().places())),
                new Dating(into.zone(), options.readOn()));
        var revisions = new Revisions<>(into.casebook(), sides, new Retold(reports, columns));
        var distant = new Distant();
        for (var event : events) {
            var locations = reports.placing().places(event);
            var near = options.everywhere() || zones.concerns(locations, event.position());
            if (near) revisions.take(event);
            else distant.leave(zones, locations, Reports.id(event), event.position());
        }
        var summary = new Summary(events.size(), distant, refused.size(), revisions, sides, offices, zones, columns);
        return new Arrivals(
                sides.fresh(),
                revisions.arrived().isEmpty() ? List.of() : sources(offices), // else nothing cites it
                offices.fresh(),
                revisions.arrived(),
                revisions.corrections(),
                rows.header(),
                refused,
                List.of(),
                summary.sentences());
    }

    static Offices offices(Case into) {
        return new Offices(into.registry().lineages(), DATA_SET, "GED");
    }

    private List<Source> sources(Offices offices) {
        var known = into.registry().sources().stream()
                .anyMatch(source -> source.id().equals(rows.sourceId()));
        if (known) return List.of();
        return List.of(new Source(
                rows.sourceId(),
                "UCDP GED, file " + rows.name(),
                "research database",
                "en",
                offices.ofDataSet(),
                Optional.empty(),
                "UCDP data are under CC BY 4.0: cite Sundberg and Melander 2013"));
    }
}

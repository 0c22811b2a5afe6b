package org.trucewatch.intake.acled;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.intake.Arrivals;
import org.trucewatch.intake.matching.Dating;
import org.trucewatch.intake.matching.Distant;
import org.trucewatch.intake.matching.Kinds;
import org.trucewatch.intake.matching.Note;
import org.trucewatch.intake.matching.Offices;
import org.trucewatch.intake.matching.Places;
import org.trucewatch.intake.matching.Revisions;
import org.trucewatch.intake.matching.Sides;
import org.trucewatch.intake.matching.Zones;
import org.trucewatch.intake.table.EventRows;
import org.trucewatch.intake.table.EventRows.Format;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Source;

/// Reads an export of ACLED, plain or gzipped, as reports of a case.
public final class Acled {
    private static final Lineage DATA_SET = new Lineage(
            "O-ACLED",
            "Armed Conflict Location and Event Data",
            "research database",
            Optional.empty(),
            Optional.empty(),
            false,
            "rows whose source the export does not name");

    private final EventRows<Columns, Event> rows;
    private final Case into;
    private final Sides sides;
    private final Offices offices;
    private final Zones zones;
    private final Kinds kinds;
    private final Reports reports;
    private final Revisions<Event> revisions;
    private final Distant distant = new Distant();

    private Acled(EventRows<Columns, Event> rows, Case into, LocalDate readOn) {
        this.rows = rows;
        this.into = into;
        var registry = into.registry();
        sides = new Sides(registry.actors());
        offices = new Offices(registry.lineages(), DATA_SET, "ACLED");
        zones = new Zones(registry);
        kinds = new Kinds("acled", registry.acts());
        reports = new Reports(
                rows.sourceId(),
                rows.columns(),
                kinds,
                sides,
                offices,
                new Places(registry.places()),
                new Dating(into.zone(), readOn));
        revisions = new Revisions<>(into.casebook(), sides, reports);
    }

    /// Events far from every zone of the case are left out, unless `everywhere`; `readOn` is the day of the import, on
    /// which what has no date of its own is learnt.
    public static Arrivals read(Path path, Case into, LocalDate readOn, boolean everywhere) {
        var rows = EventRows.of(
                path, new Format<>("ACLED", "an", Columns::new, columns -> new EventReader(columns, into.zone())));
        if (!rows.problems().isEmpty()) return Arrivals.none(rows.problems());
        return new Acled(rows, into, readOn).arrivals(everywhere);
    }

    private Arrivals arrivals(boolean everywhere) {
        for (var event : rows.events()) {
            var locations = reports.locations(event);
            if (!everywhere && !zones.concerns(locations, event.position()))
                distant.leave(zones, locations, reports.id(event), event.position());
            else if (kinds.act(event.kind().sub()).isPresent()) revisions.take(event);
        }
        return new Arrivals(
                sides.fresh(),
                sources(),
                offices.fresh(),
                revisions.arrived(),
                revisions.corrections(),
                rows.header(),
                rows.refused(),
                List.of(),
                summary());
    }

    private List<Source> sources() {
        var known = into.registry().sources().stream()
                .anyMatch(source -> source.id().equals(rows.sourceId()));
        if (known || revisions.arrived().isEmpty()) return List.of(); // nothing cites it
        return List.of(new Source(
                rows.sourceId(),
                "ACLED, file " + rows.name(),
                "research database",
                "en",
                offices.ofDataSet(),
                Optional.empty(),
                "ACLED data are under ACLED's terms of use, acleddata.com: cite them, and publish "
                        + "rows only as they allow"));
    }

    private List<Words> summary() {
        var arrived = revisions.arrived();
        int corrected = revisions.corrections().size();
        int read = rows.events().size() + rows.refused().size();
        if (read == 0) return List.of(Note.NO_ROWS.with());
        var sentences = new ArrayList<Words>();
        sentences.add(Note.ROWS_OF_KINDS_READ.with(
                read,
                arrived.size() - corrected,
                corrected,
                revisions.unchanged(),
                distant.all(),
                kinds.leftOut(),
                rows.refused().size()));
        sentences.addAll(rows.columns().consequences());
        sentences.addAll(distant.sentences());
        sentences.addAll(kinds.sentences());
        sentences.addAll(zones.sentences(arrived.stream().map(Report::places).toList()));
        long named = count(arrived, Report.Certainty.NAMED);
        long either = count(arrived, Report.Certainty.GROUP_NOT_NAMED);
        sentences.add(Note.DOERS.with(named, either, arrived.size() - named - either));
        sentences.addAll(sides.sentences());
        sentences.addAll(revisions.sentences());
        sentences.addAll(offices.sentences());
        return sentences;
    }

    private static long count(List<Report> reports, Report.Certainty certainty) {
        return reports.stream()
                .filter(report -> report.certainty() == certainty)
                .count();
    }
}

package org.trucewatch.casefolder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.casefolder.table.Cell;
import org.trucewatch.casefolder.table.Fault;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Source;
import org.trucewatch.model.time.Span;

/// `reports.csv`: one row is one source saying one thing.
final class ReportsTable {
    static final Schema REPORTS = Schema.of(
            "reports.csv",
            List.of("id", "source", "act", "claim"),
            List.of(
                    "relayed_from",
                    "lineages",
                    "said_from",
                    "said_to",
                    "said_precision",
                    "read_on",
                    "entered_on",
                    "known_at",
                    "entered_at",
                    "happened_from",
                    "happened_to",
                    "happened_precision",
                    "happened_estimated",
                    "places",
                    "nearness",
                    "lat",
                    "lon",
                    "precision_m",
                    "place_words",
                    "origins",
                    "actor",
                    "actor_label",
                    "certainty",
                    "against",
                    "with",
                    "without",
                    "of",
                    "to",
                    "from",
                    "via",
                    "for",
                    "accepted_by",
                    "consent_of",
                    "count_min",
                    "count_max",
                    "count_unit",
                    "killed_min",
                    "killed_max",
                    "wounded_min",
                    "wounded_max",
                    "cover_m",
                    "modality",
                    "polarity",
                    "standing",
                    "against_own_side",
                    "reply",
                    "not_observed",
                    "corrects",
                    "note",
                    "address",
                    "protected"));

    /// The parts that mostly name somebody or some place of the case; weapons and goods have words of their own.
    private static final Set<Detail.Part> OF_NAMES = EnumSet.of(
            Detail.Part.AGAINST,
            Detail.Part.TO,
            Detail.Part.FROM,
            Detail.Part.VIA,
            Detail.Part.ACCEPTED_BY,
            Detail.Part.CONSENT_OF);

    /// The column of each part, worked out once for millions of rows.
    private static final Map<Detail.Part, String> PARTS = parts();

    private final Reading reading;
    private final Map<String, String> lineageOf = new HashMap<>();
    private final List<Corrects> corrects = new ArrayList<>();

    private ReportsTable(List<Source> sources, Reading reading) {
        this.reading = reading;
        for (var source : sources) lineageOf.put(source.id(), source.lineage());
    }

    private static Map<Detail.Part, String> parts() {
        var columns = new EnumMap<Detail.Part, String>(Detail.Part.class);
        for (var part : Detail.Part.values()) columns.put(part, part.name().toLowerCase(Locale.ROOT));
        return columns;
    }

    /// All reports, and which of those that were read just now take the place of which.
    record Read(Reports all, List<Correction> corrections) {}

    private record Corrects(String id, Cell earlier, long known, long entered) {}

    /// The reports of a table behind those that are `held`. Each row is cut once: there may be a million.
    static Read read(Table table, List<Report> held, List<Source> sources, Reading reading) {
        var reports = new ReportsTable(sources, reading);
        var all = Reports.of(held).plus(builder -> table.rows().forEach(row -> builder.add(reports.report(row))));
        reading.names().declare(all, table, held.size());
        return new Read(all, reports.corrections());
    }

    /// Which report takes the place of which, from the moment the later one is known.
    private List<Correction> corrections() {
        Cycles.check(
                corrects.stream().map(one -> Map.entry(one.id, one.earlier)).toList(),
                Cycles.Chain.CORRECTION,
                reading.problems());
        var corrections = new ArrayList<Correction>();
        for (var one : corrects)
            reading.names()
                    .use(Names.Kind.REPORT, one.earlier)
                    .map(earlier -> new Correction(one.id, earlier, one.known, one.entered))
                    .ifPresent(corrections::add);
        return corrections;
    }

    private Report report(Row row) {
        reading.fields().yes(row.cell("protected"));
        var said = reading.times().span(row.cell("said_from"), row.cell("said_to"));
        long known = known(row, said);
        long entered =
                reading.entered(row).orElse(reading.dayOf(row.cell("read_on")).orElse(known));
        var earlier = row.cell("corrects");
        if (!earlier.isEmpty()) corrects.add(new Corrects(row.text("id"), earlier, known, entered));
        return new Report(
                row.text("id"),
                reading.use(Names.Kind.SOURCE, row, "source").orElse(""),
                lineages(row),
                said,
                known,
                entered,
                entered > known,
                reading.times().span(row.cell("happened_from"), row.cell("happened_to")),
                places(row),
                named(row.list("origins"), Location.Nearness.NAMED),
                reading.use(Names.Kind.ACT, row, "act").orElse(""),
                reading.use(Names.Kind.ACTOR, row, "actor").orElse(Actor.UNKNOWN),
                reading.fields().word(row.cell("certainty"), Report.Certainty.UNKNOWN),
                details(row),
                count(row),
                reading.fields().range(row.cell("killed_min"), row.cell("killed_max")),
                reading.fields().range(row.cell("wounded_min"), row.cell("wounded_max")),
                reading.fields().number(row.cell("cover_m")).orElse(0),
                reading.fields().word(row.cell("modality"), Report.Modality.TOLD),
                reading.fields().word(row.cell("polarity"), Report.Polarity.ASSERTS),
                reading.fields().word(row.cell("standing"), Report.Standing.ALLEGED),
                reading.fields().yes(row.cell("against_own_side")),
                reading.fields().yes(row.cell("reply")),
                reading.useAll(Names.Kind.ACT, row, "not_observed"),
                telling(row));
    }

    /// When the desk could know it: at the end of the day with which its saying ends; where nobody knows when it was
    /// said, at the end of the day on which it was read.
    private long known(Row row, Span said) {
        var told = reading.known(row);
        if (told.isPresent()) return told.getAsLong();
        if (said.to() != Span.END) return reading.times().endOfDay(said.to() - 1);
        var read = reading.dayOf(row.cell("read_on"));
        if (row.cell("read_on").isEmpty() && row.cell("said_to").isEmpty())
            reading.problems().at(row.cell("said_to"), Fault.SAID_UNKNOWN.with());
        return read.orElse(Span.BEGINNING);
    }

    /// Those told; else the one of the source.
    private List<String> lineages(Row row) {
        for (var chain : row.list("relayed_from")) for (var link : chain.split('>')) checkRelay(link);
        var told = reading.useAll(Names.Kind.LINEAGE, row, "lineages");
        return told.isEmpty() ? List.of(lineageOf.getOrDefault(row.text("source"), "")) : told;
    }

    private void checkRelay(Cell link) {
        if (!reading.names().has(Names.Kind.SOURCE, link.text()))
            reading.names().use(Names.Kind.LINEAGE, link);
    }

    private List<Location> places(Row row) {
        var nearness = reading.fields().word(row.cell("nearness"), Location.Nearness.NAMED);
        var places = new ArrayList<>(named(row.list("places"), nearness));
        var precision = reading.fields().number(row.cell("precision_m"));
        var point = reading.fields().position(row.cell("lat"), row.cell("lon"));
        if (point.isPresent() && precision.isEmpty())
            reading.problems().at(row.cell("precision_m"), Fault.PRECISION_MISSING.with());
        point.ifPresent(position -> places.add(new Location.Point(position, precision.orElse(0))));
        return places;
    }

    private List<Location> named(List<Cell> cells, Location.Nearness nearness) {
        if (cells.isEmpty()) return List.of();
        return reading.names().useAll(Names.Kind.PLACE, cells).stream()
                .<Location>map(place -> new Location.Named(place, nearness))
                .toList();
    }

    /// A detail may be the source's own word, so an unknown one is no error; one that looks mistyped is warned of.
    private List<Detail> details(Row row) {
        var details = new ArrayList<Detail>();
        for (var entry : PARTS.entrySet()) {
            var part = entry.getKey();
            for (var cell : row.list(entry.getValue())) {
                if (OF_NAMES.contains(part) && reading.names().isLikelySlip(cell.text()))
                    reading.problems().warn(cell, Fault.NAME_NEAR.with(cell.text()));
                details.add(new Detail(part, cell.text()));
            }
        }
        return details;
    }

    private Optional<Report.Count> count(Row row) {
        return reading.fields()
                .range(row.cell("count_min"), row.cell("count_max"))
                .map(range -> new Report.Count(range, row.text("count_unit")));
    }

    private static Report.Telling telling(Row row) {
        return new Report.Telling(
                row.text("claim"),
                row.text("actor_label"),
                row.text("place_words"),
                row.text("note"),
                row.text("address"));
    }
}

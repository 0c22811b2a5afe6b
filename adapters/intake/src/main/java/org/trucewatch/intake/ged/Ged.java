package org.trucewatch.intake.ged;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.trucewatch.intake.Arrivals;
import org.trucewatch.intake.Refused;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.Source;

/// Reads a release of GED, plain or gzipped, as reports of a case.
public final class Ged {
    private final Case into;
    private final Options options;
    private final GedFile file;
    private final Columns columns;
    private final List<Refused> refused = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private Ged(GedFile file, Case into, Options options) {
        this.file = file;
        this.into = into;
        this.options = options;
        this.columns = new Columns(file.header());
    }

    /// How to read. `readOn` is the day of the import, on which what has no date of its own is learnt. Events far from
    /// every zone of the case are left out, unless `everywhere`.
    public record Options(LocalDate readOn, boolean everywhere) {}

    public static Arrivals read(Path path, Case into, Options options) {
        return new Ged(GedFile.read(path), into, options).arrivals();
    }

    private Arrivals arrivals() {
        var missing = columns.missing();
        if (!missing.isEmpty() || file.problem().isPresent()) return nothing(missing);
        readRows();
        var sides = new Sides(into.registry().actors());
        var offices = new Offices(into.registry().lineages());
        var zones = new Zones(into.registry());
        var reports = new Reports(
                file.sourceId(),
                sides,
                offices,
                new Placing(into.registry().places()),
                new Dating(into.zone(), options.readOn()));
        var revisions = new Revisions(into.casebook(), reports, columns);
        int far = 0;
        for (var event : events) {
            var near = options.everywhere() || zones.concerns(reports.placing().places(event), event.position());
            if (near) revisions.take(event);
            else far++;
        }
        var summary = new Summary(events.size(), far, refused.size(), revisions, sides, offices, zones, columns);
        return new Arrivals(
                sides.fresh(),
                sources(offices),
                offices.fresh(),
                revisions.arrived(),
                revisions.corrections(),
                file.header(),
                refused,
                List.of(),
                summary.sentences());
    }

    private void readRows() {
        var seen = new HashSet<String>();
        for (var row : file.rows()) {
            if (row.cells().size() != file.header().size()) {
                refuse(
                        row,
                        List.of("The row has %d cells, and the header has %d columns."
                                .formatted(row.cells().size(), file.header().size())));
                continue;
            }
            var read = EventReader.read(columns, row.cells());
            var event = read.event();
            if (event.isEmpty()) refuse(row, read.reasons());
            else if (!seen.add(event.get().id()))
                refuse(row, List.of("The event " + event.get().id() + " stands in the file already."));
            else events.add(event.get());
        }
    }

    private void refuse(GedFile.Row row, List<String> reasons) {
        refused.add(new Refused(file.name(), row.line(), reasons, row.cells()));
    }

    private List<Source> sources(Offices offices) {
        var known = into.registry().sources().stream()
                .anyMatch(source -> source.id().equals(file.sourceId()));
        if (known) return List.of();
        return List.of(new Source(
                file.sourceId(),
                "UCDP GED, file " + file.name(),
                "research database",
                "en",
                offices.ofDataSet(),
                Optional.empty(),
                "UCDP data are under CC BY 4.0: cite Sundberg and Melander 2013"));
    }

    private Arrivals nothing(List<String> missing) {
        var problem = file.problem()
                .orElseGet(() -> Problem.error(
                        file.path(),
                        1,
                        0,
                        "columns-missing",
                        "This is no release of GED: it has no column " + String.join(", ", missing) + "."));
        var none = List.<String>of();
        return new Arrivals(
                List.of(), List.of(), List.of(), List.of(), List.of(), none, refused, List.of(problem), none);
    }
}

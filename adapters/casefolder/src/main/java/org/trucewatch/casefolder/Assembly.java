package org.trucewatch.casefolder;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trucewatch.casefolder.table.Fault;
import org.trucewatch.casefolder.table.Fields;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.casefolder.table.TextFile;
import org.trucewatch.casefolder.table.Times;
import org.trucewatch.casefolder.zone.Around;
import org.trucewatch.casefolder.zone.Drawings;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.space.Drawing;

/// Makes a case of its files: first all names, then every use of one.
final class Assembly {
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final CaseFiles files;
    private final Problems problems;
    private final Names names;

    Assembly(CaseFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
        this.names = new Names(problems);
    }

    Case assemble() {
        var zone = zone();
        var file = new AgreementFile(files.agreement(), problems);
        var first = file.first();
        declare(first.agreement());
        var reading = new Reading(names, new Fields(problems), new Times(zone, problems), problems);
        var registry = registry(reading);
        var agreement = file.last(first, registry, hasAllNames());
        var book = new Bookkeeping(files.record(), Casebook.EMPTY, registry.sources(), reading);
        return new Case(name(), agreement, registry, book.read(), zone, digest());
    }

    private boolean hasAllNames() {
        return Stream.of(files.actors(), files.places(), files.acts()).allMatch(Table::whole);
    }

    private String name() {
        return files.about().rows().stream()
                .map(row -> row.text("name"))
                .findFirst()
                .orElse("");
    }

    /// The zone of the case; where it cannot be read, UTC stands in so that dates are still checked.
    private ZoneId zone() {
        for (var row : files.about().rows()) {
            var cell = row.cell("zone");
            if (ZONES.contains(cell.text())) return ZoneId.of(cell.text());
            if (!cell.isEmpty()) problems.at(cell, Fault.ZONE_OF_CASE.with(cell.text()));
        }
        return ZoneOffset.UTC;
    }

    /// The tables first: the agreement may say more about a name of theirs.
    private void declare(Agreement agreement) {
        declare(Names.Kind.ACTOR, files.actors());
        declare(Names.Kind.PLACE, files.places());
        declare(Names.Kind.SOURCE, files.sources());
        declare(Names.Kind.LINEAGE, files.lineages());
        if (files.acts().rows().isEmpty()) names.declareBase(files.acts().whole());
        else names.declare(Names.Kind.ACT, acts(), files.acts().whole());
        names.know(Names.Kind.ACTOR, Actor.UNKNOWN);
        // Of an agreement that is none yet, each use of a text would be a problem.
        if (!files.agreement().whole() || agreement.texts().isEmpty()) names.partly(Names.Kind.TEXT);
        names.know(agreement);
    }

    private void declare(Names.Kind kind, Table table) {
        names.declare(kind, table.rows(), table.whole());
    }

    /// The base vocabulary, where the case does not say otherwise, and the case's own acts.
    private List<Row> acts() {
        var own = files.acts().rows();
        if (own.isEmpty()) return Vocabulary.ROWS;
        var ids = own.stream().map(row -> row.text("id")).toList();
        var all = new ArrayList<>(Vocabulary.ROWS);
        all.removeIf(row -> ids.contains(row.text("id")));
        all.addAll(own);
        return all;
    }

    private Registry registry(Reading reading) {
        var places = PlacesTable.read(files.places(), files.holders(), reading);
        return new Registry(
                ActorsTable.read(files.actors(), files.members(), reading),
                ActorsTable.sides(files.sides(), reading),
                places,
                drawings(places, reading),
                files.acts().rows().isEmpty() ? Vocabulary.ACTS : ActsTable.read(acts(), reading),
                SourcesTable.read(files.sources(), reading),
                SourcesTable.lineages(files.lineages(), reading));
    }

    private List<Drawing> drawings(List<Place> places, Reading reading) {
        var around = Around.of(PlacesTable.positions(places));
        var drawings = new Drawings(problems, reading.times(), around, id -> names.use(Names.Kind.PLACE, id));
        files.zones().forEach(drawings::read);
        return drawings.all();
    }

    /// SHA-256 over the SHA-256 of the agreement and of every file of names, in the order of the documentation. What
    /// is reported is not in it: the same agreement judged on more evidence keeps its digest. Nor is anything
    /// that is protected.
    private String digest() {
        var all = new StringBuilder("trucewatch case\n")
                .append(files.agreement().sha256())
                .append('\n');
        for (var hash : List.of(
                files.about().sha256(),
                files.actors().sha256(),
                files.members().sha256(),
                files.sides().sha256(),
                Covered.places(files.places()),
                files.holders().sha256(),
                files.vocabulary().sha256(),
                files.acts().sha256(),
                Covered.sources(files.sources()),
                files.lineages().sha256())) all.append(hash).append('\n');
        for (var zone : files.zones()) all.append(zone.sha256()).append('\n');
        var hash = TextFile.hash().digest(all.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}

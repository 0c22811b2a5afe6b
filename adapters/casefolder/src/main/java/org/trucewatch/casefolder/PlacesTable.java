package org.trucewatch.casefolder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.casefolder.table.Fault;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.casefolder.zone.Around;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.space.Position;

/// `places.csv` and `holders.csv`: where things are, what they belong to, and who held them when.
final class PlacesTable {
    static final Schema PLACES = Schema.of(
            "places.csv",
            List.of("id"),
            List.of(
                    "english",
                    "arabic",
                    "aliases",
                    "kind",
                    "lat",
                    "lon",
                    "precision_m",
                    "part_of",
                    "faces",
                    "basis",
                    "note",
                    "protected"));
    static final Schema HOLDERS =
            Schema.optional("holders.csv", List.of("place", "actor"), List.of("from", "until", "reason"));

    /// What a ledger seals of a protected place.
    static final List<String> SEALED = List.of("lat", "lon", "precision_m", "basis", "note");

    private PlacesTable() {}

    private record Holder(String place, Place.Held held) {}

    static List<Place> read(Table places, Table holders, Reading reading) {
        Cycles.check(places.rows(), "part_of", Cycles.Chain.PART, reading.problems());
        var held = holders.rows().stream().map(row -> holder(row, reading)).toList();
        var all = new ArrayList<Place>();
        for (var row : places.rows()) all.add(place(row, held, reading));
        checkSwapped(places, all, reading);
        return all;
    }

    private static Holder holder(Row row, Reading reading) {
        var place = reading.use(Names.Kind.PLACE, row, "place").orElse("");
        var actor = reading.use(Names.Kind.ACTOR, row, "actor").orElse("");
        return new Holder(place, new Place.Held(actor, reading.during(row)));
    }

    private static Place place(Row row, List<Holder> holders, Reading reading) {
        reading.fields().yes(row.cell("protected"));
        return new Place(
                row.text("id"),
                Reading.words(row),
                row.words("aliases"),
                row.text("kind"),
                reading.fields().position(row.cell("lat"), row.cell("lon")),
                precision(row, reading),
                reading.useAll(Names.Kind.PLACE, row, "part_of"),
                reading.useAll(Names.Kind.PLACE, row, "faces"),
                holders.stream()
                        .filter(holder -> holder.place.equals(row.text("id")))
                        .map(Holder::held)
                        .toList());
    }

    private static long precision(Row row, Reading reading) {
        var precision = reading.fields().number(row.cell("precision_m"));
        if (!row.text("lat").isEmpty() && precision.isEmpty())
            reading.problems().at(row.cell("precision_m"), Fault.PRECISION_MISSING.with());
        return precision.orElse(0);
    }

    private static void checkSwapped(Table table, List<Place> places, Reading reading) {
        var around = Around.of(positions(places));
        for (int i = 0; i < places.size(); i++) {
            var position = places.get(i).position();
            if (position.isPresent() && around.wouldFitSwapped(position.get()))
                reading.problems().at(table.rows().get(i).cell("lat"), Fault.POSITION_SWAPPED.with());
        }
    }

    static List<Position> positions(List<Place> places) {
        return places.stream().map(Place::position).flatMap(Optional::stream).toList();
    }
}

package org.trucewatch.intake.ged;

import java.util.List;
import java.util.Optional;
import org.trucewatch.intake.matching.Places;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.registry.Place;

/// Where an event was, by the codebook's classes of precision.
///
/// Class 1 is a named place: the case's own, where the name is known and its position agrees; else the point, up to
/// 3 km off. Class 2 is up to 25 km off. Classes 3 to 5 are a district, a province or another region: an area of that
/// name, where the case knows it. Class 6 is a country. Class 7 is nowhere on land.
record Placing(Places places) {
    private static final long[] METRES = {0, 3_000, 25_000, 30_000, 100_000, 100_000, 500_000};
    private static final int NOT_TOLD = 2;

    List<Location> places(Event event) {
        int where = event.wherePrecision().orElse(NOT_TOLD);
        if (where == 7) return List.of();
        var named = where == 1
                ? places.settlement(event.whereName(), event.position())
                : where >= 3 && where <= 5 ? region(event, where) : Optional.<Place>empty();
        var nearness = where == 1 ? Location.Nearness.NAMED : Location.Nearness.AREA;
        return named.isPresent()
                ? List.of(new Location.Named(named.get().id(), nearness))
                : List.of(new Location.Point(event.position(), METRES[where]));
    }

    private Optional<Place> region(Event event, int where) {
        var name = where == 3 ? event.district() : where == 4 ? event.province() : event.whereName();
        return places.region(event.whereName(), name);
    }
}

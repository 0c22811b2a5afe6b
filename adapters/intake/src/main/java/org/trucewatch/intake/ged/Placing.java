package org.trucewatch.intake.ged;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.space.Position;

/// Where an event was, by the codebook's classes of precision.
///
/// Class 1 is a named place: the case's own, where the name is known and its position agrees; else the point, up to
/// 3 km off. Class 2 is up to 25 km off. Classes 3 to 5 are a district, a province or another region: an area of that
/// name, where the case knows it. Class 6 is a country. Class 7 is nowhere on land.
final class Placing {
    private static final Pattern KIND =
            Pattern.compile("\\s+(town|village|city|camp|district|governorate|province|neighbou?rhood|area)$");
    private static final long[] METRES = {0, 3_000, 25_000, 30_000, 100_000, 100_000, 500_000};
    private static final int NOT_TOLD = 2;
    private static final long AGREES_METRES = 5_000;

    private final Map<String, Place> byKey = new LinkedHashMap<>();

    Placing(List<Place> places) {
        for (var place : places) byKey.putIfAbsent(Key.of(place.id()), place);
        for (var place : places) {
            byKey.putIfAbsent(Key.of(place.words().english()), place);
            for (var alias : place.aliases()) byKey.putIfAbsent(Key.of(alias), place);
        }
    }

    List<Location> places(Event event) {
        int where = event.wherePrecision().orElse(NOT_TOLD);
        if (where == 7) return List.of();
        var named = where == 1
                ? find(event.whereName()).filter(place -> agrees(place, event.position()))
                : where >= 3 && where <= 5 ? region(event, where) : Optional.<Place>empty();
        var nearness = where == 1 ? Location.Nearness.NAMED : Location.Nearness.AREA;
        return named.isPresent()
                ? List.of(new Location.Named(named.get().id(), nearness))
                : List.of(new Location.Point(event.position(), METRES[where]));
    }

    /// By the whole name alone: a governorate and its capital share the rest.
    private Optional<Place> region(Event event, int where) {
        var name = where == 3 ? event.district() : where == 4 ? event.province() : event.whereName();
        return Optional.ofNullable(byKey.get(Key.of(event.whereName())))
                .or(() -> Optional.ofNullable(byKey.get(Key.of(name))));
    }

    private Optional<Place> find(String name) {
        if (name.isEmpty()) return Optional.empty();
        var lower = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(byKey.get(Key.of(lower)))
                .or(() ->
                        Optional.ofNullable(byKey.get(Key.of(KIND.matcher(lower).replaceFirst("")))));
    }

    private static boolean agrees(Place place, Position position) {
        return place.position()
                .map(own -> Plane.metres(own, position) <= place.precisionMetres() + AGREES_METRES)
                .orElse(false);
    }
}

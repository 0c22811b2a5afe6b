package org.trucewatch.intake.matching;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.space.Position;

/// The places of a case behind the names of a table.
public final class Places {
    private static final Pattern KIND =
            Pattern.compile("\\s+(town|village|city|camp|district|governorate|province|neighbou?rhood|area)$");
    private static final long AGREES_METRES = 5_000;

    private final Map<String, Place> byKey = new LinkedHashMap<>();

    public Places(List<Place> places) {
        for (var place : places) byKey.putIfAbsent(Key.of(place.id()), place);
        for (var place : places) {
            byKey.putIfAbsent(Key.of(place.words().english()), place);
            for (var alias : place.aliases()) byKey.putIfAbsent(Key.of(alias), place);
        }
        byKey.remove(""); // what has no English name is not what a row leaves unnamed
    }

    /// The place of that name, with or without its kind (*village*), if its position agrees within 5 km.
    public Optional<Place> settlement(String name, Position position) {
        if (name.isEmpty()) return Optional.empty();
        var lower = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(byKey.get(Key.of(lower)))
                .or(() ->
                        Optional.ofNullable(byKey.get(Key.of(KIND.matcher(lower).replaceFirst("")))))
                .filter(place -> agrees(place, position));
    }

    /// The first of the names that the case has. By the whole name alone: a governorate and its capital share the rest.
    public Optional<Place> region(String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(byKey.get(Key.of(name))).stream())
                .findFirst();
    }

    /// A point as given; a later release is compared with it.
    public static String point(Position position) {
        return "(%s %s)".formatted(degrees(position.latE7()), degrees(position.lonE7()));
    }

    private static String degrees(int e7) {
        return BigDecimal.valueOf(e7, 7).stripTrailingZeros().toPlainString();
    }

    private static boolean agrees(Place place, Position position) {
        return place.position()
                .map(own -> Plane.metres(own, position) <= place.precisionMetres() + AGREES_METRES)
                .orElse(false);
    }
}

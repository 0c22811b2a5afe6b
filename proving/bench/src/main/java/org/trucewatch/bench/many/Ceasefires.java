package org.trucewatch.bench.many;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Draws bilateral ceasefires over a table of events: two parties that fought each other in a country, an area around
/// all events of the country, and a term that holds a day on which they fought. None of them was ever signed.
final class Ceasefires {
    private static final long SEED = 20_170_803;
    private static final int FEWEST = 3;
    private static final int SHORTEST_DAYS = 30;
    private static final int LONGEST_DAYS = 720;

    private final Random random = new Random(SEED);
    private final List<List<GedEvents.Event>> pairs = new ArrayList<>();
    private final Map<String, Octagon> areas = new LinkedHashMap<>();

    private record Pair(String country, String sideA, String sideB) {}

    /// One of them, on paper.
    record Ceasefire(
            int number, String country, String sideA, String sideB, LocalDate from, LocalDate until, Octagon area) {
        /// The name of its sheet.
        String file() {
            return "c%04d.md".formatted(number);
        }
    }

    Ceasefires(GedEvents events) {
        var byPair = new LinkedHashMap<Pair, List<GedEvents.Event>>();
        var byCountry = new LinkedHashMap<String, List<GedEvents.Event>>();
        for (var event : events.all()) {
            byCountry.computeIfAbsent(event.country(), any -> new ArrayList<>()).add(event);
            if (event.violence().equals("3") || (event.sideA() + event.sideB()).contains(",")) continue;
            var pair = new Pair(event.country(), event.sideA(), event.sideB());
            byPair.computeIfAbsent(pair, any -> new ArrayList<>()).add(event);
        }
        byPair.values().stream().filter(pair -> pair.size() >= FEWEST).forEach(pairs::add);
        byCountry.forEach((country, all) -> areas.put(country, Octagon.around(all)));
    }

    List<Ceasefire> draw(int count) {
        var all = new ArrayList<Ceasefire>();
        for (var number = 1; number <= count; number++) all.add(one(number));
        return all;
    }

    private Ceasefire one(int number) {
        var pair = pairs.get(random.nextInt(pairs.size()));
        var event = pair.get(random.nextInt(pair.size()));
        var from = event.day().minusDays(random.nextInt(SHORTEST_DAYS));
        var until = from.plusDays(SHORTEST_DAYS + random.nextInt(LONGEST_DAYS - SHORTEST_DAYS));
        var area = areas.getOrDefault(event.country(), Octagon.around(pair));
        return new Ceasefire(number, event.country(), event.sideA(), event.sideB(), from, until, area);
    }

    static void write(List<Ceasefire> all, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var one : all) Files.writeString(folder.resolve(one.file()), sheet(one));
    }

    static String sheet(Ceasefire one) {
        return """
                # %s and %s, %s

                ```actors
                id,english,aliases
                one-side,%4$s,%4$s
                other-side,%5$s,%5$s
                ```
                ```places
                id,english
                area,%6$s
                ```
                ```zones
                { "type": "FeatureCollection", "features": [ { "type": "Feature", "id": "area", "properties": {},
                  "geometry": { "type": "Polygon", "coordinates": [%7$s] } } ] }
                ```
                ```text
                text C1 "Ceasefire" in force from %8$s until %9$s binds one-side and other-side covers area
                ```
                ```clause
                quiet: one-side and other-side must not use-of-force in area
                ```
                """.formatted(
                        one.sideA(),
                        one.sideB(),
                        one.country(),
                        cell(one.sideA()),
                        cell(one.sideB()),
                        cell(one.country()),
                        one.area().ring(),
                        one.from(),
                        one.until());
    }

    static String cell(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }
}

package org.trucewatch.bench.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.registry.Source;

/// Made-up reports around the zone of the founding case, the same for the same number on every machine.
///
/// One in ten tells of the use of force, four in ten are points with a precision and the others name a place. Every
/// five hundred there is an incident of three.
final class SyntheticReports {
    static final int REPORTS_AN_INCIDENT = 500;
    static final List<String> WORDS = List.of(
            "convoy",
            "market",
            "hospital",
            "orchard",
            "bridge",
            "school",
            "highway",
            "patrol",
            "harvest",
            "bakery",
            "clinic",
            "tunnel",
            "river",
            "mosque",
            "church",
            "factory",
            "depot",
            "quarry",
            "station",
            "canal",
            "families",
            "drivers",
            "farmers",
            "students",
            "witnesses",
            "officers",
            "delegates",
            "volunteers",
            "قافلة",
            "سوق",
            "مشفى",
            "جسر",
            "مدرسة",
            "دورية",
            "مزارعون",
            "شهود");

    private static final Instant FIRST = Instant.parse("2017-08-03T09:00:00Z");
    private static final int DAYS = 280;
    private static final List<String> FORCE =
            List.of("shelling", "artillery", "mortar", "air-strike", "machine-gun", "rocket-fire");
    private static final List<String> QUIET = List.of(
            "meeting",
            "protest",
            "estimate",
            "looting",
            "discuss",
            "draft",
            "repair",
            "rebuild",
            "trade",
            "answer",
            "deaths",
            "infrastructure-deal");
    private static final double LONGITUDE = 36.72;
    private static final double LATITUDE = 34.86;
    private static final double REACH = 0.25;
    private static final Label AGREEMENT = new Label("northern-homs");
    private static final Author AUTHOR = new Author("bench");

    private final List<String> sources;
    private final List<String> actors;
    private final List<String> places;

    SyntheticReports(Registry registry) {
        sources = registry.sources().stream().map(Source::id).toList();
        actors = registry.actors().stream().map(Actor::id).toList();
        places = registry.places().stream()
                .filter(place -> place.position().isPresent())
                .map(place -> place.id())
                .toList();
    }

    static String id(long number) {
        return String.format(Locale.ROOT, "B%07d", number);
    }

    static String incident(long number) {
        return String.format(Locale.ROOT, "BI%05d", number / REPORTS_AN_INCIDENT);
    }

    /// The first local day of the made-up reports, and one of theirs for each `random`.
    static String day(Random random) {
        return FIRST.plusSeconds(86_400L * random.nextInt(DAYS)).toString().substring(0, 10);
    }

    Draft report(long number) {
        var random = new Random(number * 0x9E3779B97F4A7C15L);
        random.nextInt();
        var begun = FIRST.plusSeconds(random.nextInt(DAYS * 86_400));
        var row = new LinkedHashMap<String, String>();
        row.put("id", id(number));
        row.put("source", one(sources, random));
        row.put("said_from", day(begun));
        row.put("said_to", day(begun.plusSeconds(86_400)));
        row.put("happened_from", minute(begun));
        row.put("happened_to", minute(begun.plusSeconds(1_800 + random.nextInt(7_200))));
        where(row, random);
        row.put("act", random.nextInt(10) == 0 ? one(FORCE, random) : one(QUIET, random));
        row.put("actor", one(actors, random));
        row.put("certainty", random.nextBoolean() ? "named" : "implied");
        row.put("claim", claim(random));
        var known = begun.plusSeconds(3_600 + random.nextInt(3 * 86_400));
        return draft(RowTable.REPORTS, row, known);
    }

    private void where(Map<String, String> row, Random random) {
        boolean point = random.nextInt(10) < 4;
        row.put("places", point ? "" : one(places, random));
        row.put("lat", point ? degrees(LATITUDE, random) : "");
        row.put("lon", point ? degrees(LONGITUDE, random) : "");
        row.put("precision_m", point ? one(List.of("50", "250", "1000", "2500"), random) : "");
    }

    private static String degrees(double middle, Random random) {
        return String.format(Locale.ROOT, "%.5f", middle + random.nextGaussian() * REACH / 2);
    }

    private static String claim(Random random) {
        return "%s and %s near the %s, told by %s, %d in all"
                .formatted(
                        one(WORDS, random),
                        one(WORDS, random),
                        one(WORDS, random),
                        one(WORDS, random),
                        random.nextInt(10_000));
    }

    /// The link of three reports around that number.
    Draft link(long number) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", "L" + incident(number));
        row.put("incident", incident(number));
        row.put("reports", String.join("|", id(number), id(number - 1), id(number - 2)));
        row.put("why", "the same hour and the same road");
        return draft(RowTable.LINKS, row, FIRST.plusSeconds(86_400L * DAYS));
    }

    private static Draft draft(RowTable table, SequencedMap<String, String> row, Instant known) {
        return new Draft(
                AGREEMENT,
                table.kind().label(),
                AUTHOR,
                Optional.of(known),
                List.of(),
                Content.CSV,
                TableRow.of(row).written());
    }

    private static String day(Instant moment) {
        return moment.toString().substring(0, 10);
    }

    private static String minute(Instant moment) {
        return moment.toString().substring(0, 16) + "Z";
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}

package org.trucewatch.peers.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Vocabulary;

/// The workload's agreement and whom and what it names, as the files of a case.
final class CaseText {
    private static final int SOURCES = 60;
    private static final double E5 = 1e5;
    private static final Map<String, String> OWN_WORDS = Map.of(
            "AID_FOOD_MED", "deliver",
            "AID_FOOD", "deliver",
            "AID_MED", "deliver",
            "DETAINEE_RELEASE", "release",
            "NOTICE_FILED", "give-notice",
            "PRESENCE", "be-present",
            "ROAD_CLOSED", "close-road",
            "ROAD_OPEN", "open-road");
    /// What a report of the act adds to, and what it takes from.
    private static final Map<String, String> STOCKS = Map.of(
            "deploy-personnel", "personnel,",
            "withdraw-personnel", ",personnel",
            "deploy-commander", "commanders,",
            "withdraw-commander", ",commanders");

    private CaseText() {}

    static SortedMap<String, String> files(Terms terms) {
        var files = new TreeMap<String, String>();
        files.put("case.csv", "name,zone\nBench,UTC\n");
        files.put("agreement.md", agreement(terms));
        files.put("actors.csv", actors());
        files.put("sides.csv", "actor,text,role,reason\n");
        files.put("places.csv", places());
        files.put("acts.csv", acts());
        files.put("zones/zone.geojson", zone(terms));
        files.put(
                "sources.csv", table("id,name,lineage", sources().map(source -> source + "," + source + "," + source)));
        files.put("lineages.csv", table("id,name", sources().map(source -> source + "," + source)));
        return files;
    }

    private static Stream<String> sources() {
        return IntStream.range(0, SOURCES).mapToObj(source -> "s" + source);
    }

    private static String table(String header, Stream<String> rows) {
        return Stream.concat(Stream.of(header), rows).map(row -> row + "\n").collect(Collectors.joining());
    }

    private static String agreement(Terms terms) {
        var due = LocalDate.ofInstant(Instant.ofEpochSecond(terms.aidDeadline() - 1), ZoneOffset.UTC);
        try (var in = Workload.class.getResourceAsStream("agreement.md")) {
            if (in == null) throw new IllegalStateException("agreement.md is not beside the workload");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("%s", due.toString());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static String group(String name) {
        return name.equals("NONE") ? "no-group" : name.toLowerCase(Locale.ROOT);
    }

    static String actor(int actor) {
        return Workload.actors().get(actor).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String actors() {
        var members = IntStream.range(0, Workload.actors().size()).boxed().toList();
        var groups = members.stream().map(Workload::group).distinct().map(group -> group(group) + ",");
        return table(
                "id,part_of",
                Stream.concat(groups, members.stream().map(one -> actor(one) + "," + group(Workload.group(one)))));
    }

    private static String places() {
        var posts = IntStream.rangeClosed(1, Terms.POSTS).mapToObj(post -> "cp-" + post + ",checkpoint");
        var roads = IntStream.rangeClosed(1, Terms.ROADS).mapToObj(road -> "road-" + road + ",");
        return table(
                "id,part_of",
                Stream.of(Stream.of("zone,", "checkpoint,"), posts, roads).flatMap(all -> all));
    }

    static String act(int act) {
        var name = Workload.acts().get(act);
        return OWN_WORDS.getOrDefault(name, name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String acts() {
        var all = IntStream.range(0, Workload.acts().size()).boxed().toList();
        var rows =
                all.stream().map(act -> row(act(act), Vocabulary.isForce(act))).distinct();
        return table("id,english,part_of,opposite_of,adds,removes", rows);
    }

    private static String row(String act, boolean isForce) {
        var words = act.replace('-', ' ');
        var opposite = act.equals("close-road") ? "open-road" : "";
        return String.join(
                ",",
                act,
                words + " / " + words,
                isForce ? "use-of-force" : "",
                opposite,
                STOCKS.getOrDefault(act, ","));
    }

    private static String zone(Terms terms) {
        var corners = Stream.concat(
                        terms.zone().stream(), Stream.of(terms.zone().getFirst()))
                .map(corner -> "[" + degrees(corner.lonE5()) + "," + degrees(corner.latE5()) + "]")
                .collect(Collectors.joining(","));
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"zone\",\"properties\":{},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + corners + "]]}}]}\n";
    }

    static String degrees(int hundredThousandths) {
        return String.format(Locale.ROOT, "%.5f", hundredThousandths / E5);
    }
}

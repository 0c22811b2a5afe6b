package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.permit.Act;
import org.trucewatch.desk.permit.Permits;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.server.access.Route;

/// Two worlds that differ in nothing but what is protected: where a place lies, who a source is, what a report
/// keeps back. Whoever may not be told that gets the same bytes in both, whatever they ask.
class TwoWorldsTest {
    private static final Map<String, String> ONE =
            Map.of("lat", "34.8407", "lon", "36.7310", "name", "Amal of Talbiseh", "note", "behind the mill");
    private static final Map<String, String> OTHER =
            Map.of("lat", "34.8432", "lon", "36.7287", "name", "The uncle of Amal", "note", "a cellar with a red door");

    private static final List<String> QUESTIONS = List.of("", "lang=ar", "asOf=2017-08-07&since=2017-08-04");
    private static final List<String> WORDS = List.of("amal", "uncle", "mill", "cellar", "34", "talbiseh");

    @TempDir
    private static Path folder;

    private static TestDesk one;
    private static TestDesk other;

    @BeforeAll
    static void start() {
        one = desk("one", ONE);
        other = desk("other", OTHER);
    }

    private static TestDesk desk(String name, Map<String, String> secrets) {
        var files = TestDesk.foundingFiles();
        protect(files, "places.csv", "talbiseh", secrets);
        protect(files, "sources.csv", "TNA", secrets);
        protect(files, "reports.csv", "R035", secrets);
        var desk = TestDesk.of(folder.resolve(name), files, Guests.PUBLIC, Optional.empty());
        enterReaders(desk);
        return desk;
    }

    /// An account of every role.
    static void enterReaders(TestDesk desk) {
        for (var role : Role.values())
            if (role != Role.PUB)
                desk.office().accounts().put(new Person("reader-" + role, "House", grants(role)), TestDesk.PASSWORD);
    }

    private static List<Person.Grant> grants(Role role) {
        var where = role == Role.OPS ? Label.LEDGER : new Label(TestDesk.FOUNDING);
        return List.of(new Person.Grant(where, role));
    }

    /// Marks the row of an id and writes into those of its cells that are sealed.
    private static void protect(SortedMap<String, byte[]> files, String path, String id, Map<String, String> secrets) {
        var records = CsvBytes.records(Bytes.of(files.getOrDefault(path, new byte[0])));
        var columns =
                CsvBytes.cells(records.getFirst()).stream().map(CsvBytes::text).toList();
        var lines = new ArrayList<>(List.of(words(records.getFirst()) + ",protected"));
        for (var record : records.subList(1, records.size())) {
            var cells = new ArrayList<>(
                    CsvBytes.cells(record).stream().map(TwoWorldsTest::words).toList());
            boolean isIt = cells.getFirst().equals(id);
            for (int at = 0; isIt && at < cells.size(); at++)
                if (!(path.equals("reports.csv") && columns.get(at).startsWith("l")))
                    cells.set(at, secrets.getOrDefault(columns.get(at), cells.get(at)));
            lines.add(String.join(",", cells) + (isIt ? ",yes" : ","));
        }
        files.put(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String words(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void whoMayNotBeToldGetsTheSameBytesInBoth() {
        var paths = paths(one, QUESTIONS);
        var plain = paths(one, List.of(""));
        var differing = new ArrayList<String>();
        int asked = 0;
        for (var role : Role.values()) {
            if (Permits.TABLE.of(role, Act.of("protected", "read")).admits()) continue;
            var here = caller(one, role);
            var there = caller(other, role);
            for (var path : role == Role.PA || role == Role.MON ? paths : plain) {
                asked++;
                var told = seen(here.get(path));
                var elsewhere = seen(there.get(path));
                if (!told.equals(elsewhere)) differing.add(role + " " + path + "\n" + told + "\n" + elsewhere);
            }
        }
        assertEquals("", String.join("\n", differing));
        assertTrue(asked > 700, "only " + asked + " asked");
    }

    @Test
    void whoMayBeToldIsToldOfTheWorldThatIs() {
        for (var path : List.of("/api/map", "/api/sources", "/api/reports/R035"))
            assertNotEquals(
                    seen(caller(one, Role.VER).get(path)),
                    seen(caller(other, Role.VER).get(path)),
                    path);
    }

    static Caller caller(TestDesk desk, Role role) {
        return role == Role.PUB ? new Caller(desk.address()) : desk.signedIn("reader-" + role);
    }

    /// Without what is different each time: the tag of a start, the time of the answer, keys and hashes of a ledger.
    /// The length is that of the body.
    static String seen(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        List.of("date", "etag", "set-cookie", "content-length").forEach(headers::remove);
        var body = answer.body()
                .replaceAll("[A-Za-z0-9+/]{43}=", "HASH")
                .replaceAll("\"verifiedAt\":\"[^\"]*\"", "")
                .replaceAll("\"(words|checkpoint|publicKey|signedRoot|origin|token)\":(\\[[^]]*]|\"[^\"]*\")", "");
        return answer.statusCode() + " " + headers + " " + body;
    }

    static Set<String> paths(TestDesk desk, List<String> questions) {
        var verifier = caller(desk, Role.VER);
        var ids = new TreeMap<String, List<String>>();
        ids.put("/api/reports/{id}", some(verifier, "/api/reports?place=talbiseh&size=6", "rows", "id"));
        ids.put("/api/incidents/{id}", some(verifier, "/api/incidents?size=4", "rows", "id"));
        ids.put("/api/clauses/{text}/{key}", some(verifier, "/api/board", "rows", "clause"));
        var paths = new LinkedHashSet<String>();
        for (var route : Route.all()) {
            if (!route.method().equals("GET")) continue;
            if (List.of("event", "metrics").contains(route.act().resource())) continue;
            for (var filled : filled(route.path().getPatternString(), ids))
                for (var question : questions) paths.add(filled + (question.isEmpty() ? "" : "?" + question));
        }
        for (var word : WORDS)
            for (var list : List.of("/api/reports", "/api/backlog", "/api/reports.csv")) paths.add(list + "?q=" + word);
        paths.add("/api/reports?source=TNA");
        paths.add("/api/reports?place=talbiseh&size=200");
        return paths;
    }

    private static List<String> filled(String pattern, Map<String, List<String>> ids) {
        if (pattern.contains("{z}")) return tiles();
        var route = pattern.startsWith("/api/reports/{id}")
                ? "/api/reports/{id}"
                : pattern.startsWith("/api/incidents/{id}") ? "/api/incidents/{id}" : pattern;
        var known = ids.getOrDefault(route, List.of("R035"));
        if (pattern.contains("{text}"))
            return known.stream().map(id -> "/api/clauses/" + id).toList();
        return known.stream()
                .map(id -> pattern.replace("{id}", id).replace("{index}", "100"))
                .distinct()
                .toList();
    }

    /// From the whole world down to the street, where the place lies in either world.
    private static List<String> tiles() {
        var tiles = new ArrayList<String>();
        for (int zoom = 0; zoom <= 18; zoom += 3)
            for (var world : List.of(ONE, OTHER)) {
                double latitude = Math.toRadians(Double.parseDouble(world.getOrDefault("lat", "0")));
                double longitude = Double.parseDouble(world.getOrDefault("lon", "0"));
                double all = Math.pow(2, zoom);
                int x = (int) Math.floor((longitude + 180) / 360 * all);
                int y = (int) Math.floor(
                        (1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * all);
                tiles.add("/api/map/tiles/%d/%d/%d".formatted(zoom, x, y));
            }
        return tiles;
    }

    private static List<String> some(Caller caller, String path, String list, String field) {
        return TestDesk.json(caller.get(path))
                .path(list)
                .valueStream()
                .map(row -> row.path(field).asString())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}

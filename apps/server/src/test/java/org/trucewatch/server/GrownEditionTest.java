package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.archive.LiveRecord;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.desk.read.BoardRoom;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.desk.read.Entries;
import org.trucewatch.desk.read.Guarded;
import org.trucewatch.desk.read.IncidentsPage;
import org.trucewatch.desk.read.MapRoom;
import org.trucewatch.desk.read.ReportFilter;
import org.trucewatch.desk.read.ReportRoom;
import org.trucewatch.desk.read.SourcesPage;
import org.trucewatch.desk.read.TileRoom;
import org.trucewatch.desk.read.View;
import org.trucewatch.desk.tiles.Tile;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;

/// Whatever people file, correct, link, part and decide: an edition that is made of the one before shows to
/// every role what one shows that is made anew.
class GrownEditionTest {
    private static final Label AGREEMENT = new Label(TestDesk.FOUNDING);
    private static final int ACTS = 24;
    private static final int EACH = 4;
    private static final long DAY = 86_400;
    private static final List<String> PLACES = List.of("rastan", "talbiseh");

    @TempDir
    private Path folder;

    private final Random random = new Random(2017);
    private final List<String> filed = new ArrayList<>(List.of("R001", "R002", "R075"));
    private final List<String> incidents = new ArrayList<>(List.of("I02", "I05"));

    @Test
    void oneMadeOfTheOneBeforeShowsEveryRoleWhatOneMadeAnewShows() {
        var files = TestDesk.foundingFiles();
        ProtectedRows.mark(files, "places.csv", "talbiseh");
        ProtectedRows.mark(files, "sources.csv", "TNA");
        ProtectedRows.mark(files, "reports.csv", "R035");
        try (var desk = TestDesk.of(folder, files, Guests.PUBLIC, Optional.empty())) {
            var monitor = desk.signedIn("monitor");
            var verifiers = List.of(desk.signedIn("verifier-1"), desk.signedIn("verifier-2"));
            var last = edition(desk.record().record(), Optional.empty());
            last.warm(Optional.empty());
            int done = 0;
            for (int act = 1; act <= ACTS; act++) {
                if (act(monitor, verifiers.get(act % 2), act)) done++;
                var grown = edition(desk.record().record(), Optional.of(last));
                grown.warm(Optional.of(last));
                if (act % EACH == 0) same(edition(desk.record().record(), Optional.empty()), grown, "act " + act);
                last = grown;
            }
            assertTrue(done > ACTS / 2, done + " acts were done");
            assertEquals(1, last.readings(), "the case was read once");
        }
    }

    private static Edition edition(LiveRecord record, Optional<Edition> before) {
        var now = record.now(AGREEMENT);
        return new Edition(
                AGREEMENT.text(),
                now.outcome().found().orElseThrow(),
                Guarded.of(record.guarded(AGREEMENT)),
                now.files(),
                now.reached().entries(),
                now.readings(),
                Entries.NONE,
                () -> {},
                before);
    }

    private boolean act(Caller monitor, Caller verifier, int act) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> taken(monitor.post("/api/reports", report(act, "")), filed);
            case 2 -> corrected(verifier, act);
            case 3 ->
                taken(
                        monitor.post(
                                "/api/links",
                                "{\"reports\":[\"%s\",\"%s\"],\"why\":\"one\"}".formatted(any(filed), any(filed))),
                        incidents);
            case 4 -> parted(verifier);
            default -> decided(verifier);
        };
    }

    private boolean corrected(Caller verifier, int act) {
        return taken(
                verifier.post("/api/reports/" + any(filed) + "/correct", report(act, ",\"why\":\"mended\"")), filed);
    }

    private boolean parted(Caller verifier) {
        var link = TestDesk.json(verifier.get("/api/incidents/" + any(incidents)))
                .at("/links/0/id")
                .asString();
        return verifier.post("/api/links/" + link + "/undo", "{\"why\":\"two happenings\"}")
                        .statusCode()
                == 201;
    }

    private boolean decided(Caller verifier) {
        var incident = any(incidents);
        var seen = TestDesk.json(verifier.get("/api/incidents/" + incident))
                .path("findings")
                .valueStream()
                .map(one -> one.path("id").asString())
                .collect(Collectors.joining("\",\""));
        var body = "{\"question\":\"occurrence\",\"outcome\":\"confirmed\",\"why\":\"seen\",\"seen\":[%s]}"
                .formatted(seen.isEmpty() ? "" : "\"" + seen + "\"");
        return verifier.post("/api/incidents/" + incident + "/findings", body).statusCode() == 201;
    }

    private String report(int act, String more) {
        return """
                {"kind":"public","sourceName":"Radio %d","happenedFrom":"2017-08-%02d","places":["%s"],
                 "act":"shelling","actor":"gov-forces","certainty":"named",
                 "latitude":"34.8%02d","longitude":"36.7%02d","precisionMetres":"%d",
                 "claim":"Shells fell, word %d of many"%s}
                """.formatted(
                        random.nextInt(3),
                        1 + random.nextInt(28),
                        any(PLACES),
                        random.nextInt(90),
                        random.nextInt(90),
                        10 * (1 + random.nextInt(500)),
                        act,
                        more);
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static boolean taken(HttpResponse<String> answer, List<String> numbers) {
        var said = TestDesk.json(answer);
        if (answer.statusCode() == 201) numbers.add(said.path("id").asString());
        return answer.statusCode() == 201;
    }

    private static void same(Edition fresh, Edition grown, String when) {
        for (var role : Role.values())
            for (int days : List.of(0, 3, 9)) {
                var roles = Set.of(role);
                var day = fresh.today(fresh.eyes(roles));
                var asOf = AsOf.at(day.happened() - days * DAY).knownBy(day.known());
                same(
                        fresh.at(asOf, Tongue.ARABIC, fresh.eyes(roles)),
                        grown.at(asOf, Tongue.ARABIC, grown.eyes(roles)),
                        when + ", " + role + ", " + days + " days before");
            }
    }

    private static void same(View fresh, View grown, String when) {
        assertEquals(fresh.asOf(), grown.asOf(), when);
        assertEquals(
                BoardRoom.of(fresh, Optional.empty(), Optional.empty()),
                BoardRoom.of(grown, Optional.empty(), Optional.empty()),
                when);
        assertEquals(
                ReportRoom.of(fresh, ReportFilter.ALL, 1, 200), ReportRoom.of(grown, ReportFilter.ALL, 1, 200), when);
        var told = new ReportFilter(
                Optional.of("word"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("rastan"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Span.ALWAYS);
        assertEquals(
                ReportRoom.all(fresh, told).toList(),
                ReportRoom.all(grown, told).toList(),
                when);
        assertEquals(IncidentsPage.of(fresh, 1, 200), IncidentsPage.of(grown, 1, 200), when);
        assertEquals(MapRoom.of(fresh, Span.ALWAYS), MapRoom.of(grown, Span.ALWAYS), when);
        assertEquals(SourcesPage.of(fresh), SourcesPage.of(grown), when);
        var tile = Tile.of(8, 154, 101).orElseThrow();
        assertArrayEquals(TileRoom.of(fresh, tile, Span.ALWAYS), TileRoom.of(grown, tile, Span.ALWAYS), when);
    }
}

package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Points on the map, and answers that say how fresh they are.
class MapTilesTest {
    /// Around 36.7 east, 34.8 north.
    private static final String TILE = "/api/map/tiles/8/154/101";

    private static final String SEEN = "{\"kind\":\"own-observation\",\"saidOn\":\"2017-08-06\","
            + "\"happenedFrom\":\"2017-08-06\",\"longitude\":36.7,\"latitude\":34.8,\"precisionMetres\":250,"
            + "\"act\":\"shelling\",\"claim\":\"One shell fell on the road.\"}";

    @TempDir
    private static Path folder;

    private static TestDesk desk;

    @BeforeAll
    static void start() {
        desk = TestDesk.of(folder, TestDesk.foundingFiles(), Guests.PUBLIC, Optional.empty());
        assertEquals(201, desk.signedIn("monitor").post("/api/reports", SEEN).statusCode());
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void aPointIsInTheTilesOfThoseAloneWhoMayReadItsReport() {
        var verifier = desk.signedIn("verifier-1").get(TILE);
        var delegate = desk.signedIn("delegate-a").get(TILE);

        assertEquals(200, verifier.statusCode());
        assertEquals("application/vnd.mapbox-vector-tile", type(verifier));
        assertTrue(verifier.body().contains("reports"));
        assertEquals(200, delegate.statusCode());
        assertEquals("", delegate.body());
        assertEquals(404, desk.get(TILE).statusCode());
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    @Test
    void aTileOfAnEarlierDayDoesNotKnowIt() {
        assertEquals(
                "", desk.signedIn("verifier-1").get(TILE + "?asOf=2017-08-04").body());
    }

    @Test
    void aTileThatTheWorldDoesNotHaveIsNotFound() {
        var verifier = desk.signedIn("verifier-1");

        assertEquals(404, verifier.get("/api/map/tiles/2/4/0").statusCode());
        assertEquals(404, verifier.get("/api/map/tiles/-1/0/0").statusCode());
        assertEquals(404, verifier.get("/api/map/tiles/30/0/0").statusCode());
        assertEquals(400, verifier.get("/api/map/tiles/a/0/0").statusCode());
    }

    @Test
    void whoHasAnAnswerIsToldThatItStillHolds() {
        var verifier = desk.signedIn("verifier-1");
        var tag = verifier.get("/api/board").headers().firstValue("ETag").orElseThrow();

        var again = verifier.send(verifier.request("/api/board")
                .header("If-None-Match", tag)
                .GET()
                .build());

        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        var other = desk.signedIn("delegate-a").get("/api/board");
        assertNotEquals(tag, other.headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void whatIsAskedAgainInTheSameRoleIsAnsweredWithTheSameBytes() {
        for (var path : List.of("/api/board", "/api/map", "/api/board?asOf=2017-08-07", "/api/map/tiles/8/154/101")) {
            var first = desk.signedIn("verifier-1").get(path);
            var again = desk.signedIn("verifier-1").get(path);

            assertEquals(200, again.statusCode(), path);
            assertEquals(first.body(), again.body(), path);
            for (var name : List.of("ETag", "Content-Type", "X-As-Of-Entry", "X-Newer-Entries", "Content-Length"))
                assertEquals(first.headers().firstValue(name), again.headers().firstValue(name), path);
        }
    }

    @Test
    void whatWasAnsweredToOneRoleIsNotGivenToAnother() {
        var asked = "/api/reports?size=200";
        var first = desk.signedIn("verifier-1").get(asked);
        assertEquals(first.body(), desk.signedIn("verifier-1").get(asked).body());

        assertNotEquals(first.body(), new Caller(desk.address()).get(asked).body());
    }

    @Test
    void anAnswerSaysWhichEntriesItKnowsAndARefusalSaysNothing() {
        var verifier = desk.signedIn("verifier-1");
        var board = verifier.get("/api/board");

        assertEquals(
                Long.toString(desk.record().record().head().size()),
                board.headers().firstValue("X-As-Of-Entry").orElse(""));
        assertEquals(Optional.of("0"), board.headers().firstValue("X-Newer-Entries"));
        var missing = verifier.get("/api/reports/R9999").headers();
        assertEquals(Optional.empty(), missing.firstValue("ETag"));
        assertEquals(Optional.empty(), missing.firstValue("X-As-Of-Entry"));
    }
}

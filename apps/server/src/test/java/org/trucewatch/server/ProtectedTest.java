package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk that has the keys of what is protected shows it to those alone who may see it. To the others a protected
/// place has no spot, and a protected source or report is one that does not exist.
class ProtectedTest {
    private static final String PLACE = "talbiseh";
    private static final String LATITUDE = "34.8407";
    private static final String SOURCE = "TNA";
    private static final String SOURCE_NAME = "The New Arab";
    private static final String REPORT = "R035";

    private static final String WHY = "\"why\":\"misheard\",";

    /// What anybody of an office may ask for.
    private static final List<String> ROUTES = List.of(
            "/api/desk",
            "/api/board",
            "/api/map",
            "/api/sources",
            "/api/reports?size=200",
            "/api/reports?size=200&page=2",
            "/api/reports?source=" + SOURCE,
            "/api/reports.csv",
            "/api/incidents?size=200",
            "/api/calendar",
            "/api/board.csv");

    @TempDir
    private static Path folder;

    private static TestDesk desk;

    @BeforeAll
    static void start() {
        var files = TestDesk.foundingFiles();
        ProtectedRows.mark(files, "places.csv", PLACE);
        ProtectedRows.mark(files, "sources.csv", SOURCE);
        ProtectedRows.mark(files, "reports.csv", REPORT);
        desk = TestDesk.of(folder, files, Guests.PUBLIC, Optional.empty());
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static String all(String name) {
        var reader = desk.signedIn(name);
        var all = new StringBuilder();
        for (var route : ROUTES) {
            var answer = reader.get(route);
            assertEquals(200, answer.statusCode(), name + " " + route);
            all.append(answer.body()).append('\n');
        }
        return all.toString();
    }

    @Test
    void whoReadsEverythingIsToldWhereAndWho() {
        var all = all("verifier-1");

        assertTrue(all.contains(LATITUDE));
        assertTrue(all.contains(SOURCE_NAME));
        assertEquals(
                200, desk.signedIn("verifier-1").get("/api/reports/" + REPORT).statusCode());
    }

    /// What brings a new source with it enters the table of sources anew, and the desk has that opened.
    @Test
    void whatIsFiledPutsNothingProtectedIntoTheLedgerInTheOpen() {
        var verifier = desk.signedIn("verifier-1");
        for (var name : List.of("A paper", "Another paper"))
            TestDesk.done(verifier.post("/api/reports", """
                    {"kind":"public","sourceName":"%s","happenedFrom":"2017-08-06","places":["rastan"],
                     "act":"shelling","claim":"Shells on Rastan"}""".formatted(name)));

        var entries = entries();
        assertTrue(entries.contains("DESK-another-paper"), "the new source is on record");
        assertTrue(entries.contains("\n" + SOURCE + "," + SOURCE + ","), "and the protected one under its number");
        assertFalse(entries.contains(SOURCE + "," + SOURCE_NAME), "who " + SOURCE + " is");
        assertFalse(entries.contains(LATITUDE), "where " + PLACE + " lies");
        assertTrue(all("verifier-1").contains(SOURCE_NAME), "whoever may see it still does");
    }

    private static String entries() {
        return desk.record()
                .record()
                .ask(ledger -> ledger.entries(0, (int) ledger.head().size()).stream()
                        .map(entry -> new String(entry.bytes().toArray(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("\n")));
    }

    /// A conflict would tell of the correction; both take the place of the report, and whoever sees both
    /// decides.
    @Test
    void aReportThatAHiddenOneCorrectedIsCorrectedLikeAnyOther() {
        var monitor = desk.signedIn("monitor");
        var verifier = desk.signedIn("verifier-1");
        var report = id(monitor.post("/api/reports", told("", "\"sourceName\":\"A third paper\"")));
        var hidden = id(verifier.post("/api/reports/" + report + "/correct", told(WHY, "\"source\":\"TNA\"")));
        assertEquals(404, monitor.get("/api/reports/" + hidden).statusCode());
        assertEquals(200, monitor.get("/api/reports/" + report).statusCode());

        var open = told(WHY, "\"sourceName\":\"A third paper\"");
        var own = id(monitor.post("/api/reports/" + report + "/correct", open));

        assertEquals(200, monitor.get("/api/reports/" + own).statusCode());
        var old = monitor.get("/api/reports/" + report);
        assertEquals(own, TestDesk.json(old).path("correctedBy").asString());
        assertFalse(old.body().contains(hidden), old.body());
        assertEquals(
                409, monitor.post("/api/reports/" + report + "/correct", open).statusCode());
        assertEquals(
                409, verifier.post("/api/reports/" + report + "/correct", open).statusCode());
        for (var one : List.of(hidden, own))
            assertEquals(200, verifier.get("/api/reports/" + one).statusCode());
    }

    @Test
    void theReasonOfAGradeDoesNotNameAHiddenReport() {
        var verifier = desk.signedIn("verifier-1");
        TestDesk.done(verifier.post(
                "/api/reports/R075/grade",
                "{\"reliability\":\"B\",\"credibility\":\"2\",\"reason\":\"borne out by R035\"}"));

        var told = desk.signedIn("monitor").get("/api/reports/R075/grades").body();
        assertTrue(told.contains("\"credibility\":\"2\""), told);
        assertFalse(told.contains(REPORT), told);
        assertTrue(verifier.get("/api/reports/R075/grades").body().contains("borne out by R035"));
    }

    private static String id(HttpResponse<String> filed) {
        return TestDesk.done(filed).path("id").asString();
    }

    private static String told(String why, String source) {
        return """
                {%s"kind":"public",%s,"happenedFrom":"2017-08-06","places":["rastan"],
                 "act":"shelling","claim":"Shells on Rastan"}""".formatted(why, source);
    }

    @Test
    void nobodyElseIsToldWhereAndWho() {
        for (var name : List.of("delegate-a", "delegate-b", "monitor")) {
            var all = all(name);

            assertTrue(all.contains("\"" + PLACE + "\""), "its name is everybody's");
            assertFalse(all.contains(LATITUDE), name + " is told where " + PLACE + " lies");
            assertFalse(all.contains(SOURCE_NAME), name + " is told who " + SOURCE + " is");
            assertFalse(all.contains("\"" + SOURCE + "\""), name + " is told that there is " + SOURCE);
            assertFalse(all.contains("\"" + REPORT + "\""), name + " is told of " + REPORT);
            assertEquals(404, desk.signedIn(name).get("/api/reports/" + REPORT).statusCode());
        }
    }
}

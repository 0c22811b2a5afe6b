package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.server.access.Route;
import tools.jackson.databind.JsonNode;

/// A mission that may only observe: no answer of the desk has a verdict.
class MandateTest {
    private static final List<String> QUESTIONS = List.of("", "?asOf=2017-08-07", "?lang=ar", "?since=2017-08-04");

    @TempDir
    private static Path folder;

    private static TestDesk desk;

    @BeforeAll
    static void start() {
        var files = TestDesk.foundingFiles();
        var agreement = new String(files.getOrDefault("agreement.md", new byte[0]), StandardCharsets.UTF_8);
        var observing = agreement
                .replaceAll("(?m)^(text \\w+ \"[^\"]*\")$", "$1\n  mandate observe")
                .replaceAll("(?m)^(text \\w+ \"[^\"]*\") +(.+)$", "$1\n  mandate observe\n  $2");
        files.put("agreement.md", observing.getBytes(StandardCharsets.UTF_8));
        desk = TestDesk.of(folder, files, Guests.OF_A_DEMO, Optional.empty());
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void theMandateIsThatOfEveryText() {
        var page = desk.json("/api/desk");

        assertEquals("[\"observe\"]", page.path("mandate").toString());
        page.path("texts")
                .forEach(text ->
                        assertEquals("[\"observe\"]", text.path("mandate").toString()));
    }

    @Test
    void noRouteYieldsAVerdictWord() {
        var words = verdictWords();
        var found = new ArrayList<String>();
        for (var route : Route.all()) {
            if (!route.method().equals("GET") || route.act().resource().equals("event")) continue;
            for (var question : QUESTIONS) {
                var path = filled(route) + question;
                var answer = desk.get(path);
                if (!isJson(answer.headers().firstValue("Content-Type").orElse(""))) continue;
                if (path.startsWith("/api/openapi")) continue;
                collect(TestDesk.json(answer), words, path, found);
            }
        }
        assertEquals("", String.join("\n", found));
    }

    @Test
    void noReviewerDecidesWhatTheMissionMayNotSay() {
        var verifier = desk.signedIn("verifier-1");
        var breach = decide(verifier, "breach", "T1/ceasefire");
        var responsibility = decide(verifier, "responsibility", "gov-forces");

        assertEquals(422, breach.statusCode(), breach.body());
        assertTrue(breach.body().contains("say whether this clause is broken"), breach.body());
        assertEquals(422, responsibility.statusCode(), responsibility.body());
        assertTrue(responsibility.body().contains("say who answers for it"), responsibility.body());
        assertEquals(201, decide(verifier, "occurrence", "").statusCode());
    }

    @Test
    void aCorrectionNamesNoVerdictThatRestedOnWhatItCorrects() {
        var verifier = desk.signedIn("verifier-1");
        var words = """
                {%s"kind":"public","sourceName":"A paper","happenedFrom":"2017-08-05","places":["talbiseh"],
                 "act":"shelling","actor":"gov-forces","certainty":"named","claim":"Shells fell on Talbiseh"}""";
        var report = TestDesk.done(verifier.post("/api/reports", words.formatted("")))
                .path("id")
                .asString();
        var corrected = TestDesk.done(
                verifier.post("/api/reports/" + report + "/correct", words.formatted("\"why\":\"misheard\",")));

        assertEquals("[]", corrected.path("flagged").toString());
        var entry = corrected
                .path("entries")
                .valueStream()
                .reduce((first, last) -> last)
                .orElseThrow();
        assertFalse(verifier.get("/api/ledger/" + entry.asLong()).body().contains("T1/"), "nor does the record");
    }

    private static HttpResponse<String> decide(Caller verifier, String question, String about) {
        return verifier.post("/api/incidents/I02/findings", """
                {"question":"%s","outcome":"confirmed","about":"%s","why":"seen on the spot","seen":[]}
                """.formatted(question, about));
    }

    @Test
    void theTableOfVerdictsDoesNotExist() {
        assertEquals(404, desk.get("/api/board.csv").statusCode());
        assertEquals(200, desk.get("/api/reports.csv").statusCode());
    }

    @Test
    void theBoardStillSaysWhatIsPromisedAndInForce() {
        var board = desk.json("/api/board?asOf=2017-08-07");

        assertFalse(board.path("rows").isEmpty());
        assertTrue(board.path("tally").isNull());
        board.path("rows").forEach(row -> {
            assertTrue(row.path("standards").isEmpty());
            assertFalse(row.at("/sentence/en").asString().isEmpty());
        });
    }

    /// The words alone, as a verdict stands in an answer; in a sentence of a text they may well occur.
    private static Set<String> verdictWords() {
        var words = new HashSet<String>();
        var zone = ZoneOffset.UTC;
        for (var verdict : Verdict.values()) {
            words.add(verdict.word());
            for (var tongue : Tongue.values())
                words.add(Wording.plain(tongue, zone).verdict(verdict));
        }
        return words;
    }

    private static String filled(Route route) {
        return route.path()
                .getPatternString()
                .replace("{text}", "T1A")
                .replace("{key}", "aid")
                .replace("/reports/{id}", "/reports/R075")
                .replace("{id}", "I02")
                .replace("{index}", "7")
                .replace("{z}/{x}/{y}", "8/154/101");
    }

    private static boolean isJson(String mediaType) {
        return mediaType.startsWith("application/json");
    }

    private static void collect(JsonNode node, Set<String> words, String path, List<String> found) {
        // A text that is not yet in force has no verdict, and says so.
        if (node.isString()
                && words.contains(node.asString())
                && !node.asString().contains("force")
                && !node.asString().contains("سري")) found.add(path + ": " + node);
        node.propertyStream().forEach(field -> {
            if (field.getKey().equals("verdict")) found.add(path + ": a verdict");
            collect(field.getValue(), words, path, found);
        });
        if (node.isArray()) node.forEach(one -> collect(one, words, path, found));
    }
}

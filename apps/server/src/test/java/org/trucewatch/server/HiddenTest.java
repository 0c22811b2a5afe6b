package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.ledger.entry.Label;

/// What is hidden is told by nothing that stands around it: no table of names, no reason that somebody wrote, no stream
/// that was opened before.
class HiddenTest {
    @TempDir
    private static Path folder;

    private static TestDesk desk;
    private static Caller verifier;
    private static Caller party;

    @BeforeAll
    static void start() {
        desk = TestDesk.founding(folder);
        verifier = desk.signedIn("verifier-1");
        party = desk.signedIn("delegate-a");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    /// A report that a verifier sees, and no party.
    private static String hidden() {
        var all = TestDesk.reports(verifier);
        all.removeAll(TestDesk.reports(party));
        return all.getFirst();
    }

    @Test
    void theNamesOfThePageNameNoOriginThatIsHidden() {
        var origins = new TreeSet<>(origins(verifier));
        origins.removeAll(origins(party));
        assertFalse(origins.isEmpty());

        var titles = TestDesk.json(party.get("/api/desk")).path("titles");
        assertTrue(titles.has("T1"), "a text has its name");
        for (var origin : origins) assertFalse(titles.has(origin), origin);
    }

    private static List<String> origins(Caller caller) {
        return TestDesk.json(caller.get("/api/sources"))
                .path("lineages")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    @Test
    void theReasonOfALinkThatACorrectionInheritsDoesNotNameTheHiddenReport() {
        var hidden = hidden();
        var incident = TestDesk.done(verifier.post(
                        "/api/links", "{\"reports\":[\"%s\"],\"why\":\"one happening\"}".formatted(hidden)))
                .path("id")
                .asString();
        var open = TestDesk.done(verifier.post("/api/reports/" + hidden + "/correct", """
                        {"kind":"public","sourceName":"A paper","happenedFrom":"2017-08-06","places":["rastan"],
                         "act":"shelling","claim":"Shells on Rastan","why":"he gave his name meanwhile"}"""))
                .path("id")
                .asString();
        TestDesk.done(
                desk.signedIn("verifier-2").post("/api/incidents/" + incident + "/findings", """
                {"question":"occurrence","outcome":"confirmed","why":"%s told it first","seen":[]}
                """.formatted(hidden)));

        assertTrue(verifier.get("/api/incidents/" + incident).body().contains(hidden + " → " + open));
        var name = Pattern.compile("\\b" + hidden + "\\b");
        for (var path : List.of("", "/life")) {
            var told = party.get("/api/incidents/" + incident + path);
            assertEquals(200, told.statusCode());
            assertFalse(name.matcher(told.body()).find(), told.body());
            assertFalse(told.body().contains("gave his name"), told.body());
        }
        for (var path : List.of("/api/incidents?size=200", "/api/backlog?size=200", "/api/notices"))
            assertFalse(name.matcher(party.get(path).body()).find(), path);
    }

    @Test
    void aStreamEndsForWhoseAccountEndedSinceAndForWhoSignedOut() throws IOException, InterruptedException {
        var leaving = listening("somebody who leaves");
        var ended = listening("somebody whose account ends");
        var staying = listening("somebody who stays");
        assertEquals(204, leaving.caller.delete("/api/session").statusCode());
        desk.office().accounts().remove("somebody whose account ends");

        TestDesk.done(verifier.post(
                "/api/reports/R001/grade", "{\"reliability\":\"B\",\"credibility\":\"3\",\"reason\":\"named\"}"));

        assertEquals("event:change", staying.next());
        assertEquals("the end", leaving.next());
        assertEquals("the end", ended.next());
    }

    private record Listening(Caller caller, BufferedReader stream) {
        /// The next line with words in it.
        String next() throws IOException {
            while (true) {
                var line = stream.readLine();
                if (line == null) return "the end";
                if (!line.isBlank() && !line.startsWith(":")) return line;
            }
        }
    }

    private static Listening listening(String name) {
        var grant = new Person.Grant(new Label(TestDesk.FOUNDING), Role.LEG);
        desk.office().accounts().put(new Person(name, "Office of texts", List.of(grant)), TestDesk.PASSWORD);
        var caller = desk.signedIn(name);
        var stream = caller.stream("/api/events");
        return new Listening(caller, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    }
}

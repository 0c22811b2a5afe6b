package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Drafts of the founding agreement, tried at the desk.
class RedraftRoutesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String QUIET =
            "ceasefire: opp-groups, gov-forces and ndf must not use-of-force in pocket or across contact-line\n";

    @TempDir
    private static Path folder;

    private static TestDesk desk;
    private static Caller verifier;

    @BeforeAll
    static void start() {
        desk = TestDesk.founding(folder);
        verifier = desk.signedIn("verifier-1");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static String words() {
        return TestDesk.json(verifier.get("/api/redraft")).path("words").asString();
    }

    private static JsonNode tried(String words) {
        return tried(words, "");
    }

    private static JsonNode tried(String words, String query) {
        var answer = verifier.post("/api/redraft" + query, JSON.writeValueAsString(Map.of("words", words)), "");
        assertEquals(200, answer.statusCode(), answer.body());
        return TestDesk.json(answer);
    }

    private static String with(String before, String after) {
        var words = words();
        assertTrue(words.contains(before));
        return words.replace(before, after);
    }

    @Test
    void theWordsOnRecordChangeNothing() {
        var answer = tried(words());

        assertEquals("judged", answer.path("state").asString());
        assertEquals(0, answer.path("changes").size());
        answer.path("problems")
                .forEach(problem -> assertTrue(problem.path("warning").asBoolean(), problem.toString()));
        assertEquals(295, answer.path("reports").asInt());
    }

    @Test
    void aNarrowerBanTurnsTheVerdictAndNamesTheReports() {
        var answer = tried(with(QUIET, QUIET.replace("use-of-force", "air-strike")));

        var change = answer.path("changes").get(0);
        assertEquals("T1/ceasefire", change.path("clause").asString());
        assertNotEquals(change.path("before").path("en"), change.path("after").path("en"));
        assertNotEquals(change.path("before").path("ar"), change.path("after").path("ar"));
        var alleged = change.path("standards").path("alleged");
        assertTrue(alleged.path("before").path("breaches").asInt()
                > alleged.path("after").path("breaches").asInt());
        assertTrue(alleged.path("went").path("count").asInt() > 0);
        assertEquals(
                Math.min(50, alleged.path("went").path("count").asInt()),
                alleged.path("went").path("first").size());
    }

    @Test
    void aClauseThatIsNewAndOneThatIsGoneAreSaidToBe() {
        var answer = tried(with("airstrikes: gov-forces", "from-the-air: gov-forces"));

        var clauses = new ArrayList<String>();
        answer.path("changes")
                .forEach(change -> clauses.add(change.path("clause").asString()));
        assertTrue(clauses.containsAll(List.of("T1/from-the-air", "T1/airstrikes")), clauses.toString());
        for (var change : answer.path("changes")) {
            var clause = change.path("clause").asString();
            if (clause.equals("T1/from-the-air"))
                assertTrue(change.path("before").isNull());
            if (clause.equals("T1/airstrikes")) assertTrue(change.path("after").isNull());
        }
    }

    @Test
    void aDraftThatCannotBeReadHasAllItsProblemsToldInTheLanguageOfTheReader() {
        var broken = with(QUIET, "ceasefire: nobody-known must not use-of-fo\n");
        var english = tried(broken);
        var arabic = tried(broken, "?lang=ar");

        assertEquals("broken", english.path("state").asString());
        assertEquals(0, english.path("changes").size());
        assertTrue(english.path("problems").size() >= 2, english.toString());
        var first = english.path("problems").get(0);
        assertTrue(first.path("line").asInt() > 60, first.toString());
        assertNotEquals(first.path("words"), arabic.path("problems").get(0).path("words"));
    }

    @Test
    void aDraftIsJudgedAsOfTheDayAskedAbout() {
        var draft = with(QUIET, QUIET.replace("use-of-force", "air-strike"));

        var early = tried(draft, "?asOf=2017-08-04&known=2017-08-04");

        assertTrue(early.path("asOf").path("iso").asString().startsWith("2017-08-05"));
        assertTrue(early.path("reports").asInt() < 295);
    }

    @Test
    void nothingOfADraftIsKept() {
        var before = verifier.get("/api/board").body();
        var head = verifier.get("/api/ledger");
        var draft = with(QUIET, QUIET.replace("use-of-force", "air-strike"));

        var once = tried(draft);
        tried(with("airstrikes: gov-forces", "from-the-air: gov-forces"));
        assertEquals(once, tried(draft), "what was tried before makes no difference");
        assertEquals(before, verifier.get("/api/board").body());
        assertEquals(
                TestDesk.json(head).path("root"),
                TestDesk.json(verifier.get("/api/ledger")).path("root"));
        assertFalse(words().contains("ceasefire: opp-groups, gov-forces and ndf must not air-strike in pocket or"));
    }

    @Test
    void whoeverOnlyReadsTriesNone() {
        for (var name : List.of("delegate-a", "delegate-b", "monitor", "admin"))
            assertEquals(
                    404,
                    desk.signedIn(name)
                            .post("/api/redraft", "{\"words\":\"\"}", "")
                            .statusCode(),
                    name);
    }
}

package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.ledger.entry.Label;
import tools.jackson.databind.json.JsonMapper;

/// Two records that differ in what is protected alone: no draft, however it is worded, tells a keeper of the text which
/// of them it is. Somebody who could draw zones at will would find a protected place in thirty drafts.
class RedraftSightTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PLACE = "talbiseh";
    private static final String REPORT = "R141";

    /// What a draft puts in place of what.
    private static final List<List<String>> DRAFTS = List.of(
            List.of("", ""),
            List.of("must not use-of-force in pocket or across", "must not air-strike in pocket or across"),
            List.of("must not use-of-force in pocket or across", "must not shelling in talbiseh or across"),
            List.of(
                    "must not use-of-force in pocket or across contact-line",
                    "must not shelling within 5 km of rastan"),
            List.of("must not use-of-force in pocket or across contact-line", "must not shelling in homs-governorate"));

    @TempDir
    private static Path folder;

    private static TestDesk one;
    private static TestDesk other;

    @BeforeAll
    static void start() {
        one = desk("one", UnaryOperator.identity(), UnaryOperator.identity());
        other = desk(
                "other",
                place -> place.replace("34.8407,36.7309", "34.1407,36.1309"),
                report -> report.replace(",shelling,", ",air-strike,"));
    }

    private static TestDesk desk(String name, UnaryOperator<String> place, UnaryOperator<String> report) {
        var files = TestDesk.foundingFiles();
        ProtectedRows.mark(files, "places.csv", PLACE, place);
        ProtectedRows.mark(files, "reports.csv", REPORT, report);
        var desk = TestDesk.of(folder.resolve(name), files, Guests.PUBLIC, Optional.empty());
        var keeper =
                new Person("keeper", "Mediators", List.of(new Person.Grant(new Label(TestDesk.FOUNDING), Role.LEG)));
        desk.office().accounts().put(keeper, TestDesk.PASSWORD);
        return desk;
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    private static String tried(TestDesk desk, String name, List<String> draft) {
        var reader = desk.signedIn(name);
        var words = TestDesk.json(reader.get("/api/redraft")).path("words").asString();
        assertTrue(words.contains(draft.getFirst()), draft.getFirst());
        var sent =
                Map.of("words", draft.getFirst().isEmpty() ? words : words.replace(draft.getFirst(), draft.getLast()));
        var answer = reader.post("/api/redraft", JSON.writeValueAsString(sent), "");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    /// It has no cell that would have to be sealed.
    @Test
    void whatIsProtectedIsNotOpenToTheKeeper() {
        assertEquals(404, one.signedIn("keeper").get("/api/reports/" + REPORT).statusCode());
    }

    @Test
    void noDraftTellsWhichOfTheTwoItIs() {
        for (var draft : DRAFTS) {
            var answer = tried(one, "keeper", draft);
            assertTrue(answer.contains("\"state\":\"judged\""), answer);
            assertEquals(answer, tried(other, "keeper", draft), draft.getLast());
        }
    }

    /// Else the test above could not fail.
    @Test
    void whoeverReadsAllIsToldByOneOfThem() {
        assertTrue(DRAFTS.stream()
                .anyMatch(draft -> !tried(one, "verifier-1", draft).equals(tried(other, "verifier-1", draft))));
        assertNotEquals(tried(one, "verifier-1", DRAFTS.getFirst()), tried(one, "keeper", DRAFTS.getFirst()));
    }
}

package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The life of an incident over HTTP, and what stands beside it: comments, corrections, reports that look alike.
class LifeRoutesTest {
    @TempDir
    private static Path folder;

    @TempDir
    private static Path other;

    private static TestDesk desk;
    private static Caller monitor;
    private static Caller verifier;
    private static Caller party;

    @BeforeAll
    static void start() {
        desk = TestDesk.founding(folder);
        monitor = desk.signedIn("monitor");
        verifier = desk.signedIn("verifier-1");
        party = desk.signedIn("delegate-a");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void anIncidentNobodyMovedIsInTheFirstStateSinceItWasLinked() {
        var life = life("I05");

        assertEquals("logged", life.at("/stage/id").asString());
        assertTrue(life.at("/since/iso").asString().startsWith("2017-08-"));
        assertTrue(life.path("overdue").asBoolean());
        assertEquals(0, life.path("taken").asInt());
    }

    private static JsonNode life(String incident) {
        return TestDesk.json(monitor.get("/api/incidents/" + incident + "/life"))
                .path("life");
    }

    @Test
    void everyStepHasItsReasonAndItsAuthorAndChangesNoVerdict() {
        var before = desk.get("/api/board?asOf=2017-08-07").body();

        move(monitor, "I06", "screened", 0, 201);
        move(monitor, "I06", "under-verification", 1, 201);

        var life = life("I06");
        assertEquals("under-verification", life.at("/stage/id").asString());
        assertEquals("monitor (Field mission)", life.at("/steps/0/by").asString());
        assertEquals("because of it", life.at("/steps/1/why").asString());
        assertFalse(life.path("overdue").asBoolean());
        assertEquals(before, desk.get("/api/board?asOf=2017-08-07").body());
    }

    private static HttpResponse<String> move(Caller who, String incident, String to, int seen, int status) {
        var answer = who.post(
                "/api/incidents/" + incident + "/state",
                "{\"to\":\"%s\",\"why\":\"because of it\",\"seen\":%d}".formatted(to, seen));
        assertEquals(status, answer.statusCode(), answer.body());
        return answer;
    }

    @Test
    void whoMovesSecondIsToldAndAStateIsNotSkipped() {
        move(monitor, "I07", "screened", 0, 201);

        move(verifier, "I07", "recorded", 0, 409);
        assertTrue(move(monitor, "I07", "published", 1, 422).body().contains("From here it may become"));
        move(monitor, "I07", "nowhere", 1, 422);
        assertEquals(
                422,
                monitor.post("/api/incidents/I07/state", "{\"to\":\"tasked\",\"why\":\" \",\"seen\":1}")
                        .statusCode());
    }

    @Test
    void onlyWhoReleasesPublishesAndOnlyAVerifierCloses() {
        for (var step : List.of("screened", "under-verification", "reported"))
            move(monitor, "I08", step, life("I08").path("taken").asInt(), 201);

        move(verifier, "I08", "published", 3, 422);
        move(monitor, "I08", "closed", 3, 422);
        var releaser = desk.signedIn("releaser");
        var offered = TestDesk.json(releaser.get("/api/incidents/I08/life")).at("/life/next");
        move(releaser, "I08", "published", 3, 201);
        move(verifier, "I08", "closed", 4, 201);

        assertEquals(List.of("published", "withheld"), ids(offered));
        assertEquals(404, party.post("/api/incidents/I08/state", "{}").statusCode());
    }

    @Test
    void whatWasPublishedByMistakeIsTakenBackByWhoReleasesAndByNobodyElse() {
        for (var step : List.of("screened", "under-verification", "reported"))
            move(monitor, "I12", step, life("I12").path("taken").asInt(), 201);
        var releaser = desk.signedIn("releaser");
        move(releaser, "I12", "published", 3, 201);

        move(verifier, "I12", "withheld", 4, 422);
        move(releaser, "I12", "withheld", 4, 201);

        assertEquals("withheld", life("I12").at("/stage/id").asString());
        assertEquals("published", life("I12").at("/steps/3/to/id").asString());
    }

    private static List<String> ids(JsonNode named) {
        return named.valueStream().map(one -> one.path("id").asString()).toList();
    }

    @Test
    void aPartySeesTheStateAndNotWhoToldWhatAboutIt() {
        move(monitor, "I09", "screened", 0, 201);

        var seen = TestDesk.json(party.get("/api/incidents/I09/life")).path("life");

        assertEquals("screened", seen.at("/stage/id").asString());
        assertEquals("", seen.at("/steps/0/why").asString());
        assertEquals("", seen.at("/steps/0/by").asString());
        assertTrue(seen.path("next").isEmpty());
    }

    @Test
    void theBacklogCountsWhatIsLateUndecidedAndDeniedEachByItself() {
        var before = backlog("");
        move(monitor, "I10", "screened", 0, 201);
        move(monitor, "I10", "tasked", 1, 201);
        move(monitor, "I10", "access-denied", 2, 201);
        move(monitor, "I11", "screened", 0, 201);
        move(verifier, "I11", "out-of-mandate", 1, 201);

        var after = backlog("");

        assertEquals(before.path("denied").asInt() + 1, after.path("denied").asInt());
        assertEquals(before.path("over").asInt() + 1, after.path("over").asInt());
        assertEquals(
                before.path("undecided").asInt() - 1, after.path("undecided").asInt());
        assertEquals(before.path("overdue").asInt() - 2, after.path("overdue").asInt());
        assertEquals(0, backlog("?known=2017-08-07").path("denied").asInt());
    }

    @Test
    void theBacklogTellsOnePageOfWhatIsAskedForAndCountsAll() {
        var all = backlog("?size=200");
        int total = all.path("total").asInt();
        assertEquals(total, all.path("found").asInt());
        assertEquals(total, all.path("rows").size());

        var undecided = backlog("?only=undecided&size=3&page=2");
        assertEquals(total, undecided.path("total").asInt());
        assertEquals(
                undecided.path("undecided").asInt(), undecided.path("found").asInt());
        assertEquals(2, undecided.path("page").asInt());
        assertEquals(3, undecided.path("rows").size());

        var said = backlog("?q=I02");
        assertEquals(List.of("I02"), numbers(said));
        assertEquals(all.path("overdue"), said.path("overdue"));
        assertEquals(4, said.at("/rows/0/incident/reports").size());
        assertEquals(0, backlog("?stage=nowhere").path("found").asInt());
    }

    private static List<String> numbers(JsonNode page) {
        return page.path("rows")
                .valueStream()
                .map(row -> row.path("id").asString())
                .toList();
    }

    private static JsonNode backlog(String query) {
        return desk.json("/api/backlog" + query);
    }

    @Test
    void aMissionNamesItsOwnStatesAndLeavesOutTheOthers() {
        var files = TestDesk.foundingFiles();
        files.put("life.csv", """
                id,english,arabic,days,means,may,next
                seen,seen,مرصودة,,,work,
                assessed,assessed as,مقيَّمة,,over,work,
                """.getBytes(StandardCharsets.UTF_8));
        try (var own = TestDesk.of(other, files, Guests.OF_A_DEMO, Optional.empty())) {
            var watcher = own.signedIn("monitor");
            assertEquals(
                    201,
                    watcher.post("/api/incidents/I02/state", "{\"to\":\"assessed\",\"why\":\"by the patrol\"}")
                            .statusCode());
            var arabic = own.json("/api/incidents/I02/life?lang=ar").path("life");
            assertEquals("مقيَّمة", arabic.at("/stage/words").asString());
            assertEquals(
                    List.of("seen", "assessed"),
                    own.json("/api/backlog")
                            .path("stages")
                            .valueStream()
                            .map(count -> count.at("/stage/id").asString())
                            .toList());
        }
    }

    @Test
    void theWordOfAPartyStandsBesideTheIncidentAndTheFindingForEverybody() {
        assertEquals(201, verifier.post("/api/incidents/I12/findings", """
                                {"question":"occurrence","outcome":"probable","why":"two voices","seen":[]}
                                """).statusCode());
        var finding = desk.json("/api/incidents/I12").at("/findings/0/id").asString();

        comment("{\"words\":\"It was a reply.\"}", 201);
        comment("{\"words\":\"We ask for the photographs.\",\"finding\":\"%s\"}".formatted(finding), 201);
        comment("{\"words\":\"x\",\"finding\":\"D999\"}", 422);

        var comments = TestDesk.json(desk.signedIn("delegate-b").get("/api/incidents/I12/life"))
                .path("comments");
        assertEquals(2, comments.size());
        assertEquals("It was a reply.", comments.at("/0/words").asString());
        assertEquals("delegate-a (Party A)", comments.at("/0/by").asString());
        assertEquals(finding, comments.at("/1/finding").asString());
        assertEquals(404, verifier.post("/api/incidents/I12/comments", "{}").statusCode());
    }

    private static void comment(String body, int status) {
        var answer = party.post("/api/incidents/I12/comments", body);
        assertEquals(status, answer.statusCode(), answer.body());
    }

    @Test
    void aCorrectionIsANumberedNoticeOnEveryClauseAndIncidentThatUsedTheReport() {
        var filed = monitor.post("/api/reports", """
                {"kind":"own-observation","happenedFrom":"2017-08-05","places":["talbiseh"],"act":"shelling",
                 "actor":"gov-forces","claim":"Our patrol saw shells fall on Talbiseh"}
                """);
        var report = TestDesk.json(filed).path("id").asString();
        var incident = TestDesk.json(
                        monitor.post("/api/links", "{\"reports\":[\"%s\"],\"why\":\"one\"}".formatted(report)))
                .path("id")
                .asString();
        verifier.post(
                "/api/incidents/" + incident + "/findings",
                "{\"question\":\"occurrence\",\"outcome\":\"probable\",\"why\":\"seen\",\"seen\":[]}");

        monitor.post("/api/reports/" + report + "/correct", """
                {"kind":"own-observation","happenedFrom":"2017-08-05","places":["rastan"],"act":"shelling",
                 "actor":"gov-forces","claim":"Shells fell on Rastan","why":"the wrong town"}
                """);

        var notice = desk.json("/api/notices?clause=T1/ceasefire")
                .valueStream()
                .filter(one -> one.path("corrected").asString().equals(report))
                .findFirst()
                .orElseThrow();
        assertTrue(notice.path("number").asString().matches("N\\d{3}"));
        assertEquals("the wrong town", notice.path("why").asString());
        assertEquals(incident, notice.at("/incidents/0").asString());
        assertEquals(1, notice.path("findings").size());
        assertEquals(0, desk.json("/api/notices?clause=T6/handover").size());
    }

    @Test
    void whatACorrectedReportSaidIsReadOnTheSameDayByWhoeverMayReadIt() {
        var report = TestDesk.done(monitor.post("/api/reports", fallen("A shell fell on the tannery")))
                .path("id")
                .asString();
        TestDesk.done(monitor.post(
                "/api/reports/" + report + "/grade",
                "{\"reliability\":\"B\",\"credibility\":\"2\",\"reason\":\"a known voice\"}"));
        var corrected = TestDesk.done(monitor.post("/api/reports/" + report + "/correct", """
                        {"kind":"public","sourceName":"Radio West","happenedFrom":"2017-08-23","places":["rastan"],
                         "act":"shelling","claim":"A shell fell on the dairy","why":"not the tannery"}"""))
                .path("id")
                .asString();

        var before = desk.json("/api/reports/" + report);

        assertEquals("A shell fell on the tannery", before.at("/report/claim").asString());
        assertEquals("talbiseh", before.at("/report/places/0/id").asString());
        assertEquals(corrected, before.path("correctedBy").asString());
        assertTrue(before.path("clauses").isEmpty(), "it does nothing for any clause now");
        assertEquals(
                report, desk.json("/api/reports/" + corrected).path("corrects").asString());
        assertEquals(
                1,
                TestDesk.json(monitor.get("/api/reports/" + report + "/grades")).size());
        assertEquals(200, monitor.get("/api/reports/" + report + "/attachments").statusCode());
        assertEquals(
                404, desk.get("/api/reports/" + report + "?known=2017-08-07").statusCode());
        assertFalse(desk.get("/api/reports?size=200&q=tannery").body().contains("tannery"), "it is in no list");
    }

    @Test
    void aFindingOnWordsCorrectedSinceSaysSoAndIsSecondedByNobodyWhoReadTheNewOnes() {
        var second = desk.signedIn("verifier-2");
        var report = TestDesk.done(monitor.post("/api/reports", fallen("A shell fell on the school")))
                .path("id")
                .asString();
        var incident = linked(report);
        decide(verifier, incident, "", 201);
        assertTrue(desk.json("/api/incidents/" + incident)
                .at("/findings/0/corrected")
                .isEmpty());
        assertFalse(numbers(backlog("?only=corrected")).contains(incident));

        var corrected = TestDesk.done(monitor.post("/api/reports/" + report + "/correct", """
                        {"kind":"public","sourceName":"Radio West","happenedFrom":"2017-08-23","places":["rastan"],
                         "act":"shelling","claim":"A shell fell on the barracks","why":"not the school"}"""))
                .path("id")
                .asString();

        var rests = desk.json("/api/incidents/" + incident);
        assertEquals(report, rests.at("/findings/0/corrected/0/corrected").asString());
        assertEquals(corrected, rests.at("/findings/0/corrected/0/report").asString());
        assertTrue(rests.at("/incident/corrected").asBoolean());
        assertTrue(numbers(backlog("?only=corrected")).contains(incident));

        var first = rests.at("/findings/0/id").asString();
        decide(second, incident, quoted(first), 201);
        var alone = desk.json("/api/incidents/" + incident).path("findings");
        assertFalse(alone.at("/1/byTwo").asBoolean(), "the first of the two read other words");

        decide(
                verifier,
                incident,
                quoted(first) + "," + quoted(alone.at("/1/id").asString()),
                201);
        var both = desk.json("/api/incidents/" + incident).path("findings");
        assertTrue(both.at("/2/byTwo").asBoolean(), "whoever found it of the old words looked again");
        assertEquals("one-reviewer", rests.at("/incident/state").asString());
    }

    private static void decide(Caller who, String incident, String seen, int status) {
        var answer = who.post(
                "/api/incidents/" + incident + "/findings",
                "{\"question\":\"occurrence\",\"outcome\":\"confirmed\",\"why\":\"seen\",\"seen\":[%s]}"
                        .formatted(seen));
        assertEquals(status, answer.statusCode(), answer.body());
    }

    private static String quoted(String id) {
        return "\"" + id + "\"";
    }

    @Test
    void aCorrectionStandsInEachIncidentOfTheReportItCorrectsButWhereThatWasUndone() {
        var report = TestDesk.done(monitor.post("/api/reports", fallen("A shell fell on the mill")))
                .path("id")
                .asString();
        var one = linked(report);
        var two = linked(report);
        var parted = linked(report);
        var link = desk.json("/api/incidents/" + parted).at("/links/0/id").asString();
        assertEquals(
                201,
                monitor.post("/api/links/" + link + "/undo", "{\"why\":\"two happenings\"}")
                        .statusCode());

        var corrected = TestDesk.done(monitor.post("/api/reports/" + report + "/correct", """
                {"kind":"public","sourceName":"Radio West","happenedFrom":"2017-08-23","places":["talbiseh"],
                 "act":"shelling","claim":"A shell fell on the bakery","why":"the mill was not hit"}"""));

        var id = corrected.path("id").asString();
        for (var incident : List.of(one, two)) {
            var page = desk.json("/api/incidents/" + incident);
            assertEquals("[\"" + id + "\"]", page.at("/incident/reports").toString());
            assertEquals(
                    report + " → " + id + ": the mill was not hit",
                    page.at("/links/1/why").asString());
        }
        assertEquals(404, desk.get("/api/incidents/" + parted).statusCode());
        // The report, its two links and the notice.
        assertEquals(4, corrected.path("entries").size(), corrected.toString());
    }

    private static String linked(String report) {
        return TestDesk.done(monitor.post("/api/links", "{\"reports\":[\"%s\"],\"why\":\"one\"}".formatted(report)))
                .path("id")
                .asString();
    }

    @Test
    void reportsThatLookAlikeAreProposedWithTheReasonsAndNotAgainOnceRefused() {
        var filed = monitor.post("/api/reports", """
                {"kind":"public","sourceName":"Radio Orient","happenedFrom":"2017-08-19","places":["talbiseh"],
                 "act":"shelling","claim":"Two shells fell on the market of Talbiseh"}
                """);
        var twin = monitor.post("/api/reports", """
                {"kind":"public","sourceName":"Radio North","happenedFrom":"2017-08-19","places":["talbiseh"],
                 "act":"shelling","claim":"Shells fell on the market of Talbiseh, says the radio"}
                """);
        var one = TestDesk.json(filed).path("id").asString();
        var two = TestDesk.json(twin).path("id").asString();

        var proposed = same(one).path("proposed");
        var found = proposed.valueStream()
                .filter(proposal -> proposal.at("/report/id").asString().equals(two))
                .findFirst()
                .orElseThrow();
        var why = found.path("why")
                .valueStream()
                .map(reason -> reason.path("name").asString())
                .toList();
        assertTrue(why.containsAll(List.of("same-act", "same-time", "same-place", "same-words")), why.toString());

        var first = desk.json("/api/reports/" + one + "/same?first=1");
        assertEquals(1, first.path("proposed").size());
        assertEquals(same(one).path("found"), first.path("found"));

        apart(one, two, "two markets", 201);
        apart(two, one, "again", 409);
        apart(one, one, "itself", 422);
        assertFalse(same(one).path("proposed").toString().contains('"' + two + '"'));
        assertFalse(same(two).path("proposed").toString().contains('"' + one + '"'));
        assertEquals("two markets", same(two).at("/apart/0/why").asString());
        assertEquals(404, party.post("/api/reports/" + one + "/apart", "{}").statusCode());
    }

    @Test
    void wordsInCommonAreToldAsTheyWereWritten() {
        var one = TestDesk.done(monitor.post("/api/reports", fallen("سقطت قذيفة على مدرسة أحمد")));
        TestDesk.done(monitor.post("/api/reports", fallen("قذيفه سقطت على مَدرسة احمد")));

        var words = same(one.path("id").asString())
                .path("proposed")
                .valueStream()
                .flatMap(found -> found.path("why").valueStream())
                .filter(why -> why.path("name").asString().equals("same-words"))
                .findFirst()
                .orElseThrow();

        assertEquals(
                "[\"سقطت\",\"قذيفة\",\"على\",\"مدرسة\",\"أحمد\"]",
                words.path("parts").toString());
    }

    private static String fallen(String claim) {
        return """
                {"kind":"public","sourceName":"Radio West","happenedFrom":"2017-08-23","places":["talbiseh"],
                 "act":"shelling","claim":"%s"}
                """.formatted(claim);
    }

    private static JsonNode same(String report) {
        return desk.json("/api/reports/" + report + "/same");
    }

    private static void apart(String one, String two, String why, int status) {
        var answer =
                monitor.post("/api/reports/" + one + "/apart", "{\"other\":\"%s\",\"why\":\"%s\"}".formatted(two, why));
        assertEquals(status, answer.statusCode(), answer.body());
    }

    @Test
    void reportsOfOneIncidentAreNotProposedToEachOther() {
        var reports = desk.json("/api/incidents/I02").at("/incident/reports");
        var ids = IntStream.range(0, reports.size())
                .mapToObj(at -> reports.get(at).asString())
                .toList();

        for (var proposal : same(ids.getFirst()).path("proposed"))
            assertFalse(ids.contains(proposal.at("/report/id").asString()));
    }
}

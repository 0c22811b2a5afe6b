package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trucewatch.server.TestDesk.done;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.ledger.entry.Label;

/// The work of a team over HTTP: what is filed, linked and decided is on record, and the verdicts follow.
class WorkRoutesTest extends TeamAtWork {
    @Test
    void aReportThatIsFiledLinkedAndDecidedByTwoChangesTheVerdict() {
        var before = breaches("verified");

        var report = done(monitor.post("/api/reports", SHELLING)).path("id").asString();
        var incident = link(report);
        decide(verifier, incident, "[]", 201);
        assertEquals(before, breaches("verified"));
        decide(second, incident, findings(incident), 201);

        assertEquals(before + 1, breaches("verified"));
        var page = desk.json("/api/incidents/" + incident);
        assertEquals("decided", page.path("incident").path("state").asString());
        assertTrue(page.path("findings").get(1).path("byTwo").asBoolean());
        assertEquals(3, page.path("history").size());
    }

    private int breaches(String standard) {
        return desk.json("/api/board?asOf=2017-08-07&text=T1")
                .path("rows")
                .valueStream()
                .filter(row -> row.path("key").asString().equals("ceasefire"))
                .findFirst()
                .orElseThrow()
                .path("standards")
                .path(standard)
                .path("breaches")
                .asInt();
    }

    private String link(String report) {
        return done(monitor.post(
                        "/api/links",
                        "{\"reports\":[\"%s\"],\"place\":\"talbiseh\",\"why\":\"one happening\"}".formatted(report)))
                .path("id")
                .asString();
    }

    private String findings(String incident) {
        return desk.json("/api/incidents/" + incident)
                .path("findings")
                .valueStream()
                .map(finding -> '"' + finding.path("id").asString() + '"')
                .toList()
                .toString();
    }

    private static HttpResponse<String> decide(Caller who, String incident, String seen, int status) {
        var answer = who.post("/api/incidents/" + incident + "/findings", """
                {"question":"occurrence","outcome":"confirmed","why":"seen on the spot","seen":%s}
                """.formatted(seen));
        assertEquals(status, answer.statusCode(), answer.body());
        return answer;
    }

    @Test
    void whoDecidesSecondSeesWhatTheFirstDid() {
        var incident =
                link(done(monitor.post("/api/reports", SHELLING)).path("id").asString());
        decide(verifier, incident, "[]", 201);

        var conflict = TestDesk.json(decide(second, incident, "[]", 409));

        assertEquals("conflict", conflict.path("code").asString());
        assertEquals(1, conflict.path("changed").path("findings").size());
    }

    @Test
    void oneOrganisationAloneVerifiesNothing() {
        var incident =
                link(done(monitor.post("/api/reports", SHELLING)).path("id").asString());
        decide(verifier, incident, "[]", 201);
        decide(verifier, incident, findings(incident), 422);

        assertEquals(
                "one-reviewer",
                desk.json("/api/incidents/" + incident)
                        .path("incident")
                        .path("state")
                        .asString());
    }

    @Test
    void nobodyDecidesOnAReportOfTheirOwn() {
        var filed = done(verifier.post("/api/reports", """
                {"kind":"public","sourceName":"Radio Orient","happenedFrom":"2017-08-06","places":["rastan"],
                 "act":"shelling","claim":"Shells on Rastan, says the radio"}
                """));
        var incident = link(filed.path("id").asString());

        assertTrue(decide(verifier, incident, "[]", 422).body().contains("somebody else must decide"));
    }

    @Test
    void nobodyBringsAReportOfTheirOwnUnderWhatTheyDecided() {
        var incident =
                link(done(monitor.post("/api/reports", SHELLING)).path("id").asString());
        decide(verifier, incident, "[]", 201);
        var own = done(verifier.post(
                        "/api/reports",
                        SHELLING.replace("own-observation", "public")
                                .replaceFirst("\\{", "{\"sourceName\":\"Radio Orient\",")))
                .path("id")
                .asString();

        var refused = link(verifier, own, ",\"incident\":\"" + incident + "\"");
        assertEquals(422, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("somebody else must link it here"), refused.body());
        assertEquals(201, link(verifier, own, "").statusCode(), "into one that they did not decide on");
        assertEquals(
                201, link(monitor, own, ",\"incident\":\"" + incident + "\"").statusCode());
    }

    private static HttpResponse<String> link(Caller who, String report, String more) {
        return who.post("/api/links", "{\"reports\":[\"%s\"],\"why\":\"one happening\"%s}".formatted(report, more));
    }

    @Test
    void whoseAccountIsMadeAnewForAnotherOrganisationIsStillThemselves() {
        var before = newcomer("A first house");
        var filed = done(before.post("/api/reports", """
                {"kind":"public","sourceName":"Radio Orient","happenedFrom":"2017-08-06","places":["rastan"],
                 "act":"shelling","claim":"Shells on Rastan, says the radio again"}
                """));
        var incident = link(filed.path("id").asString());
        var after = newcomer("Another house");

        assertTrue(decide(after, incident, "[]", 422).body().contains("somebody else must decide"));
    }

    private Caller newcomer(String organisation) {
        var grant = new Person.Grant(new Label(TestDesk.FOUNDING), Role.VER);
        desk.office().accounts().put(new Person("newcomer", organisation, List.of(grant)), TestDesk.PASSWORD);
        return desk.signedIn("newcomer");
    }

    @Test
    void noFieldIsLongerThanAnybodyReads() {
        var incident = link("R001");
        var link = TestDesk.json(monitor.get("/api/incidents/" + incident))
                .at("/links/0/id")
                .asString();
        var words = "x".repeat(70_000);
        for (var field : List.of("address", "actorLabel", "actor", "countUnit", "certainty", "placeWords", "note"))
            tooLong(monitor.post("/api/reports", """
                    {"kind":"public","sourceName":"A paper","happenedFrom":"2017-08-05","places":["rastan"],
                     "act":"shelling","claim":"Shells","%s":"%s"}""".formatted(field, words)));
        tooLong(monitor.post("/api/reports", """
                {"kind":"public","sourceName":"A paper","happenedFrom":"2017-08-05","places":["rastan"],
                 "act":"shelling","claim":"Shells","against":["%s"]}""".formatted(words)));
        tooLong(monitor.post("/api/links/" + link + "/undo", "{\"why\":\"" + words + "\"}"));
        tooLong(verifier.post("/api/incidents/" + incident + "/findings", """
                {"question":"responsibility","outcome":"confirmed","about":"%s","why":"so","seen":[]}
                """.formatted(words)));
    }

    private static void tooLong(HttpResponse<String> answer) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("2,000 characters"), answer.body());
    }

    @Test
    void whatIsSentAgainUnderItsKeyIsFiledOnce() {
        var first = monitor.post("/api/reports", SHELLING, "the-same-key");
        var again = monitor.post("/api/reports", SHELLING, "the-same-key");
        var other = monitor.post("/api/reports", SHELLING.replace("2017-08-05", "2017-08-06"), "the-same-key");
        var without = monitor.post("/api/reports", SHELLING, "");

        assertEquals(201, first.statusCode(), first.body());
        assertEquals(first.body(), again.body());
        assertEquals(400, other.statusCode());
        assertEquals(400, without.statusCode());
    }

    @Test
    void whatIsSentAtOnceUnderOneKeyIsFiledOnce() {
        var answers = IntStream.range(0, 8)
                .mapToObj(at -> CompletableFuture.supplyAsync(() ->
                        monitor.post("/api/reports", SHELLING, "many-at-once").body()))
                .toList();

        assertEquals(1, answers.stream().map(CompletableFuture::join).distinct().count());
    }

    @Test
    void aLinkThatForgetsMuchIsToldAllOfItAtOnce() {
        var refused = TestDesk.json(monitor.post("/api/links", """
                {"incident":"I999","reports":["R9999"],"place":"nowhere","why":""}
                """));

        assertEquals(
                List.of("reports", "incident", "place", "why"),
                refused.path("problems")
                        .valueStream()
                        .map(problem -> problem.path("field").asString())
                        .toList());
    }

    @Test
    void aLinkIsUndoneAndItsNumberIsNeverGivenAgain() {
        var report = done(monitor.post("/api/reports", SHELLING)).path("id").asString();
        var incident = link(report);
        var links = desk.json("/api/incidents/" + incident).path("links");
        var link = links.get(0).path("id").asString();

        done(monitor.post("/api/links/" + link + "/undo", "{\"why\":\"two happenings\"}"));

        assertEquals(404, desk.get("/api/incidents/" + incident).statusCode());
        assertEquals(
                409,
                monitor.post("/api/links/" + link + "/undo", "{\"why\":\"again\"}")
                        .statusCode());
        assertFalse(incident.equals(link(report)));
    }

    @Test
    void aCorrectionTakesThePlaceOfAReportAndNamesTheVerdictsThatRestedOnIt() {
        var report = done(monitor.post("/api/reports", SHELLING)).path("id").asString();

        var corrected = done(monitor.post(
                "/api/reports/" + report + "/correct",
                SHELLING.replace("talbiseh", "rastan").replaceFirst("\\{", "{\"why\":\"the wrong town\",")));
        var again = monitor.post(
                "/api/reports/" + report + "/correct", SHELLING.replaceFirst("\\{", "{\"why\":\"once more\","));

        assertTrue(corrected.path("flagged").toString().contains("T1/ceasefire"), corrected.toString());
        assertEquals(
                corrected.path("id").asString(),
                desk.json("/api/reports/" + report).path("correctedBy").asString());
        assertEquals(
                report,
                desk.json("/api/reports/" + corrected.path("id").asString())
                        .path("corrects")
                        .asString());
        assertEquals(409, again.statusCode());
        assertEquals("correction", latestKind());
    }

    @Test
    void aCorrectionKeepsWhatNoFormAsksFor() {
        var aid = corrected("R075", """
                "happenedFrom":"2017-08-06","places":["dar-al-kabirah-crossing"],"act":"aid-refused",
                 "actor":"opp-groups","certainty":"implied","of":["aid"],"claim":"Aid trucks did not enter"
                """);
        var admitted = corrected("R011", """
                "places":["pocket"],"act":"term-reported","actor":"hts","claim":"HTS has to go"
                """);

        assertEquals("[of aid, to pocket]", aid);
        assertEquals("[] self-admitted", admitted);
    }

    /// What is told of a report, and how it stands, once it was corrected under its own source.
    private String corrected(String report, String form) {
        var source = desk.json("/api/reports/" + report).at("/report/source/id").asString();
        var words = "{\"kind\":\"public\",\"source\":\"%s\",\"why\":\"misread\",%s}".formatted(source, form);
        var id = done(verifier.post("/api/reports/" + report + "/correct", words))
                .path("id")
                .asString();
        var after = desk.json("/api/reports/" + id);
        var details = after.path("details")
                .valueStream()
                .map(one ->
                        one.path("part").asString() + " " + one.at("/value/id").asString())
                .toList();
        var standing = after.at("/report/standing").asString();
        return details + (standing.equals("alleged") ? "" : " " + standing);
    }

    private String latestKind() {
        return desk.json("/api/ledger?latest=1").at("/entries/0/kind").asString();
    }

    @Test
    void gradesAreKeptWithTheirReasonsTheLatestFirst() {
        done(verifier.post("/api/reports/R075/grade", """
                {"reliability":"C","credibility":"3","reason":"an outlet of one side"}
                """));
        done(verifier.post("/api/reports/R075/grade", """
                {"reliability":"B","credibility":"2","reason":"borne out\\nby R083"}
                """));
        var bad = verifier.post("/api/reports/R075/grade", "{\"reliability\":\"G\",\"credibility\":\"2\"}");

        var grades = desk.json("/api/reports/R075/grades");
        assertEquals(2, grades.size());
        assertEquals("B", grades.get(0).path("reliability").asString());
        assertEquals("borne out\nby R083", grades.get(0).path("reason").asString());
        assertEquals(422, bad.statusCode());
    }

    @Test
    void thePartiesCommentBesideTheFindingsAndChangeNone() {
        var before = desk.json("/api/incidents/I02");

        done(desk.signedIn("delegate-b").post("/api/incidents/I02/comments", "{\"words\":\"It was a reply.\"}"));

        assertEquals(before, desk.json("/api/incidents/I02"));
        assertEquals("notice", latestKind());
    }

    @Test
    void theRecordStaysSoundAndSignedAfterAllThat() {
        done(monitor.post("/api/reports", SHELLING));

        var ledger = desk.json("/api/ledger");
        assertEquals(ledger.path("size").asLong(), ledger.path("signedSize").asLong());
        assertEquals(ledger.path("root").asString(), ledger.path("signedRoot").asString());
        assertEquals(
                Optional.of("monitor (Field mission)"),
                ledger.path("entries")
                        .valueStream()
                        .map(entry -> entry.path("author").asString())
                        .findFirst());
    }
}

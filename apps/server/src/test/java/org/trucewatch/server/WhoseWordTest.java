package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trucewatch.server.TestDesk.done;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.ledger.entry.Label;
import tools.jackson.databind.JsonNode;

/// Whose word a report is: nobody files under the name of another, and a party's word against itself is its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoseWordTest {
    private static final String SEEN = """
            {"kind":"own-observation","happenedFrom":"2017-08-05","places":["talbiseh"],"act":"shelling",
             "actor":"gov-forces","claim":"Our patrol saw shells fall on Talbiseh"}
            """;

    @TempDir
    private static Path folder;

    private TestDesk desk;
    private Caller monitor;
    private Caller verifier;

    @BeforeAll
    void start() {
        desk = TestDesk.founding(folder);
        monitor = desk.signedIn("monitor");
        verifier = desk.signedIn("verifier-1");
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    void aPartyThatDeniesADeedAdmitsNothing() {
        var party = desk.signedIn("delegate-a");
        var deed = """
                {"kind":"self-report","party":"gov-forces","actor":"gov-forces","happenedFrom":"2017-09-21",
                 "places":["talbiseh"],"act":"shelling","claim":"Our forces did not fire on Talbiseh","why":"misread"}
                """;
        var denial = deed.replaceFirst("\\{", "{\"polarity\":\"denies\",");

        assertEquals("alleged false", weight(done(party.post("/api/reports", denial))));

        var admission = done(party.post("/api/reports", deed));
        assertEquals("self-admitted true", weight(admission));
        var source = ",\"source\":\"" + sourceOf(admission) + "\"}";
        var misread = denial.strip().replaceFirst("}$", source);
        var of = "/api/reports/" + admission.path("id").asString() + "/correct";
        assertEquals("alleged false", weight(done(party.post(of, misread))));
    }

    private String weight(JsonNode done) {
        var report = desk.json("/api/reports/" + done.path("id").asString()).path("report");
        return report.path("standing").asString() + " "
                + report.path("againstOwnSide").asBoolean();
    }

    @Test
    void nobodySpeaksUnderTheNameOfAnother() {
        var seen = done(monitor.post("/api/reports", SEEN));
        var mission = sourceOf(seen);
        var party = desk.signedIn("delegate-a");
        var complaint = """
                {"kind":"party-complaint","party":"gov-forces","happenedFrom":"2017-08-08","places":["rastan"],
                 "act":"shelling","actor":"opp-groups","claim":"They say that Rastan was shelled","why":"misheard"}
                """;
        var told = done(party.post("/api/reports", complaint));
        var correcting = "/api/reports/" + told.path("id").asString() + "/correct";
        var under = "{\"source\":\"" + mission + "\",";

        assertEquals(
                422, party.post("/api/reports", complaint.replace("{", under)).statusCode());
        assertEquals(
                422,
                verifier.post(
                                "/api/reports",
                                SEEN.replace("own-observation", "public").replace("{", under))
                        .statusCode());
        assertEquals(
                404,
                party.post(correcting, complaint.replace("party-complaint", "own-observation"))
                        .statusCode());
    }

    @Test
    void aCorrectionUnderTheSameSourceStaysOfTheKindItWas() {
        var seen = done(monitor.post("/api/reports", SEEN));
        var source = sourceOf(seen);
        var under = "{\"why\":\"the wrong town\",\"source\":\"" + source + "\",";

        var corrected = done(monitor.post(
                "/api/reports/" + seen.path("id").asString() + "/correct",
                SEEN.replace("own-observation", "public").replace("{", under)));

        var told = desk.json("/api/reports/" + corrected.path("id").asString());
        assertEquals("own-observation", told.at("/report/standing").asString());
        assertEquals(source, told.at("/report/source/id").asString());
    }

    @Test
    void aDelegateSpeaksForTheOwnPartyAloneAndAMonitorForWhoeverSaidIt() {
        var admission = """
                {"kind":"self-report","party":"%s","happenedFrom":"2017-08-08","places":["rastan"],
                 "act":"shelling","claim":"A group fired without orders","why":"misheard"}
                """;
        var delegate = desk.signedIn("delegate-a");
        var own = done(delegate.post("/api/reports", admission.formatted("gov-forces")));
        var member = delegate.post("/api/reports", admission.formatted("saa"));
        var correcting = "/api/reports/" + own.path("id").asString() + "/correct";

        assertEquals(201, member.statusCode(), member.body());
        for (var other : List.of("opp-groups", "syrian-government", "gov-forces+opp-groups", "GOV-FORCES")) {
            speaks(
                    delegate.post("/api/reports", admission.formatted(other)),
                    "You speak for the government forces; name that");
            speaks(
                    delegate.post(correcting, admission.formatted(other)),
                    "You speak for the government forces; name that");
        }
        done(monitor.post("/api/reports", admission.formatted("opp-groups")));
        done(delegate.post(correcting, admission.formatted("gov-forces")));
    }

    @Test
    void aPartyAdmitsWhatItDidItselfAndNotWhatTheOtherSideDid() {
        var admission = """
                {"kind":"self-report","party":"gov-forces","happenedFrom":"2017-08-08","places":["rastan"],
                 "act":"shelling","actor":"%s","claim":"A unit fired without orders"}
                """;

        assertEquals(
                201, monitor.post("/api/reports", admission.formatted("saa")).statusCode());
        for (var other : List.of("opp-groups", "fsa", "both-sides"))
            for (var hand : List.of(monitor, desk.signedIn("delegate-a")))
                refuses(
                        hand.post("/api/reports", admission.formatted(other)),
                        "actor",
                        "The word of a party on itself");
    }

    private static void speaks(HttpResponse<String> refused, String sentence) {
        refuses(refused, "party", sentence);
    }

    private static void refuses(HttpResponse<String> refused, String field, String sentence) {
        assertEquals(422, refused.statusCode(), refused.body());
        assertTrue(
                TestDesk.json(refused)
                        .path("problems")
                        .valueStream()
                        .anyMatch(problem -> problem.path("field").asString().equals(field)
                                && problem.path("sentence").asString().startsWith(sentence)),
                refused.body());
    }

    @Test
    void aDelegateOfNoPartySpeaksForNone() {
        delegate("delegate-of-nobody", Optional.empty());
        var report = """
                {"kind":"party-complaint","party":"gov-forces","happenedFrom":"2017-08-08","places":["rastan"],
                 "act":"shelling","actor":"opp-groups","claim":"They say that Rastan was shelled"}
                """;

        var refused = desk.signedIn("delegate-of-nobody").post("/api/reports", report);

        speaks(refused, "Your account does not say which party you speak for");
    }

    /// Whoever changes sides takes nothing along: not even a correction of what they handed in themselves.
    @Test
    void aCorrectionUnderTheSourceOfTheOtherPartyIsNotTheDelegatesAnyMore() {
        delegate("turncoat", Optional.of("opp-groups"));
        var report = """
                {"kind":"self-report","party":"opp-groups","happenedFrom":"2017-08-08","places":["rastan"],
                 "act":"shelling","actor":"opp-groups","claim":"A group fired without orders"}
                """;
        var filed = done(desk.signedIn("turncoat").post("/api/reports", report));
        delegate("turncoat", Optional.of("gov-forces"));
        var under = report.replace("{", "{\"why\":\"misheard\",\"source\":\"" + sourceOf(filed) + "\",");
        var correcting = "/api/reports/" + filed.path("id").asString() + "/correct";
        var turncoat = desk.signedIn("turncoat");

        speaks(turncoat.post(correcting, under), "You speak for");
        speaks(turncoat.post(correcting, under.replace("opp-groups\",\"happ", "gov-forces\",\"happ")), "You speak");
        speaks(turncoat.post(correcting, under.replace("\"party\":\"opp-groups\",", "")), "You speak");
        done(verifier.post(correcting, under));
    }

    private void delegate(String name, Optional<String> party) {
        var grant = new Person.Grant(new Label(TestDesk.FOUNDING), Role.PA, party);
        desk.office().accounts().put(new Person(name, "Party", List.of(grant)), TestDesk.PASSWORD);
    }

    private String sourceOf(JsonNode done) {
        return desk.json("/api/reports/" + done.path("id").asString())
                .at("/report/source/id")
                .asString();
    }
}

package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.desk.permit.Role;
import org.trucewatch.ledger.entry.Label;
import tools.jackson.databind.JsonNode;

/// What two people do within one second is in the order of the record.
class OneSecondTest {
    @TempDir
    private Path folder;

    @Test
    void aFindingRestsOnOldWordsOnlyIfTheCorrectionCameBehindIt() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (var desk = TestDesk.clocked(folder, () -> now)) {
            TestDesk.put(desk.office(), "verifier-1", new Label(TestDesk.FOUNDING), Role.VER);
            var monitor = desk.signedIn("monitor");
            var verifier = desk.signedIn("verifier-1");

            var before = filed(monitor, "mill");
            var found = linked(monitor, before);
            decide(verifier, found);
            correct(monitor, before, "bakery");
            var after = filed(monitor, "school");
            var read = linked(monitor, after);
            correct(monitor, after, "barracks");
            decide(verifier, read);

            var rests = TestDesk.json(monitor.get("/api/incidents/" + found));
            assertEquals(1, rests.at("/findings/0/corrected").size(), "it was found of the words before");
            assertEquals(1, notice(monitor, before).path("findings").size());
            var stands = TestDesk.json(monitor.get("/api/incidents/" + read));
            assertEquals(1, stands.path("findings").size());
            assertTrue(stands.at("/findings/0/corrected").isEmpty(), "it was found of the words as they are");
            assertTrue(notice(monitor, after).path("findings").isEmpty());
            assertEquals("[linked, decided, linked]", steps(rests));
            assertEquals("[linked, linked, decided]", steps(stands));
        }
    }

    private static String steps(JsonNode incident) {
        return incident.path("history")
                .valueStream()
                .map(step -> step.path("what").asString())
                .toList()
                .toString();
    }

    private static JsonNode notice(Caller monitor, String corrected) {
        return TestDesk.json(monitor.get("/api/notices"))
                .valueStream()
                .filter(one -> one.path("corrected").asString().equals(corrected))
                .findFirst()
                .orElseThrow();
    }

    private static String filed(Caller monitor, String on) {
        return id(monitor, "/api/reports", report(on, ""));
    }

    private static void correct(Caller monitor, String report, String on) {
        id(monitor, "/api/reports/" + report + "/correct", report(on, ",\"why\":\"it was not there\""));
    }

    private static String report(String on, String more) {
        return """
                {"kind":"own-observation","happenedFrom":"2017-08-23","places":["talbiseh"],"act":"shelling",
                 "claim":"A shell fell on the %s"%s}
                """.formatted(on, more);
    }

    private static String linked(Caller monitor, String report) {
        return id(monitor, "/api/links", "{\"reports\":[\"%s\"],\"why\":\"one\"}".formatted(report));
    }

    private static void decide(Caller verifier, String incident) {
        id(
                verifier,
                "/api/incidents/" + incident + "/findings",
                "{\"question\":\"occurrence\",\"outcome\":\"confirmed\",\"why\":\"seen\",\"seen\":[]}");
    }

    private static String id(Caller who, String path, String body) {
        return TestDesk.done(who.post(path, body)).path("id").asString();
    }
}

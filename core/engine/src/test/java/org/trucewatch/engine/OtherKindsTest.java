package org.trucewatch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Detail.Part;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Status;

/// One story for each other kind of clause: where it holds, where it breaks, where it stays uncertain.
final class OtherKindsTest {
    @Test
    void whoeverTurnsAidBackDoesNotLetItPass() {
        var story = new Story().says("access: north and south must let convoy deliver in harbour", "goods convoy");
        assertEquals(
                "no-breach-recorded no-breach-recorded not-determined",
                story.on("2017-05-10").words("access"));
        story.report("R1", "turn-back")
                .by("south")
                .in("old-pier")
                .on("2017-05-04")
                .with(Part.OF, "convoy");
        assertEquals(
                "broken",
                story.on("2017-05-10").party("access", "south").verdict().word());
        assertEquals(
                "no-breach-recorded",
                story.on("2017-05-10").party("access", "north").verdict().word());
    }

    @Test
    void whoMustPreventOthersAnswersForTheirActs() {
        var story = new Story().says("guard: south must prevent bandits from raid in harbour");
        story.report("R1", "raid").by("bandits").in("old-pier").on("2017-05-04");
        var judged = story.on("2017-05-10");
        assertEquals("broken", judged.party("guard", "south").verdict().word());
        assertEquals(Kind.DUTY_TO_PREVENT, judged.clause("guard", "").kind());
    }

    @Test
    void aStateIsKeptAsLongAsTheLastWordSaysSoAndIsFresh() {
        var story = new Story()
                .says(
                        "act open opposite of road-closed also \"road-open\"",
                        "road: south must keep coast-road open, fresh for 30 days");
        assertEquals(
                "not-determined",
                story.on("2017-05-03").alleged("road").verdict().word());
        story.report("R1", "road-open").by("south").in("coast-road").on("2017-05-02");
        assertEquals(
                "fulfilled", story.on("2017-05-10").alleged("road").verdict().word());
        assertEquals(
                "last-word", story.on("2017-07-10").alleged("road").reason().code());
        story.report("R2", "road-closed").by("north").in("coast-road").on("2017-05-12");
        assertEquals(
                "unperformed", story.on("2017-05-20").alleged("road").verdict().word());
        story.report("R3", "road-open").by("south").in("coast-road").on("2017-05-14");
        assertEquals(
                "partly-fulfilled",
                story.on("2017-05-20").alleged("road").verdict().word());
        story.report("R4", "road-closed").by("north").in("coast-road").on("2017-05-14");
        assertEquals(
                "disputed", story.on("2017-05-20").alleged("road").verdict().word());
    }

    @Test
    void aNumberThatNoActCountsIsNotOneOfWhichNothingWasTold() {
        var story = new Story()
                .says(
                        "people police \"the police\"",
                        "police: south must keep at most 10000 police in harbour",
                        "guards: south must keep at most 40 guards in harbour");
        var judged = story.on("2017-05-10");
        assertEquals("nothing-counts", judged.alleged("police").reason().code());
        assertEquals("not-determined", judged.alleged("police").verdict().word());
        assertEquals("last-word", judged.alleged("guards").reason().code());
    }

    @Test
    void aCeilingIsPassedByRunningSumsAndStaysPassed() {
        var story = new Story().says("staff: south must keep at most 40 guards at each gate");
        story.report("R1", "arrive").by("south").in("gate-a").on("2017-05-02").count(30, 30, "guards");
        story.report("R2", "arrive").by("south").in("gate-b").on("2017-05-03").count(30, 30, "guards");
        assertEquals(
                "fulfilled", story.on("2017-05-10").alleged("staff").verdict().word());
        story.report("R3", "arrive").by("south").in("gate-a").on("2017-05-04").count(11, 11, "guards");
        story.report("R4", "depart").by("south").in("gate-a").on("2017-05-06").count(11, 11, "guards");
        var verdict = story.on("2017-05-10").alleged("staff");
        assertEquals("broken", verdict.verdict().word());
        assertEquals(List.of("R3"), verdict.parties().get(0).by());
    }

    @Test
    void aCountThatStraddlesTheBoundIsUncertain() {
        var story = new Story().says("staff: south must keep at most 40 guards in harbour");
        story.report("R1", "head-count")
                .by("south")
                .in("old-pier")
                .on("2017-05-02")
                .count(38, 45, "guards");
        assertEquals(
                "count-straddles",
                story.on("2017-05-10").alleged("staff").reason().code());
    }

    @Test
    void oneKnownPostOfTwoIsPartly() {
        var story = new Story().says("staff: south must keep at most 40 guards at each gate");
        story.report("R1", "head-count")
                .by("south")
                .in("gate-a")
                .on("2017-05-02")
                .count(20, 20, "guards");
        assertEquals(
                "partly-fulfilled",
                story.on("2017-05-10").alleged("staff").verdict().word());
    }

    @Test
    void noActWithoutNoticeWhereSilenceCounts() {
        var story = new Story()
                .says("warn: north must give-notice within 72 hours before each raid by the same in harbour,"
                        + " covering it, silence counts");
        assertEquals(
                "not-triggered",
                story.on("2017-05-10").alleged("warn").verdict().word());
        story.report("R1", "give-notice")
                .by("north")
                .at(101_000_000, 501_000_000, 0)
                .on("2017-05-04T10:00:00Z")
                .covering(2_000);
        story.report("R2", "raid").by("north").at(101_010_000, 501_000_000, 0).on("2017-05-05T10:00:00Z");
        assertEquals(
                "fulfilled", story.on("2017-05-10").alleged("warn").verdict().word());
        story.report("R3", "raid").by("north").at(101_900_000, 501_000_000, 0).on("2017-05-05T12:00:00Z");
        assertEquals("broken", story.on("2017-05-10").alleged("warn").verdict().word());
    }

    @Test
    void silenceAboutNoticeIsNoProofElsewhere() {
        var story = new Story()
                .says("warn: north must give-notice at least 24 hours before each raid by the same in harbour");
        story.report("R1", "raid").by("north").in("old-pier").on("2017-05-05");
        assertEquals(
                "no-notice-on-record",
                story.on("2017-05-10").alleged("warn").reason().code());
    }

    @Test
    void threeBreachesNearEachOtherCompleteAPattern() {
        var story = new Story()
                .says(
                        "quiet: north must not force in harbour",
                        "grave: north must not break clause quiet 3 times within 7 days and 5 km");
        story.report("R1", "raid").by("north").at(101_000_000, 501_000_000, 0).on("2017-05-02T10:00:00Z");
        story.report("R2", "raid").by("north").at(101_100_000, 501_000_000, 0).on("2017-05-04T10:00:00Z");
        assertEquals(
                "no-breach-recorded",
                story.on("2017-05-20").alleged("grave").verdict().word());
        story.report("R3", "raid").by("north").at(101_200_000, 501_000_000, 0).on("2017-05-08T10:00:00Z");
        story.report("R4", "raid").by("north").at(101_200_000, 501_000_000, 0).on("2017-05-19T10:00:00Z");
        var verdict = story.on("2017-05-20").alleged("grave");
        assertEquals("broken", verdict.verdict().word());
        assertEquals(
                List.of("R3"),
                verdict.occurrences().stream().map(one -> one.id()).toList());
    }

    @Test
    void whatLastsTooLongBreaksWhoBeganIt() {
        var story = new Story().says("roads: north and south must not road-closed for over 48 hours");
        story.report("R1", "road-closed").by("north").in("coast-road").on("2017-05-02T10:00:00Z");
        assertEquals(
                "no-breach-recorded",
                story.on("2017-05-03").alleged("roads").verdict().word());
        assertEquals(
                "broken",
                story.on("2017-05-10").party("roads", "north").verdict().word());
        story.report("R2", "road-open").by("south").in("coast-road").on("2017-05-04T10:00:00Z");
        assertEquals(
                "no-breach-recorded",
                story.on("2017-05-10").alleged("roads").verdict().word());
    }

    @Test
    void aPermissionIsBrokenByWhoHindersIt() {
        var story = new Story().says("pass: mission may deliver in harbour");
        story.report("R1", "turn-back").by("south").in("old-pier").on("2017-05-04");
        assertEquals(
                "broken",
                story.on("2017-05-10").party("pass", "south").verdict().word());
    }

    @Test
    void powersAndDeclarationsAreNotJudgeable() {
        var story = new Story().says("aim: not judgeable \"One harbour, one flag\"", "chair: mission may extend A");
        assertEquals(
                "not-judgeable not-judgeable not-judgeable",
                story.on("2017-05-10").words("aim"));
        assertEquals(Kind.POWER, story.on("2017-05-10").clause("chair", "").kind());
    }

    @Test
    void beforeItsConditionADutyIsNotTriggered() {
        var story = new Story().says("gate: north must deliver in harbour if release by south");
        assertEquals(
                "not-triggered",
                story.on("2017-05-10").alleged("gate").verdict().word());
        story.report("R1", "release").by("south").on("2017-05-04");
        assertEquals("no-date", story.on("2017-05-10").alleged("gate").reason().code());
    }

    @Test
    void rivalReadingsThatPartAreUncertain() {
        var story =
                new Story().says("aid: north must deliver in harbour by 2017-05-07 reading \"leak\": by 2017-05-05");
        story.report("R1", "deliver").by("north").in("old-pier").on("2017-05-06");
        var judged = story.on("2017-05-20");
        assertEquals("fulfilled", judged.alleged("aid").verdict().word());
        assertEquals("fulfilled-late", judged.alleged("aid", "leak").verdict().word());
        assertEquals("uncertain", judged.alleged("aid", "*").verdict().word());
    }

    @Test
    void aTextThatEndsAnotherCutsItsTerm() {
        var story = new Story()
                .says(
                        "text A \"First\" in force from 2017-05-01 binds north and south",
                        "quiet: north must not force in harbour",
                        "text B \"Second\" ends A in force from 2017-06-01 binds north and south",
                        "calm: north must not force in harbour");
        story.report("R1", "raid").by("north").in("old-pier").on("2017-06-03");
        var judged = story.on("2017-06-10");
        assertEquals(Status.ENDED, judged.clause("quiet", "").status());
        assertEquals(
                "after-window", judged.alleged("quiet").aside().get(0).why().code());
    }

    @Test
    void fireOutOfTheZoneCountsAcrossTheLine() {
        var story = new Story()
                .says("line front within 3 km", "quiet: north must not shell in harbour or across front")
                .holds("hill", "south", "front")
                .holds("camp", "north", "front");
        story.report("R1", "shell").by("north").in("hill").on("2017-05-04");
        story.report("R2", "shell").by("north").in("camp").on("2017-05-05");
        var verdict = story.on("2017-05-10").alleged("quiet");
        assertEquals(List.of("R1"), verdict.parties().get(0).by());
        assertTrue(verdict.aside().stream().anyMatch(aside -> aside.id().equals("R2")));
    }
}

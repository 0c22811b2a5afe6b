package org.trucewatch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Detail.Part;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.evidence.Report.Modality;
import org.trucewatch.model.registry.Side;
import org.trucewatch.model.verdict.Status;

final class ProhibitionTest {
    private final Story story = new Story().says("quiet: north and south must not force in harbour");

    @Test
    void silenceIsNoBreachOnRecordAndNeverKept() {
        assertEquals(
                "no-breach-recorded no-breach-recorded not-determined",
                story.on("2017-05-10").words("quiet"));
    }

    @Test
    void oneVoiceIsABreachAsAllegedAndNothingMore() {
        story.report("R1", "shell")
                .by("coast-brigade")
                .in("old-pier")
                .on("2017-05-04")
                .source("radio");
        var judged = story.on("2017-05-10");
        assertEquals("broken not-determined not-determined", judged.words("quiet"));
        assertEquals(List.of("R1"), judged.party("quiet", "north").by());
        assertEquals(
                "no-breach-recorded", judged.party("quiet", "south").verdict().word());
    }

    @Test
    void twoIndependentVoicesOnOneIncidentCorroborate() {
        story.report("R1", "shell").by("north").in("old-pier").on("2017-05-04").source("radio");
        story.report("R2", "shell").by("north").in("old-pier").on("2017-05-04").source("paper");
        story.link("I1", "R1", "R2");
        assertEquals("broken broken not-determined", story.on("2017-05-10").words("quiet"));
    }

    @Test
    void voicesOfWhichNobodyCanTellThatTheyAreIndependentLeaveItUncertain() {
        story.report("R1", "shell").by("north").in("old-pier").on("2017-05-04").source("radio");
        story.report("R2", "shell").by("north").in("old-pier").on("2017-05-04").source("paper");
        story.link("I1", "R1", "R2").related("paper", "radio", Relation.Kind.CANNOT_TELL);
        assertEquals("broken uncertain not-determined", story.on("2017-05-10").words("quiet"));
    }

    @Test
    void aDrawingThatHoldsForATimeSaysNothingOfAnother() {
        story.drawnUntil("2017-05-06");
        var point = story.report("R1", "shell").by("north").at(101_000_000, 501_000_000, 0);
        point.on("2017-05-04").source("radio");
        assertEquals(
                "broken not-determined not-determined", story.on("2017-05-10").words("quiet"));
        point.on("2017-05-08");
        assertEquals(
                "uncertain not-determined not-determined",
                story.on("2017-05-10").words("quiet"));
    }

    @Test
    void aFindingOfTwoReviewersVerifies() {
        story.report("R1", "shell").by("north").in("old-pier").on("2017-05-04").source("radio");
        story.link("I1", "R1").found("I1", Finding.Outcome.CONFIRMED);
        assertEquals("broken broken broken", story.on("2017-05-10").words("quiet"));
    }

    @Test
    void aRefutedIncidentIsSetAside() {
        story.report("R1", "shell").by("north").in("old-pier").on("2017-05-04").source("radio");
        story.link("I1", "R1").found("I1", Finding.Outcome.REFUTED);
        var judged = story.on("2017-05-10");
        assertEquals("no-breach-recorded no-breach-recorded not-determined", judged.words("quiet"));
        assertEquals("refuted", judged.alleged("quiet").aside().get(0).why().code());
    }

    @Test
    void aSpecificDenialDisputesAndABlanketOneDoesNot() {
        story.report("R1", "shell").by("north").in("old-pier").on("2017-05-04").source("radio");
        story.report("R2", "shell")
                .by("north")
                .on("2017-05-04")
                .source("north-office")
                .denied();
        assertEquals(
                "broken not-determined not-determined", story.on("2017-05-10").words("quiet"));
        story.report("R3", "shell")
                .by("north")
                .in("harbour")
                .on("2017-05-04")
                .source("north-office")
                .denied();
        var judged = story.on("2017-05-10");
        assertEquals("disputed not-determined not-determined", judged.words("quiet"));
        assertEquals(List.of("R3"), judged.alleged("quiet").reason().parts());
    }

    @Test
    void theAccusedCannotDisputeWhatIsCorroborated() {
        story.report("R1", "shell").by("north").in("old-pier").on("2017-05-04").source("radio");
        story.report("R2", "shell").by("north").in("old-pier").on("2017-05-04").source("paper");
        story.report("R3", "shell")
                .by("north")
                .in("harbour")
                .on("2017-05-04")
                .source("north-office")
                .denied();
        story.link("I1", "R1", "R2");
        assertEquals("disputed broken not-determined", story.on("2017-05-10").words("quiet"));
    }

    @Test
    void aCalmObservationContradictsOnlyWhatItLookedFor() {
        story.report("R1", "shell")
                .by("north")
                .in("old-pier")
                .on("2017-05-04T10:00:00Z")
                .source("radio");
        story.report("R2", "watch")
                .by("observers")
                .in("harbour")
                .on("2017-05-04")
                .source("observers")
                .calm("raid");
        assertEquals(
                "broken not-determined not-determined", story.on("2017-05-10").words("quiet"));
        story.report("R3", "watch")
                .by("observers")
                .in("harbour")
                .on("2017-05-04")
                .source("observers")
                .calm("shell");
        assertEquals(
                "disputed not-determined not-determined", story.on("2017-05-10").words("quiet"));
    }

    @Test
    void anonymousWordAloneChangesNothing() {
        story.report("R1", "shell").by("north").in("old-pier").on("2017-05-04").source("street");
        var judged = story.on("2017-05-10");
        assertEquals("no-breach-recorded no-breach-recorded not-determined", judged.words("quiet"));
        assertEquals("anonymous", judged.alleged("quiet").aside().get(0).why().code());
    }

    @Test
    void whatIsOutIsSetAsideWithTheAttribute() {
        story.report("R1", "shell").by("north").in("old-pier").on("2017-04-04");
        story.report("R2", "shell").by("north").in("valley").on("2017-05-04");
        story.report("R3", "shell").by("bandits").in("old-pier").on("2017-05-04");
        story.report("R4", "shell").by("north").in("old-pier").on("2017-05-04").only(Modality.THREATENED);
        var codes = story.on("2017-05-10").alleged("quiet").aside().stream()
                .map(aside -> aside.why().code())
                .toList();
        assertEquals(List.of("before-force", "outside-place", "other-actor", "not-told"), codes);
    }

    @Test
    void aPointOnTheEdgeIsInside() {
        story.report("R1", "shell").by("north").at(102_000_000, 501_234_567, 0).on("2017-05-04");
        story.report("R2", "shell").by("south").at(102_000_001, 501_234_567, 0).on("2017-05-04");
        var judged = story.on("2017-05-10");
        assertEquals("broken", judged.party("quiet", "north").verdict().word());
        assertEquals(
                "no-breach-recorded", judged.party("quiet", "south").verdict().word());
    }

    @Test
    void aRoughPointNearTheEdgeCannotBeTold() {
        story.report("R1", "shell")
                .by("north")
                .at(102_000_001, 501_234_567, 100)
                .on("2017-05-04");
        var verdict = story.on("2017-05-10").alleged("quiet");
        assertEquals("uncertain", verdict.verdict().word());
        assertEquals("place-straddles", verdict.reason().code());
    }

    @Test
    void aDayPreciseReportOnTheDayOfANoonTruceCannotBePlaced() {
        var noon = new Story()
                .says(
                        "text A \"Noon\" in force from 2017-05-01 12:00 UTC binds north and south",
                        "quiet: north and south must not force in harbour");
        noon.report("R1", "shell").by("north").in("old-pier").on("2017-05-01");
        var verdict = noon.on("2017-05-10").alleged("quiet");
        assertEquals("uncertain", verdict.verdict().word());
        assertEquals("time-straddles", verdict.reason().code());
    }

    @Test
    void anActorWhoseSideIsDisputedLeavesItUncertain() {
        story.side("coast-brigade", Side.Role.DISPUTED);
        story.report("R1", "shell").by("coast-brigade").in("old-pier").on("2017-05-04");
        assertEquals(
                "actor-disputed",
                story.on("2017-05-10").alleged("quiet").reason().code());
    }

    @Test
    void anExcludedActorIsNotCoveredNorAreActsAgainstHim() {
        story.side("bandits", Side.Role.EXCLUDED);
        story.report("R1", "shell").by("bandits").in("old-pier").on("2017-05-04");
        story.report("R2", "shell").by("north").in("old-pier").on("2017-05-04").with(Part.AGAINST, "bandits");
        var verdict = story.on("2017-05-10").alleged("quiet");
        assertEquals("no-breach-recorded", verdict.verdict().word());
        assertEquals(
                List.of("not-covered", "not-covered"),
                verdict.aside().stream().map(one -> one.why().code()).toList());
    }

    @Test
    void anActOfOneOfTwoSidesBreaksTheClauseAndLeavesThePartiesUncertain() {
        story.kind("somebody", "either", "north", "south");
        story.report("R1", "shell").by("somebody").in("old-pier").on("2017-05-04");
        var judged = story.on("2017-05-10");
        assertEquals("broken", judged.alleged("quiet").verdict().word());
        assertEquals("uncertain", judged.party("quiet", "north").verdict().word());
        assertEquals("uncertain", judged.party("quiet", "south").verdict().word());
    }

    @Test
    void repeatedWordOfOneSourceIsAPatternBesideTheVerdict() {
        for (var day = 2; day < 6; day++)
            story.report("R" + day, "shell")
                    .by("north")
                    .in("old-pier")
                    .on("2017-05-0" + day)
                    .source("radio");
        var patterns = story.on("2017-05-10").alleged("quiet").patterns();
        assertEquals(1, patterns.size());
        assertEquals(4, patterns.get(0).count());
    }

    @Test
    void theCalendarAloneDecidesBeforeEntryIntoForce() {
        var judged = story.on("2017-04-20");
        assertEquals("not-yet-in-force not-yet-in-force not-yet-in-force", judged.words("quiet"));
        assertEquals(Status.NOT_YET_IN_FORCE, judged.clause("quiet", "").status());
    }

    @Test
    void partiesMirrorWhenTheyAreSwapped() {
        story.report("R1", "shell").by("north").in("old-pier").on("2017-05-04");
        var other = new Story().says("quiet: north and south must not force in harbour");
        other.report("R1", "shell").by("south").in("old-pier").on("2017-05-04");
        assertEquals(
                story.on("2017-05-10").party("quiet", "north").verdict(),
                other.on("2017-05-10").party("quiet", "south").verdict());
    }

    @Test
    void aTargetThatIsNotToldDoesNotCountWhereTheClauseIsLimitedToOne() {
        var limited = new Story().says("quiet: north must not shell against river-guard in harbour");
        limited.report("R1", "shell").by("north").in("old-pier").on("2017-05-04");
        limited.report("R2", "shell")
                .by("north")
                .in("old-pier")
                .on("2017-05-05")
                .with(Part.AGAINST, "south");
        limited.report("R3", "shell")
                .by("north")
                .in("old-pier")
                .on("2017-05-06")
                .with(Part.AGAINST, "river-guard");
        var verdict = limited.on("2017-05-10").alleged("quiet");
        assertEquals(List.of("R3"), verdict.parties().get(0).by());
        assertEquals(
                List.of("target-not-reported", "other-target"),
                verdict.aside().stream().map(one -> one.why().code()).toList());
    }

    @Test
    void anExceptionMustBeSupported() {
        var story = new Story().says("quiet: north must not force in harbour except for self-defence");
        story.report("R1", "shell").by("north").in("old-pier").on("2017-05-04").with(Part.FOR, "self-defence");
        assertEquals(
                "no-breach-recorded",
                story.on("2017-05-10").alleged("quiet").verdict().word());
        story.report("R2", "shell").by("north").in("old-pier").on("2017-05-05");
        assertEquals("broken", story.on("2017-05-10").alleged("quiet").verdict().word());
        story.link("I1", "R1", "R2");
        assertEquals(
                "exception-contradicted",
                story.on("2017-05-10").alleged("quiet").reason().code());
    }

    @Test
    void aSpecificPermissionLiftsTheBanForWhatItCovers() {
        var story = new Story()
                .says("quiet: north must not force in harbour", "open: north may raid against bandits in harbour");
        story.report("R1", "raid").by("north").in("old-pier").on("2017-05-04").with(Part.AGAINST, "bandits");
        var verdict = story.on("2017-05-10").alleged("quiet");
        assertEquals("no-breach-recorded", verdict.verdict().word());
        assertTrue(verdict.aside().get(0).why().parts().contains("A/open"));
    }
}

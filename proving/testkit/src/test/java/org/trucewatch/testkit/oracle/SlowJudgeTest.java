package org.trucewatch.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trucewatch.testkit.oracle.Worked.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Status;
import org.trucewatch.model.verdict.Verdict;

/// The rules of the judge on cases small enough to judge by hand.
final class SlowJudgeTest {
    private static final String TRUCE = """
            line quay-line within 2 km
            text T1 "Truce" in force from 2017-08-03 12:00 Europe/Paris binds north and south
            quiet: north and south must not use-of-force in harbour or across quay-line
            """;

    private static Worked truce() {
        return Worked.agreement(TRUCE);
    }

    @Test
    void fireToldByTwoUnrelatedOriginsIsBrokenAsCorroborated() {
        var asked = truce().told(
                        report("A", "shell").by("north-brigade").in("pier").at("2017-08-03T20:00"),
                        report("B", "shell")
                                .by("north")
                                .in("pier")
                                .at("2017-08-03T20:00")
                                .from("second-voice"))
                .linked("I1", "A", "B")
                .asOf("2017-08-03");
        assertEquals(Verdict.BROKEN, asked.alleged("quiet"));
        assertEquals(Verdict.BROKEN, asked.corroborated("quiet"));
        assertEquals(Verdict.NOT_DETERMINED, asked.verified("quiet"));
        assertEquals(
                List.of("A", "B"),
                asked.party("quiet", Standard.CORROBORATED, "north").by());
        assertEquals(
                Verdict.NO_BREACH_RECORDED,
                asked.party("quiet", Standard.CORROBORATED, "south").verdict());
    }

    @Test
    void twoReportsThatNobodyLinkedStayTwoSingleVoices() {
        var asked = truce().told(
                        report("A", "shell").by("north").in("pier").at("2017-08-03T20:00"),
                        report("B", "shell")
                                .by("north")
                                .in("pier")
                                .at("2017-08-03T20:00")
                                .from("second-voice"))
                .asOf("2017-08-03");
        assertEquals(Verdict.BROKEN, asked.alleged("quiet"));
        assertEquals(Verdict.NOT_DETERMINED, asked.corroborated("quiet"));
        assertEquals(
                "one-voice",
                asked.standard("quiet", Standard.CORROBORATED).reason().code());
    }

    @Test
    void aDayPreciseReportOfTheDayOfANoonTruceIsUncertain() {
        var asked = truce().told(report("A", "shell").by("north").in("pier").on("2017-08-03"))
                .asOf("2017-08-04");
        assertEquals(Verdict.UNCERTAIN, asked.alleged("quiet"));
        assertEquals(
                "time-straddles",
                asked.standard("quiet", Standard.ALLEGED).reason().code());
    }

    @Test
    void fireFromBeforeTheTruceIsSetAside() {
        var asked = truce().told(report("A", "shell").by("north").in("pier").on("2017-07-31"))
                .asOf("2017-08-04");
        assertEquals(Verdict.NO_BREACH_RECORDED, asked.alleged("quiet"));
        assertEquals("before-force", asked.aside("quiet", "A"));
    }

    @Test
    void aPointOnTheEdgeIsInside() {
        var asked = truce().told(report("A", "shell").by("north").in("gate").at("2017-08-04T08:00"))
                .asOf("2017-08-04");
        assertEquals(Verdict.BROKEN, asked.alleged("quiet"));
    }

    @Test
    void aPlaceWhosePrecisionStraddlesTheEdgeIsUncertain() {
        var asked = truce().told(report("A", "shell").by("north").in("fringe").at("2017-08-04T08:00"))
                .asOf("2017-08-04");
        assertEquals(Verdict.UNCERTAIN, asked.alleged("quiet"));
        assertEquals(
                "place-straddles",
                asked.standard("quiet", Standard.ALLEGED).reason().code());
    }

    @Test
    void fireAcrossTheLineCountsAlthoughItLandsOutside() {
        var asked = truce().told(report("A", "shell").by("north").in("village").at("2017-08-03T20:00"))
                .asOf("2017-08-03");
        assertEquals(Verdict.BROKEN, asked.alleged("quiet"));
        assertEquals(Verdict.NOT_DETERMINED, asked.corroborated("quiet"));
    }

    @Test
    void fireOnOnesOwnVillageAcrossTheLineDoesNotCount() {
        var asked = truce().told(report("A", "shell").by("south").in("village").at("2017-08-03T20:00"))
                .asOf("2017-08-03");
        assertEquals(Verdict.NO_BREACH_RECORDED, asked.alleged("quiet"));
        assertEquals("outside-place", asked.aside("quiet", "A"));
    }

    @Test
    void aToldOriginInsideTheZoneSufficesAtAnyDistance() {
        var far = report("A", "shell").by("north").in("far-town").at("2017-08-03T20:00");
        assertEquals("outside-place", truce().told(far).asOf("2017-08-03").aside("quiet", "A"));
        far.outOf("pier");
        assertEquals(Verdict.BROKEN, truce().told(far).asOf("2017-08-03").alleged("quiet"));
    }

    @Test
    void twoMirrorsOfOneAgencyAreOneVoice() {
        var asked = truce().told(
                        report("A", "shell").by("north").in("pier").at("2017-08-03T20:00"),
                        report("B", "shell").by("north").in("pier").at("2017-08-03T20:00"))
                .linked("I1", "A", "B")
                .asOf("2017-08-03");
        assertEquals(Verdict.NOT_DETERMINED, asked.corroborated("quiet"));
    }

    @Test
    void aFamilyOfOutletsIsOneVoiceForWhatOnlyItTells() {
        var worked = truce().told(
                        report("A", "shell")
                                .by("north")
                                .in("pier")
                                .at("2017-08-03T20:00")
                                .from("paper-one"),
                        report("B", "shell")
                                .by("north")
                                .in("pier")
                                .at("2017-08-03T20:00")
                                .from("paper-two"))
                .linked("I1", "A", "B");
        assertEquals(Verdict.NOT_DETERMINED, worked.asOf("2017-08-03").corroborated("quiet"));
        worked.told(report("C", "shell")
                        .by("north")
                        .in("pier")
                        .at("2017-08-03T20:01")
                        .from("third-voice"))
                .linked("I1", "C");
        assertEquals(Verdict.BROKEN, worked.asOf("2017-08-03").corroborated("quiet"));
    }

    @Test
    void lineagesOfWhichNobodyKnowsWhetherTheyShareInformantsMakeUncertain() {
        var asked = truce().told(
                        report("A", "shell").by("north").in("pier").at("2017-08-03T20:00"),
                        report("B", "shell")
                                .by("north")
                                .in("pier")
                                .at("2017-08-03T20:00")
                                .from("second-voice"))
                .linked("I1", "A", "B")
                .related("second-voice", "first-voice", Relation.Kind.CANNOT_TELL)
                .asOf("2017-08-03");
        assertEquals(Verdict.UNCERTAIN, asked.corroborated("quiet"));
        assertEquals(
                "independence-unknown",
                asked.standard("quiet", Standard.CORROBORATED).reason().code());
    }

    @Test
    void aBlanketDenialRefutesNothing() {
        var asked = truce().told(
                        report("A", "shell").by("north").in("pier").at("2017-08-03T20:00"),
                        report("B", "shell").by("north").in("harbour").denied().from("north-office"),
                        report("C", "blanket")
                                .by("north")
                                .in("harbour")
                                .on("2017-08-03")
                                .from("north-office"))
                .asOf("2017-08-03");
        assertEquals(Verdict.BROKEN, asked.alleged("quiet"));
        assertEquals("denial", asked.aside("quiet", "B"));
        assertEquals("", asked.aside("quiet", "C"));
    }

    @Test
    void aSpecificDenialByTheAccusedDisputesWhatIsAllegedAndNotWhatIsCorroborated() {
        var asked = truce().told(
                        report("A", "shell").by("north").in("pier").at("2017-08-03T20:00"),
                        report("B", "shell")
                                .by("north")
                                .in("pier")
                                .at("2017-08-03T20:00")
                                .from("second-voice"),
                        report("C", "use-of-force")
                                .by("north")
                                .in("harbour")
                                .on("2017-08-03")
                                .denied()
                                .from("north-office"))
                .linked("I1", "A", "B")
                .asOf("2017-08-03");
        assertEquals(Verdict.DISPUTED, asked.alleged("quiet"));
        assertEquals(
                List.of("C"), asked.standard("quiet", Standard.ALLEGED).reason().parts());
        assertEquals(Verdict.BROKEN, asked.corroborated("quiet"));
    }

    @Test
    void calmHoursSeenByOneMonitorRefuteNothingOutsideThoseHours() {
        var shelled = report("A", "shell").by("north").in("pier").at("2017-08-03T20:00");
        var calmBefore = report("B", "calm")
                .in("harbour")
                .between("2017-08-03T12:00", "2017-08-03T19:00")
                .notSeeing("use-of-force")
                .from("second-voice");
        assertEquals(
                Verdict.BROKEN,
                truce().told(shelled, calmBefore).asOf("2017-08-03").alleged("quiet"));
        var calmThen = report("B", "calm")
                .in("harbour")
                .between("2017-08-03T19:00", "2017-08-03T21:00")
                .notSeeing("use-of-force")
                .from("second-voice");
        assertEquals(
                Verdict.DISPUTED,
                truce().told(shelled, calmThen).asOf("2017-08-03").alleged("quiet"));
    }

    @Test
    void anUnnamedHandIsShownAndCarriesNothing() {
        var asked = truce().told(report("A", "shell")
                        .by("north")
                        .in("pier")
                        .at("2017-08-03T20:00")
                        .from("unnamed"))
                .asOf("2017-08-03");
        assertEquals(Verdict.NO_BREACH_RECORDED, asked.alleged("quiet"));
        assertEquals("anonymous", asked.aside("quiet", "A"));
    }

    @Test
    void aLateReportDoesNotRewriteTheAnswerOfTheDayBefore() {
        var worked = truce().told(report("A", "shell")
                .by("north")
                .in("pier")
                .at("2017-08-04T09:00")
                .known("2017-08-06T10:00"));
        assertEquals(Verdict.NO_BREACH_RECORDED, worked.asOf("2017-08-05").alleged("quiet"));
        assertEquals(Verdict.BROKEN, worked.asOf("2017-08-05", "2017-08-07").alleged("quiet"));
    }

    @Test
    void anActThatOneOfTheBoundDidBreaksTheClauseAndNobodyIsNamed() {
        var asked = truce().told(report("A", "shell").by("some-side").in("pier").at("2017-08-04T09:00"))
                .asOf("2017-08-04");
        assertEquals(Verdict.BROKEN, asked.alleged("quiet"));
        assertEquals(
                Verdict.UNCERTAIN,
                asked.party("quiet", Standard.ALLEGED, "north").verdict());
        assertEquals(
                Verdict.UNCERTAIN,
                asked.party("quiet", Standard.ALLEGED, "south").verdict());
    }

    @Test
    void mutualFireIsABreachByBoth() {
        var asked = truce().told(
                        report("A", "shell").by("both-sides").in("pier").at("2017-08-04T09:00"))
                .asOf("2017-08-04");
        assertEquals(
                Verdict.BROKEN, asked.party("quiet", Standard.ALLEGED, "north").verdict());
        assertEquals(
                Verdict.BROKEN, asked.party("quiet", Standard.ALLEGED, "south").verdict());
    }

    @Test
    void anActByNobodyKnownIsUncertainForAll() {
        var asked = truce().told(report("A", "shell").in("pier").at("2017-08-04T09:00"))
                .asOf("2017-08-04");
        assertEquals(Verdict.UNCERTAIN, asked.alleged("quiet"));
        assertEquals(
                "actor-unknown",
                asked.standard("quiet", Standard.ALLEGED).reason().code());
    }

    @Test
    void actsByAndAgainstTheExcludedAreNotCovered() {
        var asked = truce().told(
                        report("A", "shell").by("outcasts").in("pier").at("2017-08-04T09:00"),
                        report("B", "shell")
                                .by("north")
                                .in("pier")
                                .at("2017-08-04T09:00")
                                .with(Detail.Part.AGAINST, "outcasts"))
                .asOf("2017-08-04");
        assertEquals(Verdict.NO_BREACH_RECORDED, asked.alleged("quiet"));
        assertEquals("not-covered", asked.aside("quiet", "A"));
        assertEquals("not-covered", asked.aside("quiet", "B"));
    }

    @Test
    void aCollectiveNameMayHideTheExcluded() {
        var asked = truce().told(report("A", "shell")
                        .by("armed-groups")
                        .certainty(Report.Certainty.GROUP_NOT_NAMED)
                        .in("pier")
                        .at("2017-08-04T09:00"))
                .asOf("2017-08-04");
        assertEquals(Verdict.UNCERTAIN, asked.alleged("quiet"));
        assertEquals(
                "actor-may-hide",
                asked.standard("quiet", Standard.ALLEGED).reason().code());
    }

    @Test
    void aFindingByTwoReviewersVerifiesAndARefutationSetsAside() {
        var worked = truce().told(report("A", "shell").by("north").in("pier").at("2017-08-04T09:00"))
                .linked("I1", "A");
        var verified = worked.found("I1", Finding.Outcome.CONFIRMED).asOf("2017-08-04");
        assertEquals(Verdict.BROKEN, verified.verified("quiet"));
        assertEquals(Verdict.BROKEN, verified.corroborated("quiet"));
        var refuted = truce().told(report("A", "shell").by("north").in("pier").at("2017-08-04T09:00"))
                .linked("I1", "A")
                .found("I1", Finding.Outcome.REFUTED)
                .asOf("2017-08-04");
        assertEquals(Verdict.NO_BREACH_RECORDED, refuted.alleged("quiet"));
        assertEquals("refuted", refuted.aside("quiet", "A"));
    }

    @Test
    void anUnlinkRestoresTheFormerAnswer() {
        var worked = truce().told(
                        report("A", "shell").by("north").in("pier").at("2017-08-03T20:00"),
                        report("B", "shell")
                                .by("north")
                                .in("pier")
                                .at("2017-08-03T20:00")
                                .from("second-voice"))
                .linked("I1", "A", "B")
                .unlinked(0, "2017-08-09");
        assertEquals(Verdict.BROKEN, worked.asOf("2017-08-08").corroborated("quiet"));
        assertEquals(Verdict.NOT_DETERMINED, worked.asOf("2017-08-10").corroborated("quiet"));
    }

    @Test
    void aReportOfTwoPlacesIsJudgedForEachPlace() {
        var asked = truce().told(
                        report("A", "shell")
                                .by("north")
                                .in("pier")
                                .in("far-town")
                                .at("2017-08-03T20:00"),
                        report("B", "shell")
                                .by("north")
                                .in("pier")
                                .at("2017-08-03T20:00")
                                .from("second-voice"))
                .linkedAt("I1", "pier", "A", "B")
                .asOf("2017-08-03");
        assertEquals(
                List.of("I1"),
                asked.standard("quiet", Standard.CORROBORATED).occurrences().stream()
                        .map(Occurrence::id)
                        .toList());
        assertEquals("", asked.aside("quiet", "A"));
    }

    @Test
    void threeIncidentsOfOneVoiceAreAPatternAndNoCorroboration() {
        var asked = truce().told(
                        report("A", "shell").by("north").in("pier").at("2017-08-04T09:00"),
                        report("B", "shell").by("north").in("pier").at("2017-08-05T09:00"),
                        report("C", "raid").by("north").in("mole").at("2017-08-06T09:00"))
                .asOf("2017-08-07");
        var patterns = asked.standard("quiet", Standard.CORROBORATED).patterns();
        assertEquals(1, patterns.size());
        assertEquals(3, patterns.getFirst().count());
        assertEquals(Verdict.NOT_DETERMINED, asked.corroborated("quiet"));
    }

    @Test
    void anExceptionMustBeSupportedByWhatIsTold() {
        var worked = Worked.agreement("""
                text T2 "Truce" in force from 2017-08-03 binds north and south
                quiet: north must not use-of-force in harbour except against outcasts from 2017-08-10
                """);
        worked.told(
                report("A", "shell").by("north").in("pier").at("2017-08-11T09:00"),
                report("B", "shell")
                        .by("north")
                        .in("pier")
                        .at("2017-08-12T09:00")
                        .with(Detail.Part.AGAINST, "outcasts"),
                report("C", "shell")
                        .by("north")
                        .in("pier")
                        .at("2017-08-05T09:00")
                        .with(Detail.Part.AGAINST, "outcasts"));
        var asked = worked.asOf("2017-08-20");
        assertEquals(
                List.of("C", "A"),
                asked.standard("quiet", Standard.ALLEGED).occurrences().stream()
                        .map(Occurrence::id)
                        .toList());
        assertEquals("exception", asked.aside("quiet", "B"));
    }

    @Test
    void beforeEntryIntoForceNothingIsJudged() {
        var asked = truce().asOf("2017-08-03T11:59");
        assertEquals(Verdict.NOT_YET_IN_FORCE, asked.verified("quiet"));
        assertEquals(Status.NOT_YET_IN_FORCE, asked.status("quiet"));
        assertEquals(
                Verdict.NO_BREACH_RECORDED, truce().asOf("2017-08-03T12:01").alleged("quiet"));
    }

    @Test
    void aTextAnnouncedInOctoberIsNotKnownInAugust() {
        var worked = Worked.agreement("""
                text T2 "Later" announced 2017-10-04 in force from 2017-08-01 binds north
                quiet: north must not shell
                """);
        assertTrue(worked.asOf("2017-08-20").judgement().clauses().isEmpty());
        assertEquals(1, worked.asOf("2017-10-05").judgement().clauses().size());
    }

    @Test
    void oneSidesWordThatTheTextHasEndedMakesItsStatusDisputed() {
        var worked = Worked.agreement("""
                text T1 "Truce" in force from 2017-08-03 binds north and south
                quiet: north and south must not shell in harbour
                text T2 "Renewal" extends T1 in force from 2017-10-03 binds north and south
                quiet: as in clause T1/quiet
                """);
        worked.told(report("A", "statement-of-end").by("south").on("2017-11-01"));
        var disputed = worked.asOf("2017-11-05");
        assertEquals(Status.DISPUTED, disputed.status("quiet"));
        assertEquals(Verdict.NO_BREACH_RECORDED, disputed.alleged("quiet"));
        worked.told(report("B", "statement-of-end").by("north").on("2017-11-09"));
        assertEquals(Status.ENDED, worked.asOf("2017-11-12").status("quiet"));
    }

    @Test
    void readingsThatPartAreUncertainAndBothAreShown() {
        var worked = Worked.agreement("""
                text T2 "Truce" in force from 2017-08-03 binds north
                quiet: north must not shell in harbour until 2017-09-10 reading "day not included": before 2017-09-10
                """);
        worked.told(report("A", "shell").by("north").in("pier").at("2017-09-10T09:00"));
        var asked = worked.asOf("2017-09-12");
        assertEquals(Verdict.BROKEN, asked.alleged("quiet"));
        var rival = asked.standard("quiet", "day not included", Standard.ALLEGED);
        assertEquals(Verdict.NO_BREACH_RECORDED, rival.verdict());
        var folded = asked.standard("quiet", "*", Standard.ALLEGED);
        assertEquals(Verdict.UNCERTAIN, folded.verdict());
        assertEquals("readings-differ", folded.reason().code());
    }
}

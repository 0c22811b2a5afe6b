package org.trucewatch.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trucewatch.testkit.oracle.Worked.report;
import static org.trucewatch.testkit.oracle.Worked.truce;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Status;
import org.trucewatch.model.verdict.Verdict;

/// The rules of the judge on cases small enough to judge by hand.
final class SlowJudgeTest {
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

package org.trucewatch.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trucewatch.testkit.oracle.Worked.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.worlds.ReportDraft;

/// Duties, states and numbers on cases small enough to judge by hand.
final class SlowJudgeDutiesTest {
    private static final String HEADER = """
            goods aid
            goods convoy part of aid
            people guards
            text T2 "Duties" in force from 2017-08-03 12:00 Europe/Paris binds carrier, north and south
            """;

    private static Worked duties(String clauses) {
        return Worked.agreement(HEADER + clauses);
    }

    private static Worked convoy() {
        return duties("""
                aid: carrier must deliver at least 1 convoy of aid to harbour by 2017-08-07
                access: parties must let aid pass to harbour
                """);
    }

    private static Worked posts() {
        return duties("staff: north must keep at most 40 guards at each post");
    }

    /// South turned a convoy back on its way to the harbour.
    private static ReportDraft refused(String id, String day) {
        return report(id, "refuse-aid")
                .by("south")
                .in("pier")
                .with(Detail.Part.OF, "aid")
                .on(day);
    }

    private static ReportDraft counted(String id, String post, String day, long least, long most) {
        return report(id, "head-count").by("north").in(post).on(day).counting(least, most, "guards");
    }

    @Test
    void aConvoyThatTheOtherSideTurnedBackIsPreventedAndTheDutyToLetIsBroken() {
        var asked = convoy().told(
                        refused("A", "2017-08-07"),
                        refused("B", "2017-08-07").from("second-voice"),
                        refused("C", "2017-08-07").from("third-voice"))
                .linked("I1", "A", "B", "C")
                .asOf("2017-08-08");
        assertEquals(Verdict.PREVENTED, asked.alleged("aid"));
        assertEquals(Verdict.PREVENTED, asked.corroborated("aid"));
        assertEquals(
                List.of("south", "2017-08-07"),
                asked.party("aid", Standard.CORROBORATED, "carrier").reason().parts());
        assertEquals(
                Verdict.BROKEN,
                asked.party("access", Standard.CORROBORATED, "south").verdict());
        assertEquals(
                Verdict.NO_BREACH_RECORDED,
                asked.party("access", Standard.CORROBORATED, "north").verdict());
    }

    @Test
    void aLateDeliveryToldOnlyByTheDelivererEndsThePreventionForWhatIsCorroborated() {
        var asked = convoy().told(
                        refused("A", "2017-08-07"),
                        refused("B", "2017-08-07").from("second-voice"),
                        report("D", "deliver")
                                .by("carrier")
                                .in("pier")
                                .on("2017-08-09")
                                .from("carrier-office"))
                .linked("I1", "A", "B")
                .asOf("2017-08-10");
        assertEquals(Verdict.FULFILLED_LATE, asked.alleged("aid"));
        assertEquals(
                List.of("2017-08-09"),
                asked.standard("aid", Standard.ALLEGED).reason().parts());
        assertEquals(Verdict.NOT_DETERMINED, asked.corroborated("aid"));
        assertEquals(
                "prevented-by",
                asked.standard("aid", Standard.CORROBORATED).reason().code());
    }

    @Test
    void anAttemptAfterTheDayLeavesTheDutyOverdue() {
        var asked = convoy().told(refused("A", "2017-08-09")).asOf("2017-08-10");
        assertEquals(Verdict.OVERDUE, asked.alleged("aid"));
    }

    @Test
    void onTheDayADutyIsPendingAndTheDayAfterSilenceIsNoProof() {
        assertEquals(Verdict.PENDING, convoy().asOf("2017-08-07").verified("aid"));
        var after = convoy().asOf("2017-08-08");
        assertEquals(Verdict.NOT_DETERMINED, after.alleged("aid"));
        assertEquals(
                "due-no-word", after.standard("aid", Standard.ALLEGED).reason().code());
    }

    @Test
    void silenceCountsOnlyWhereTheClauseSaysSo() {
        var asked = duties("aid: carrier must deliver aid to harbour by 2017-08-07, silence counts")
                .asOf("2017-08-08");
        assertEquals(Verdict.OVERDUE, asked.alleged("aid"));
    }

    @Test
    void aDutyWithoutADateIsNeverOverdue() {
        var worked = duties("free: north must release guards");
        assertEquals(Verdict.NOT_DETERMINED, worked.asOf("2017-09-01").alleged("free"));
        worked.told(report("A", "demand-release").by("south").on("2017-09-02"));
        var asked = worked.asOf("2017-09-03");
        assertEquals(Verdict.UNPERFORMED, asked.alleged("free"));
        worked.told(report("B", "release").by("north").on("2017-09-04"));
        assertEquals(Verdict.FULFILLED, worked.asOf("2017-09-05").alleged("free"));
    }

    @Test
    void aDemandTellsNothingAgainstTheOneWhoDemands() {
        var asked = duties("free: north and south must release guards")
                .told(report("A", "demand-release").by("south").on("2017-09-02"))
                .asOf("2017-09-03");
        assertEquals(
                Verdict.UNPERFORMED,
                asked.party("free", Standard.ALLEGED, "north").verdict());
        assertEquals(
                Verdict.NOT_DETERMINED,
                asked.party("free", Standard.ALLEGED, "south").verdict());
    }

    @Test
    void countsAddUpToWhatIsOwed() {
        var worked = duties("aid: carrier must deliver at least 3 convoy to harbour by 2017-08-20")
                .told(
                        report("A", "deliver")
                                .by("carrier")
                                .in("pier")
                                .on("2017-08-05")
                                .counting(2, 2, "convoy"),
                        report("B", "deliver")
                                .by("carrier")
                                .in("pier")
                                .on("2017-08-06")
                                .counting(1, 3, "convoy"));
        assertEquals(Verdict.FULFILLED, worked.asOf("2017-08-21").alleged("aid"));
        var fewer = duties("aid: carrier must deliver at least 6 convoy to harbour by 2017-08-20")
                .told(report("A", "deliver")
                        .by("carrier")
                        .in("pier")
                        .on("2017-08-05")
                        .counting(2, 2, "convoy"));
        assertEquals(Verdict.PENDING, fewer.asOf("2017-08-20").alleged("aid"));
        assertEquals(Verdict.PARTLY_FULFILLED, fewer.asOf("2017-08-21").alleged("aid"));
    }

    @Test
    void theExcludedGroupThatIsStillPresentAfterItsDayHasNotLeft() {
        var worked = duties("out: outcasts must leave harbour by 2017-09-10");
        worked.told(report("A", "be-present").by("outcasts").in("pier").on("2017-08-20"));
        assertEquals(Verdict.PENDING, worked.asOf("2017-09-10").alleged("out"));
        assertEquals(Verdict.NOT_DETERMINED, worked.asOf("2017-09-11").alleged("out"));
    }

    @Test
    void aStepInsideTheZoneIsNotLeavingIt() {
        var asked = duties("out: outcasts must leave harbour by 2017-09-10")
                .told(
                        report("A", "leave")
                                .by("outcasts")
                                .in("pier")
                                .on("2017-09-01")
                                .with(Detail.Part.TO, "mole"),
                        report("B", "leave").by("outcasts").in("pier").on("2017-09-02"))
                .asOf("2017-09-11");
        assertEquals(Verdict.NOT_DETERMINED, asked.alleged("out"));
        assertEquals("step", asked.aside("out", "A"));
        var left = duties("out: outcasts must leave harbour by 2017-09-10")
                .told(report("A", "leave")
                        .by("outcasts")
                        .in("pier")
                        .on("2017-09-01")
                        .with(Detail.Part.TO, "far-town"))
                .asOf("2017-09-11");
        assertEquals(Verdict.FULFILLED, left.alleged("out"));
    }

    @Test
    void aRoadToldOpenStaysOpenUntilAToldChangeOrUntilWordIsStale() {
        var worked = duties("road: north must keep coast-road open, fresh for 30 days")
                .told(report("A", "open-road").in("coast-road").on("2017-08-10"));
        assertEquals(Verdict.FULFILLED, worked.asOf("2017-08-20").alleged("road"));
        var stale = worked.asOf("2017-09-20");
        assertEquals(Verdict.NOT_DETERMINED, stale.alleged("road"));
        assertEquals(
                List.of("2017-08-10"),
                stale.standard("road", Standard.ALLEGED).reason().parts());
        worked.told(report("B", "close-road").in("coast-road").on("2017-09-21"));
        assertEquals(Verdict.UNPERFORMED, worked.asOf("2017-09-25").alleged("road"));
        worked.told(report("C", "open-road").in("coast-road").on("2017-09-26"));
        assertEquals(Verdict.PARTLY_FULFILLED, worked.asOf("2017-09-28").alleged("road"));
    }

    @Test
    void opposedWordsOverOneDayAreDisputed() {
        var asked = duties("road: north must keep coast-road open")
                .told(
                        report("A", "open-road").in("coast-road").on("2017-09-06"),
                        report("B", "close-road")
                                .in("coast-road")
                                .on("2017-09-06")
                                .from("second-voice"))
                .asOf("2017-09-07");
        assertEquals(Verdict.DISPUTED, asked.alleged("road"));
        assertEquals(Verdict.NOT_DETERMINED, asked.corroborated("road"));
    }

    @Test
    void aStockOverItsCeilingIsBrokenAndStaysBroken() {
        var worked = posts().told(counted("A", "post-one", "2017-08-10", 38, 42));
        assertEquals(Verdict.UNCERTAIN, worked.asOf("2017-08-11").alleged("staff"));
        worked.told(counted("B", "post-two", "2017-08-12", 50, 50), counted("C", "post-two", "2017-08-14", 30, 30));
        assertEquals(Verdict.BROKEN, worked.asOf("2017-08-15").alleged("staff"));
    }

    @Test
    void aNumberToldOfOnePlaceNamedTwiceIsTheNumberThere() {
        var asked = posts().told(report("A", "head-count")
                        .by("north")
                        .in("post-one")
                        .in("post-one")
                        .on("2017-08-10")
                        .counting(50, 50, "guards"))
                .asOf("2017-08-11");
        assertEquals(Verdict.BROKEN, asked.alleged("staff"));
    }

    @Test
    void onePostWithoutWordMakesItKeptInPart() {
        var worked = posts().told(counted("A", "post-one", "2017-08-10", 30, 30));
        assertEquals(Verdict.PARTLY_FULFILLED, worked.asOf("2017-08-11").alleged("staff"));
        worked.told(counted("B", "post-two", "2017-08-10", 30, 30));
        assertEquals(Verdict.FULFILLED, worked.asOf("2017-08-11").alleged("staff"));
    }

    @Test
    void anActWithoutNoticeIsABreachOnlyWhereSilenceCounts() {
        var clause =
                "warn: north must give-notice within 72 hours before each shell by the same in harbour, covering it";
        var shelled = report("A", "shell").by("north").in("pier").at("2017-08-10T09:00");
        var quiet = duties(clause).asOf("2017-08-11");
        assertEquals(Verdict.NOT_TRIGGERED, quiet.alleged("warn"));
        assertEquals(
                Verdict.NOT_DETERMINED,
                duties(clause).told(shelled).asOf("2017-08-11").alleged("warn"));
        assertEquals(
                Verdict.BROKEN,
                duties(clause + ", silence counts")
                        .told(shelled)
                        .asOf("2017-08-11")
                        .alleged("warn"));
        var notice = report("B", "give-notice")
                .by("north")
                .in("pier")
                .at("2017-08-07T09:00")
                .covering(5_000);
        assertEquals(
                Verdict.FULFILLED,
                duties(clause).told(shelled, notice).asOf("2017-08-11").alleged("warn"));
    }

    @Test
    void threeBreachesWithinAWeekAndNearEachOtherAreAPatternOfTheirOwn() {
        var worked = duties("""
                        quiet: north must not shell in harbour
                        often: north must not break clause quiet 3 times within 7 days and 5 km
                        """)
                .told(
                        report("A", "shell").by("north").in("pier").at("2017-08-04T09:00"),
                        report("B", "shell").by("north").in("pier").at("2017-08-06T09:00"));
        assertEquals(Verdict.NO_BREACH_RECORDED, worked.asOf("2017-08-07").alleged("often"));
        worked.told(report("C", "shell").by("north").in("pier").at("2017-08-11T09:00"));
        var asked = worked.asOf("2017-08-12");
        assertEquals(Verdict.BROKEN, asked.alleged("often"));
        assertEquals(
                "C",
                asked.standard("often", Standard.ALLEGED)
                        .occurrences()
                        .getFirst()
                        .id());
        assertEquals(Verdict.NOT_DETERMINED, asked.verified("often"));
    }

    @Test
    void aDutyWhoseConditionHasNotComeIsNotTriggered() {
        var worked = duties("free: north must release guards if release by south");
        assertEquals(Verdict.NOT_TRIGGERED, worked.asOf("2017-08-20").alleged("free"));
        worked.told(report("A", "release").by("south").on("2017-08-21"));
        assertEquals(Verdict.NOT_DETERMINED, worked.asOf("2017-08-23").alleged("free"));
        worked.told(report("B", "release").by("north").on("2017-08-24"));
        assertEquals(Verdict.FULFILLED, worked.asOf("2017-08-25").alleged("free"));
    }

    @Test
    void uncountedDaysAreUncertainBetweenTheReadings() {
        var worked = duties("free: north must release guards within 3 days after entry-into-force");
        assertEquals(Verdict.PENDING, worked.asOf("2017-08-05").alleged("free"));
        assertEquals(Verdict.UNCERTAIN, worked.asOf("2017-08-06T18:00").alleged("free"));
        assertEquals(Verdict.NOT_DETERMINED, worked.asOf("2017-08-07").alleged("free"));
    }

    @Test
    void aPermissionIsBrokenByHinderingItsHolder() {
        var asked = duties("relief: carrier may pass in harbour")
                .told(refused("A", "2017-08-07"))
                .asOf("2017-08-08");
        assertEquals(
                Verdict.BROKEN, asked.party("relief", Standard.ALLEGED, "south").verdict());
        assertEquals(
                List.of("north", "south"),
                asked.standard("relief", Standard.ALLEGED).parties().stream()
                        .map(party -> party.party())
                        .toList());
    }

    @Test
    void aRoadClosedForLongerThanItsCapBreaksTheBan() {
        var worked = duties("hold: north must not close-road for over 48 hours")
                .told(report("A", "close-road").by("north").in("coast-road").at("2017-08-10T09:00"));
        assertEquals(Verdict.NO_BREACH_RECORDED, worked.asOf("2017-08-11").alleged("hold"));
        assertEquals(Verdict.BROKEN, worked.asOf("2017-08-13").alleged("hold"));
        worked.told(report("B", "open-road").by("south").in("coast-road").at("2017-08-11T09:00"));
        assertEquals(Verdict.NO_BREACH_RECORDED, worked.asOf("2017-08-13").alleged("hold"));
    }

    @Test
    void ofADutyInPeriodsNoneOfWhichFallsInItsTextNothingIsOwedAndNothingIsWaitedFor() {
        var asked = Worked.agreement("""
                        goods aid
                        text T2 "Duties" in force from 2017-08-03 until 2017-08-14 binds carrier, north and south
                        aid: carrier must deliver aid to harbour every week after 2017-08-20, silence counts
                        """).asOf("2017-08-30");
        for (var standard : Standard.values())
            assertEquals(
                    Reason.of("no-date"),
                    asked.party("aid", standard, "carrier").reason());
        assertEquals(Verdict.NOT_DETERMINED, asked.alleged("aid"));
    }
}

package org.trucewatch.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trucewatch.testkit.oracle.Worked.report;
import static org.trucewatch.testkit.oracle.Worked.truce;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.worlds.ReportDraft;

/// Who tells it, who denies it and who has looked, on cases small enough to judge by hand.
final class SlowJudgeVoicesTest {
    /// By the north, at the pier, on the evening of 3 August; of the first voice unless another is named.
    private static ReportDraft shelling(String id) {
        return report(id, "shell").by("north").in("pier").at("2017-08-03T20:00");
    }

    @Test
    void fireToldByTwoUnrelatedOriginsIsBrokenAsCorroborated() {
        var asked = truce().told(
                        report("A", "shell").by("north-brigade").in("pier").at("2017-08-03T20:00"),
                        shelling("B").from("second-voice"))
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
        var asked =
                truce().told(shelling("A"), shelling("B").from("second-voice")).asOf("2017-08-03");
        assertEquals(Verdict.BROKEN, asked.alleged("quiet"));
        assertEquals(Verdict.NOT_DETERMINED, asked.corroborated("quiet"));
        assertEquals(
                "one-voice",
                asked.standard("quiet", Standard.CORROBORATED).reason().code());
    }

    @Test
    void twoMirrorsOfOneAgencyAreOneVoice() {
        var asked = truce().told(shelling("A"), shelling("B"))
                .linked("I1", "A", "B")
                .asOf("2017-08-03");
        assertEquals(Verdict.NOT_DETERMINED, asked.corroborated("quiet"));
    }

    @Test
    void aFamilyOfOutletsIsOneVoiceForWhatOnlyItTells() {
        var worked = truce().told(shelling("A").from("paper-one"), shelling("B").from("paper-two"))
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
        var asked = truce().told(shelling("A"), shelling("B").from("second-voice"))
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
                        shelling("A"),
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
                        shelling("A"),
                        shelling("B").from("second-voice"),
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
        var shelled = shelling("A");
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
        var worked = truce().told(shelling("A"), shelling("B").from("second-voice"))
                .linked("I1", "A", "B")
                .unlinked(0, "2017-08-09");
        assertEquals(Verdict.BROKEN, worked.asOf("2017-08-08").corroborated("quiet"));
        assertEquals(Verdict.NOT_DETERMINED, worked.asOf("2017-08-10").corroborated("quiet"));
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
}

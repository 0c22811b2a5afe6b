package org.trucewatch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Detail.Part;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;

final class DutyTest {
    private final Story story = new Story().says("aid: north must deliver in harbour by 2017-05-07");

    @Test
    void whatIsDueLaterIsPendingUnderEveryStandard() {
        assertEquals("pending pending pending", story.on("2017-05-07").words("aid"));
    }

    @Test
    void silenceAfterTheDateIsNoProof() {
        assertEquals(
                "not-determined not-determined not-determined",
                story.on("2017-05-08").words("aid"));
        assertEquals(
                "due-no-word", story.on("2017-05-08").alleged("aid").reason().code());
    }

    @Test
    void silenceCountsWhereTheClauseSaysSo() {
        var register = new Story().says("aid: north must deliver in harbour by 2017-05-07, silence counts");
        assertEquals(
                "overdue", register.on("2017-05-08").alleged("aid").verdict().word());
    }

    @Test
    void doneInTimeIsFulfilledAndDoneLaterStaysLate() {
        story.report("R2", "deliver").by("north").in("old-pier").on("2017-05-09");
        assertEquals(
                "fulfilled-late",
                story.on("2017-05-20").alleged("aid").verdict().word());
        story.report("R1", "deliver").by("north").in("old-pier").on("2017-05-06");
        assertEquals(
                "fulfilled", story.on("2017-05-20").alleged("aid").verdict().word());
    }

    @Test
    void whatStraddlesTheDeadlineIsUncertain() {
        story.report("R1", "deliver").by("north").in("old-pier").from("2017-05-06", "2017-05-08");
        assertEquals(
                "time-straddles", story.on("2017-05-20").alleged("aid").reason().code());
    }

    @Test
    void toldAsNotDoneIsOverdue() {
        story.report("R1", "deliver")
                .by("north")
                .in("old-pier")
                .from("2017-05-01", "2017-05-10")
                .denied();
        assertEquals("overdue", story.on("2017-05-20").alleged("aid").verdict().word());
    }

    @Test
    void theOtherSideWhoStopsItPreventsIt() {
        story.report("R1", "turn-back").by("river-guard").in("old-pier").on("2017-05-06");
        var verdict = story.on("2017-05-08").alleged("aid");
        assertEquals("prevented", verdict.verdict().word());
        assertEquals(List.of("south", "2017-05-06"), verdict.reason().parts());
    }

    @Test
    void theAttemptOfSomebodyElseIsSetAside() {
        var bring = new Story().says("bring: north must deliver to harbour by 2017-05-07");
        bring.report("R1", "turn-back")
                .by("river-guard")
                .in("old-pier")
                .on("2017-05-05")
                .with(Part.AGAINST, "bandits");
        bring.report("R2", "turn-back")
                .by("river-guard")
                .in("old-pier")
                .on("2017-05-06")
                .with(Part.AGAINST, "north");
        var verdict = bring.on("2017-05-08").alleged("bring");
        assertEquals(List.of("R2"), verdict.parties().get(0).by());
        assertEquals(
                List.of("R1 other-target"),
                verdict.aside().stream()
                        .map(one -> one.id() + " " + one.why().code())
                        .toList());
    }

    @Test
    void aLaterPerformanceEndsThePreventionForWhoeverBelievesIt() {
        story.report("R1", "turn-back")
                .by("river-guard")
                .in("old-pier")
                .on("2017-05-06")
                .source("radio");
        story.report("R2", "turn-back")
                .by("river-guard")
                .in("old-pier")
                .on("2017-05-06")
                .source("paper");
        story.report("R3", "deliver")
                .by("north")
                .in("old-pier")
                .on("2017-05-09")
                .source("north-office");
        story.link("I1", "R1", "R2");
        var judged = story.on("2017-05-20");
        assertEquals("fulfilled-late not-determined not-determined", judged.words("aid"));
    }

    @Test
    void aNumberOwedAddsUpAndAPartIsAPart() {
        var many = new Story().says("free: south must release 10 guards by 2017-05-07");
        many.report("R1", "release").by("south").on("2017-05-02").count(4, 4, "guards");
        many.report("R2", "release").by("south").on("2017-05-05").count(3, 5, "guards");
        assertEquals(
                "partly-fulfilled",
                many.on("2017-05-20").alleged("free").verdict().word());
        many.report("R3", "release").by("south").on("2017-05-06").count(2, 4, "guards");
        assertEquals(
                "uncertain", many.on("2017-05-20").alleged("free").verdict().word());
        many.report("R4", "release").by("south").on("2017-05-06").count(1, 1, "guards");
        assertEquals(
                "uncertain", many.on("2017-05-20").alleged("free").verdict().word());
        many.report("R5", "release").by("south").on("2017-05-07").count(1, 1, "guards");
        assertEquals(
                "fulfilled", many.on("2017-05-20").alleged("free").verdict().word());
    }

    @Test
    void aDutyWithoutADateIsNeverLateByItself() {
        var open = new Story().says("free: south must release guards");
        assertEquals("no-date", open.on("2017-09-20").alleged("free").reason().code());
        open.report("R1", "demand-release").by("north").on("2017-06-01");
        assertEquals(
                "unperformed", open.on("2017-09-20").alleged("free").verdict().word());
    }

    @Test
    void leavingIsDoneOnlyByGoingWhollyOutside() {
        var leave = new Story().says("out: south must leave harbour by 2017-05-07");
        leave.report("R1", "leave").by("south").in("old-pier").on("2017-05-05");
        assertEquals(
                "not-determined",
                leave.on("2017-05-20").alleged("out").verdict().word());
        assertEquals(
                "step",
                leave.on("2017-05-20").alleged("out").aside().get(0).why().code());
        leave.report("R2", "leave").by("south").in("old-pier").on("2017-05-06").with(Part.TO, "valley");
        assertEquals(
                "fulfilled", leave.on("2017-05-20").alleged("out").verdict().word());
    }

    @Test
    void everyPeriodStandsForItself() {
        var weekly = new Story().says("talk: north must talk every 7 days, silence counts");
        weekly.report("R1", "talk").by("north").on("2017-05-02");
        weekly.report("R2", "talk").by("north").on("2017-05-03");
        var verdicts = weekly.on("2017-05-20").alleged("talk").occurrences().stream()
                .map(Occurrence::verdict)
                .map(verdict -> verdict.word())
                .toList();
        assertEquals(List.of("fulfilled", "overdue", "pending"), verdicts);
    }

    @Test
    void againWithinCountsFromTheLastPerformanceOrMissedDate() {
        var again = new Story()
                .says("aid: north must deliver in harbour by 2017-05-07, again within 10 days, silence counts");
        again.report("R1", "deliver").by("north").in("old-pier").on("2017-05-06T12:00:00Z");
        var words = again.on("2017-05-30").alleged("aid").occurrences().stream()
                .map(one -> one.id() + " " + one.verdict().word())
                .toList();
        assertEquals(
                List.of("2017-05-07 fulfilled", "2017-05-16 overdue", "2017-05-26 overdue", "2017-06-05 pending"),
                words);
    }

    @Test
    void instalmentsAreRunningTotals() {
        var steps = new Story().says("free: south must release guards in steps: 2 by 2017-05-05, 5 by 2017-05-10");
        steps.report("R1", "release").by("south").on("2017-05-04").count(2, 2, "guards");
        steps.report("R2", "release").by("south").on("2017-05-12").count(3, 3, "guards");
        var words = steps.on("2017-05-20").alleged("free").occurrences().stream()
                .map(one -> one.verdict().word())
                .toList();
        assertEquals(List.of("fulfilled", "fulfilled-late"), words);
    }

    @Test
    void inAnExchangeTheNumberOwedFollowsTheOtherSide() {
        var deal = new Story()
                .says("free: south must release 2 guards for each commander in exchange for release by north");
        assertEquals(
                "not-triggered", deal.on("2017-05-20").alleged("free").verdict().word());
        deal.report("R1", "release").by("north").on("2017-05-04").count(3, 3, "commanders");
        deal.report("R2", "release").by("south").on("2017-05-06").count(5, 5, "guards");
        assertEquals(
                "partly-fulfilled",
                deal.on("2017-05-20").alleged("free").verdict().word());
        deal.report("R3", "release").by("south").on("2017-05-07").count(1, 1, "guards");
        assertEquals(
                "fulfilled", deal.on("2017-05-20").alleged("free").verdict().word());
    }

    @Test
    void actsInTheWrongOrderBreakASequence() {
        var order = new Story().says("talks: north must talk then meet");
        order.report("R1", "meet").by("north").on("2017-05-04");
        assertEquals(
                "uncertain", order.on("2017-05-20").alleged("talks").verdict().word());
        order.report("R2", "talk").by("north").on("2017-05-06");
        assertEquals("broken", order.on("2017-05-20").alleged("talks").verdict().word());
        order.report("R0", "talk").by("north").on("2017-05-03");
        assertEquals(
                "fulfilled", order.on("2017-05-20").alleged("talks").verdict().word());
    }

    @Test
    void effortIsDoneOrRefusedOrNotKnown() {
        var effort = new Story().says("talks: north must try to talk");
        assertEquals(
                "not-determined",
                effort.on("2017-05-20").alleged("talks").verdict().word());
        effort.report("R1", "talk").by("north").on("2017-05-03");
        assertEquals(
                "fulfilled", effort.on("2017-05-20").alleged("talks").verdict().word());
    }

    @Test
    void theSpanOfAnOpenPeriodIsTheOneItIsOwedIn() {
        var weekly = new Story().says("talk: north must talk every 7 days");
        var first = weekly.on("2017-05-03").alleged("talk").occurrences().get(0).happened();
        assertEquals(new Span(Story.at("2017-05-01T00:00:00Z"), Story.at("2017-05-08T00:00:00Z")), first);
    }
}

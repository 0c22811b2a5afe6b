package org.trucewatch.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.testkit.worlds.Seeds;
import org.trucewatch.testkit.worlds.Topic;
import org.trucewatch.testkit.worlds.World;

/// The engine and the slow judge find the same: kind and status of every clause, its verdict and that of each party,
/// under every reading and standard.
@Tag("slow")
final class EngineAgreesTest {
    private static int tries() {
        return Integer.getInteger("tries", 150);
    }

    @Test
    void onBans() {
        agree(Topic.BANS);
    }

    @Test
    void onDutiesToAct() {
        agree(Topic.DUTIES);
    }

    @Test
    void onStatesToKeep() {
        agree(Topic.STATES);
    }

    @Test
    void onNumbersToKeep() {
        agree(Topic.COUNTS);
    }

    @Test
    void onWhatMustBeLetOrPrevented() {
        agree(Topic.OTHERS_ACTS);
    }

    @Test
    void onNumbersThatMustBeLetOrAreTooManyInAPeriod() {
        agree(tries() / 3, Topic.RATIONS);
        Seeds.each(tries() / 5, random -> agree(Crowded.world(random, Crowd.RATIONS)));
    }

    @Test
    void onWhomAndWhatAnActIsFor() {
        agree(tries() / 2, Topic.ROLES);
    }

    /// As worlds are drawn, but whom an act was for or against was one of two.
    @Test
    void onOneOfTwoWhomAnActWasFor() {
        for (var topic : List.of(Topic.BANS, Topic.ROLES, Topic.DUTIES, Topic.PERMISSIONS))
            Seeds.worlds(tries() / 3, List.of(topic), (world, random) -> agree(OneOfTwo.told(world)));
    }

    @Test
    void onNotices() {
        agree(Topic.NOTICES);
    }

    @Test
    void onPermissions() {
        agree(Topic.PERMISSIONS);
    }

    @Test
    void onConditions() {
        agree(Topic.CONDITIONS);
    }

    @Test
    void onWhatRecurs() {
        agree(Topic.RECURRENCE);
    }

    @Test
    void onRivalReadings() {
        agree(Topic.READINGS);
    }

    @Test
    void onWordsThatNoEvidenceDecides() {
        agree(Topic.WORDS);
    }

    @Test
    void onSeveralTexts() {
        agree(Topic.TEXTS);
    }

    @Test
    void onTheTermsOfASentence() {
        agree(Topic.TERMS);
    }

    @Test
    void onOpenLists() {
        agree(tries() / 2, Topic.LISTS);
    }

    @Test
    void onDaysThatHaveNumbersOrNone() {
        agree(Topic.DATES);
    }

    @Test
    void onWhatWasAcceptedAndWhatCameBefore() {
        agree(Topic.PROOFS);
    }

    @Test
    void onListsOfActors() {
        agree(Topic.NAMES);
    }

    @Test
    void onWhatIsKeptBySomeAndForSomeTime() {
        agree(Topic.KEEPING);
    }

    @Test
    void onAllOfItTogether() {
        agree(Topic.values());
    }

    /// As long as worlds are drawn as they are, these are the ones.
    @Test
    void onWorldsThatOnceParted() {
        agree(Topic.DATES, 81_002_045);
        agree(Topic.PROOFS, 91_300_573);
        agree(Topic.PROOFS, 91_300_658);
        agree(Topic.PROOFS, 91_302_015);
        agree(Topic.CONDITIONS, 91_400_783);
        agree(Topic.ROLES, 91_400_281);
    }

    private static void agree(Topic topic, long seed) {
        Seeds.world(seed, List.of(topic), (world, random) -> agree(world));
    }

    private static void agree(Topic... topics) {
        agree(tries(), topics);
    }

    private static void agree(int tries, Topic... topics) {
        Seeds.worlds(tries, List.of(topics), (world, random) -> agree(world));
    }

    private static void agree(World world) {
        assertEquals(
                found(SlowJudge.judge(world.file(), world.asOf())), found(Judge.judge(world.file(), world.asOf())));
    }

    /// One line a clause and standard, so that a difference can be found by eye.
    private static String found(Judgement judgement) {
        var lines = new StringBuilder();
        for (var clause : judgement.clauses()) {
            lines.append(
                    "%s \"%s\" %s %s\n".formatted(clause.clause(), clause.reading(), clause.kind(), clause.status()));
            clause.verdicts().forEach((standard, verdict) -> {
                lines.append("  %s %s".formatted(standard, verdict.verdict()));
                verdict.parties().forEach(party -> lines.append(" %s=%s".formatted(party.party(), party.verdict())));
                lines.append('\n');
            });
        }
        return lines.toString();
    }
}

package org.trucewatch.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.Sitting;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.testkit.worlds.Seeds;
import org.trucewatch.testkit.worlds.Topic;
import org.trucewatch.testkit.worlds.World;

/// Verdicts that stand while evidence comes in, late and in any order, are those of a judge who saw all of it at once.
@Tag("slow")
final class StandingTest {
    private static int tries() {
        return Integer.getInteger("tries", 60);
    }

    @Test
    void afterEachThingThatComesInTheVerdictsAreThoseOfAFullJudge() {
        for (var topic : Topic.values()) Seeds.worlds(tries(), List.of(topic), StandingTest::follow);
    }

    @Test
    void whereAllTopicsMeetToo() {
        Seeds.worlds(2 * tries(), Topic.ALL, StandingTest::follow);
    }

    /// Notices, ends and breaches that make up patterns bear on acts far from them.
    @Test
    void whereActsCrowdInTimeAndPlaceToo() {
        Seeds.each(tries() / 2, random -> follow(Crowded.world(random, Crowd.FORCE), random, 3));
    }

    /// What came in touches the groups near it, and its own.
    @Test
    void whereBreachesLieNearEachOtherToo() {
        Seeds.each(tries() / 4, random -> follow(Crowded.world(random, Crowd.NEIGHBOURS), random, 2));
    }

    /// A word told late moves what comes after it, until one that counts anew.
    @Test
    void whereNumbersAreToldInAnyOrderToo() {
        Seeds.each(tries() / 3, random -> follow(Crowded.world(random, Crowd.NUMBERS), random, 3));
    }

    /// What is told late of one period moves those after it.
    @Test
    void whereWhatIsOwedRecursToo() {
        Seeds.each(tries() / 3, random -> follow(Crowded.world(random, Crowd.DEBTS), random, 3));
    }

    /// What adds up over a period is judged anew.
    @Test
    void whereNumbersAddUpOverAPeriodToo() {
        Seeds.each(tries() / 6, random -> follow(Crowded.world(random, Crowd.RATIONS), random, 6));
    }

    private static void follow(World world, Random random) {
        follow(world, random, 1);
    }

    /// A full judge is asked after one step of so many, and at the end.
    private static void follow(World world, Random random, int steps) {
        var stream = pieces(corrected(world.casebook(), random));
        Collections.shuffle(stream, random);
        var first = random.nextInt(stream.size() + 1);
        var sitting =
                Judge.compile(world.agreement(), world.registry(), World.ZONE).at(world.asOf());
        var seen = together(stream.subList(0, first));
        var standing = sitting.stand(seen);
        for (var piece : stream.subList(first, stream.size())) {
            standing.take(piece);
            seen = together(List.of(seen, piece));
            if (random.nextInt(steps) == 0)
                assertEquals(full(sitting, seen, world), standing.judgement().toString(), "after " + piece);
        }
        assertEquals(full(sitting, seen, world), standing.judgement().toString());
    }

    private static String full(Sitting sitting, Casebook seen, World world) {
        return sitting.verdicts(Evidence.of(seen, world.registry())).toString();
    }

    /// Some reports take the place of others, at a time of their own.
    private static Casebook corrected(Casebook all, Random random) {
        var reports = all.reports();
        var corrections = new ArrayList<Correction>();
        for (var report : reports) {
            var other = reports.get(random.nextInt(reports.size()));
            if (random.nextInt(5) == 0 && !other.equals(report))
                corrections.add(new Correction(other.id(), report.id(), other.known(), other.entered()));
        }
        return new Casebook(
                reports, all.links(), all.unlinks(), all.relations(), all.findings(), corrections, all.partings());
    }

    /// Everything that can come in, each alone.
    private static List<Casebook> pieces(Casebook all) {
        var none = Casebook.EMPTY;
        var pieces = new ArrayList<Casebook>();
        for (var one : all.reports())
            pieces.add(new Casebook(List.of(one), none.links(), none.unlinks(), none.relations(), none.findings()));
        for (var one : all.links())
            pieces.add(new Casebook(none.reports(), List.of(one), none.unlinks(), none.relations(), none.findings()));
        for (var one : all.unlinks())
            pieces.add(new Casebook(none.reports(), none.links(), List.of(one), none.relations(), none.findings()));
        for (var one : all.relations())
            pieces.add(new Casebook(none.reports(), none.links(), none.unlinks(), List.of(one), none.findings()));
        for (var one : all.findings())
            pieces.add(new Casebook(none.reports(), none.links(), none.unlinks(), none.relations(), List.of(one)));
        for (var one : all.corrections())
            pieces.add(new Casebook(
                    none.reports(), none.links(), none.unlinks(), none.relations(), none.findings(), List.of(one)));
        for (var one : all.partings())
            pieces.add(new Casebook(
                    none.reports(),
                    none.links(),
                    none.unlinks(),
                    none.relations(),
                    none.findings(),
                    none.corrections(),
                    List.of(one)));
        return pieces;
    }

    private static Casebook together(List<Casebook> pieces) {
        return new Casebook(
                pieces.stream().flatMap(piece -> piece.reports().stream()).toList(),
                pieces.stream().flatMap(piece -> piece.links().stream()).toList(),
                pieces.stream().flatMap(piece -> piece.unlinks().stream()).toList(),
                pieces.stream().flatMap(piece -> piece.relations().stream()).toList(),
                pieces.stream().flatMap(piece -> piece.findings().stream()).toList(),
                pieces.stream().flatMap(piece -> piece.corrections().stream()).toList(),
                pieces.stream().flatMap(piece -> piece.partings().stream()).toList());
    }
}

package org.trucewatch.desk.redraft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.language.Language;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.testkit.worlds.Seeds;
import org.trucewatch.testkit.worlds.Topic;
import org.trucewatch.testkit.worlds.World;
import org.trucewatch.testkit.worlds.Worlds;

/// A redraft judges again only what it touches, and answers what a judge would who had seen no draft before.
final class UntouchedTest {
    private int kept;
    private int keptBesideADrawing;

    @Test
    void whatIsKeptIsWhatWouldBeJudgedAnew() {
        Seeds.worlds(Integer.getInteger("tries", 150), Topic.ALL, this::redraftThreeTimes);
        assertTrue(kept > 100, "kept " + kept);
        assertTrue(keptBesideADrawing > 10, "kept beside a drawing " + keptBesideADrawing);
    }

    private void redraftThreeTimes(World world, Random random) {
        var first = world.file();
        var redraft = Redraft.of(first, world.asOf());
        var before = new Drafted(first.agreement(), first.registry());
        for (var draft = 0; draft < 3; draft++) {
            var next = next(before, Worlds.any(random), random);
            count(before, next, world);
            redraft.take(next.agreement(), next.registry());
            assertEquals(anew(first, next, world), redraft.last());
            before = next;
        }
        redraft.take(first.agreement(), first.registry());
        assertEquals(Redraft.of(first, world.asOf()).last(), redraft.last());
    }

    private static Judgement anew(Case one, Drafted drafted, World world) {
        var again =
                new Case(one.name(), drafted.agreement(), drafted.registry(), one.casebook(), one.zone(), one.digest());
        return Redraft.of(again, world.asOf()).last();
    }

    private void count(Drafted before, Drafted after, World world) {
        var untouched = untouched(before, after, world).size();
        kept += untouched;
        if (!before.registry().drawings().equals(after.registry().drawings())) keptBesideADrawing += untouched;
    }

    private static Set<ClauseId> untouched(Drafted before, Drafted after, World world) {
        var sitting =
                Judge.compile(after.agreement(), after.registry(), World.ZONE).at(world.asOf());
        return Untouched.between(before, after, sitting, Evidence.of(world.casebook(), world.registry()));
    }

    /// Some clauses gone, some as another agreement has them, seldom another header; at times drawn anew.
    private static Drafted next(Drafted drafted, World other, Random random) {
        var texts = new ArrayList<Text>();
        for (var text : drafted.agreement().texts()) texts.add(next(text, other.agreement(), random));
        var agreement = new Agreement("redrafted", drafted.agreement().declarations(), texts);
        return new Drafted(agreement, random.nextInt(3) == 0 ? drawnAs(other.registry(), drafted) : drafted.registry());
    }

    private static Text next(Text text, Agreement other, Random random) {
        var others = other.texts().getFirst();
        var clauses = new ArrayList<Clause>();
        for (var clause : text.clauses()) {
            var chance = random.nextInt(8);
            if (chance == 0) continue;
            var items = others.clauses()
                    .get(random.nextInt(others.clauses().size()))
                    .items();
            clauses.add(chance < 3 ? new Clause(clause.id(), items, clause.quote()) : clause);
        }
        var lines = text.id().equals(others.id()) && random.nextInt(8) == 0 ? others.lines() : text.lines();
        return new Text(text.id(), text.name(), lines, text.declarations(), clauses);
    }

    private static Registry drawnAs(Registry other, Drafted drafted) {
        var own = drafted.registry();
        return new Registry(
                own.actors(), own.sides(), own.places(), other.drawings(), own.acts(), own.sources(), own.lineages());
    }

    @Test
    void whatNamesATouchedClauseIsTouched() {
        assertEquals(Set.of("still"), keptWhere("quiet: north must not shell", "quiet: north must not raid"));
    }

    @Test
    void whatIsAllowedTouchesAll() {
        assertEquals(Set.of(), keptWhere("quiet: north may shell", "quiet: north may raid"));
    }

    @Test
    void aClauseThatIsLeftAsItWasTouchesNothing() {
        assertEquals(
                Set.of("quiet", "second", "still"),
                keptWhere("quiet: north must not shell", "quiet: north must not shell"));
    }

    private static Set<String> keptWhere(String was, String is) {
        var world = Worlds.about(List.of(Topic.BANS), new Random(1));
        var before = new Drafted(read(was), world.registry());
        var kept = untouched(before, new Drafted(read(is), world.registry()), world);
        return Set.copyOf(kept.stream().map(ClauseId::key).toList());
    }

    private static Agreement read(String first) {
        var markdown = "```text\ntext T1 \"First\" in force from 2017-08-03 binds north and south\n" + first
                + "\nsecond: south must leave zone within 3 days after clause quiet is broken\n"
                + "still: south must not shell\n```\n";
        var reading = Language.read("drafted.md", markdown);
        assertEquals(List.of(), reading.problems());
        assertEquals(new TextId("T1"), reading.agreement().texts().getFirst().id());
        return reading.agreement();
    }
}

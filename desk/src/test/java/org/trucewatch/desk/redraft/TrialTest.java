package org.trucewatch.desk.redraft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.redraft.Trial.Tried;
import org.trucewatch.engine.Tasks;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.language.Language;
import org.trucewatch.testkit.worlds.Seeds;
import org.trucewatch.testkit.worlds.Topic;
import org.trucewatch.testkit.worlds.World;
import org.trucewatch.testkit.worlds.Worlds;

/// Drafts that are tried are each compared with what stands, whatever was tried before.
final class TrialTest {
    private static final String FILE = "agreement.md";

    private int judged;

    @Test
    void aTrialSaysWhatAFirstRedraftWould() {
        Seeds.worlds(Integer.getInteger("tries", 60), Topic.ALL, this::tryThree);
        assertTrue(judged > 100, "judged " + judged);
    }

    private void tryThree(World world, Random random) {
        var one = world.file();
        var trial = Trial.of(one, Evidence.of(one.casebook(), one.registry()), world.asOf(), Tasks.ALONE);
        for (var draft = 0; draft < 3; draft++) {
            var words = Language.print(Worlds.any(random).agreement());
            var first = Redraft.of(one, world.asOf()).words(FILE, words);
            switch (trial.words(FILE, words)) {
                case Tried.Broken(var problems) -> assertEquals(new Step.Broken(problems), first);
                case Tried.Judged tried -> {
                    judged++;
                    assertEquals(new Step.Judged(tried.shifts()), first);
                }
            }
        }
        assertEquals(one, trial.stands());
    }

    @Test
    void warningsAreToldOfADraftThatIsJudged() {
        var world = Worlds.about(List.of(Topic.BANS), new Random(1));
        var one = world.file();
        var trial = Trial.of(one, Evidence.of(one.casebook(), one.registry()), world.asOf(), Tasks.ALONE);
        var words = """
                ```text
                text T1 "First" in force from 2017-08-03 binds north and south
                quiet: north must not shell raid
                ```
                """;

        var tried = trial.words(FILE, words);

        assertTrue(tried instanceof Tried.Judged, tried.toString());
        assertEquals(1, tried.problems().size(), tried.toString());
        assertTrue(tried.problems().getFirst().warning());
    }
}

package org.trucewatch.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.Tasks;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.testkit.worlds.Seeds;
import org.trucewatch.testkit.worlds.Topic;
import org.trucewatch.testkit.worlds.World;

/// No answer depends on how many hands share the work, or on the order in which its parts are done.
@Tag("slow")
final class SharedOutTest {
    @Test
    void noAnswerDependsOnWhoDoesWhichPartWhen() {
        var nested = new int[1];
        Seeds.worlds(60, Topic.ALL, (world, random) -> nested[0] += compare(world, random));
        assertTrue(nested[0] > 0, "no part handed on parts of its own");
    }

    /// How many parts were handed on by others.
    private static int compare(World world, Random random) {
        var sitting =
                Judge.compile(world.agreement(), world.registry(), World.ZONE).at(world.asOf());
        var evidence = Evidence.of(world.casebook(), world.registry());
        var shuffled = new Shuffled(random);
        assertEquals(sitting.verdicts(evidence), sitting.verdicts(sitting.ask(evidence, shuffled)));
        for (var standard : Standard.values())
            assertEquals(
                    sitting.ask(evidence, Tasks.ALONE).verdicts(standard),
                    sitting.ask(evidence, shuffled).verdicts(standard));
        return shuffled.nested;
    }

    /// Three hands, of which none knows what comes next.
    private static final class Shuffled implements Tasks {
        private final Random random;
        private int depth;
        private int nested;

        Shuffled(Random random) {
            this.random = random;
        }

        @Override
        public int hands() {
            return 3;
        }

        @Override
        public void run(List<Runnable> parts) {
            if (depth++ > 0) nested += parts.size();
            var all = new ArrayList<>(parts);
            Collections.shuffle(all, random);
            all.forEach(Runnable::run);
            depth--;
        }
    }
}

package org.trucewatch.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.trucewatch.testkit.worlds.Seeds;
import org.trucewatch.testkit.worlds.Topic;

/// The oracle answers for every made-up world.
final class OracleLawsTest {
    @Test
    void everyWorldIsAnswered() {
        Seeds.worlds(
                200,
                Topic.ALL,
                (world, random) -> assertFalse(
                        SlowJudge.judge(world.file(), world.asOf()).clauses().isEmpty()));
    }
}

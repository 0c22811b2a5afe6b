package org.trucewatch.engine.weigh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.engine.evidence.Claim;

/// Claims that are looked for by their point and time.
class PointIndexTest {
    private static final int EXACT = -2;

    /// Few points, so that many claims lie at each.
    @Test
    void whatIsAtAPointAndCoversATimeIsFoundTheLatestFirst() {
        var random = new Random(5);
        for (var round = 0; round < 50; round++) {
            var all = claims(random, random.nextInt(200));
            var index = new PointIndex(all);
            for (var told : claims(random, 50)) {
                var found = new ArrayList<Claim>();
                index.covering(told, found::add);
                assertEquals(covering(all, told), found);
                assertTrue(found.isEmpty() || index.mayHave(told));
            }
        }
    }

    private static List<Claim> covering(List<Claim> all, Claim told) {
        return all.stream()
                .filter(one -> one.position() == told.position() && one.spot() == told.spot())
                .filter(one -> one.from() <= told.from() && one.to() >= told.to())
                .sorted((one, other) -> one.from() != other.from()
                        ? Long.compare(other.from(), one.from())
                        : Integer.compare(other.row(), one.row()))
                .toList();
    }

    private static List<Claim> claims(Random random, int size) {
        var all = new ArrayList<Claim>();
        for (var row = 0; row < size; row++) {
            var from = random.nextLong(100);
            var to = from + 1 + random.nextLong(50);
            all.add(new Claim(row, 0, 0, EXACT - random.nextInt(2), -1, random.nextLong(-10, 10), from, to));
        }
        return all;
    }
}

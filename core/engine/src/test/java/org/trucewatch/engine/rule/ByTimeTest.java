package org.trucewatch.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.time.Span;

/// What is put in order by seconds stands as a comparison of all puts it.
class ByTimeTest {
    private static final Comparator<Told> IN_ORDER =
            Comparator.comparingLong(Told::from).thenComparing(Told::id);

    /// `number` tells apart what is alike in the order.
    private record Told(long from, String id, int number) {}

    private static List<Told> drawn(Random random) {
        var all = new ArrayList<Told>();
        var size = random.nextInt(40);
        var seconds = random.nextBoolean() ? 5 : 5000;
        for (var number = 0; number < size; number++) {
            var from = random.nextInt(60) == 0 ? Span.BEGINNING : random.nextInt(seconds);
            all.add(new Told(from, "id" + random.nextInt(4), number));
        }
        return all;
    }

    private static List<Told> compared(List<Told> some) {
        return some.stream().sorted(IN_ORDER).toList();
    }

    @Test
    void secondsAreSortedAsAComparisonSortsThem() {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var some = drawn(random);
            assertEquals(compared(some), ByTime.sorted(some, Told::from, IN_ORDER));
        }
    }

    @Test
    void whatStandsInOrderIsLeft() {
        var sorted = compared(drawn(new Random(8)));
        assertSame(sorted, ByTime.sorted(sorted, Told::from, IN_ORDER));
    }

    @Test
    void sortedListsAreMergedAsOneIsSorted() {
        var random = new Random(9);
        for (var round = 0; round < 500; round++) {
            var lists = new ArrayList<List<Told>>();
            var all = new ArrayList<Told>();
            for (var count = random.nextInt(6); count > 0; count--) {
                var own = compared(drawn(random));
                lists.add(own);
                all.addAll(own);
            }
            assertEquals(compared(all), ByTime.merged(lists, IN_ORDER));
        }
    }
}

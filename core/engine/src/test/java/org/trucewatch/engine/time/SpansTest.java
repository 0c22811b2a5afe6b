package org.trucewatch.engine.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.time.Span;

/// What is found by its time, while some comes and some goes, is what a look at all of it finds.
class SpansTest {
    private static final long DAY = 86_400;

    private record Thing(int number, Span span) {}

    @Test
    void whatOverlapsAStretchIsFoundAndNothingElse() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) follow(random);
    }

    private static void follow(Random random) {
        var spans = new Spans<Integer>();
        var all = new ArrayList<Thing>();
        for (int number = 0; number < 40; number++) {
            var thing = new Thing(number, span(random));
            spans.add(number, thing.span());
            all.add(thing);
            if (random.nextInt(3) == 0) {
                var gone = all.remove(random.nextInt(all.size()));
                spans.remove(gone.number(), gone.span());
            }
            var stretch = span(random);
            var found = new ArrayList<Integer>();
            spans.overlapping(stretch, found::add);
            assertEquals(numbers(all, stretch), found.stream().sorted().toList());
        }
    }

    private static List<Integer> numbers(List<Thing> all, Span stretch) {
        return all.stream()
                .filter(thing -> thing.span().overlaps(stretch))
                .map(Thing::number)
                .toList();
    }

    /// Few beginnings, so that many share one; some last for months, some have no end or none that is told.
    private static Span span(Random random) {
        var from = random.nextInt(10) * DAY;
        return switch (random.nextInt(8)) {
            case 0 -> Span.ALWAYS;
            case 1 -> Span.before(from + DAY);
            case 2 -> Span.from(from);
            case 3 -> new Span(from, from + 90 * DAY);
            default -> new Span(from, from + 1 + random.nextInt((int) (3 * DAY)));
        };
    }
}

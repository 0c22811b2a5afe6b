package org.trucewatch.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trucewatch.engine.clause.Demand.Limit;
import org.trucewatch.engine.clause.Need;
import org.trucewatch.engine.rule.Course.Move;
import org.trucewatch.engine.rule.Course.Outcome;
import org.trucewatch.engine.rule.Course.Word;
import org.trucewatch.engine.rule.Timeline.Entry;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;

/// Words that come and go in any order come to what they come to when they are heard one after the other.
class TimelineTest {
    /// What every word comes to, as the timeline tells it.
    private static final class Told implements Timeline.Follower {
        private final Map<Entry, Outcome> outcomes = new HashMap<>();

        @Override
        public void gone(Entry entry, Outcome outcome) {
            assertEquals(outcome, outcomes.remove(entry));
        }

        @Override
        public void come(Entry entry, Outcome outcome) {
            assertNull(outcomes.put(entry, outcome));
        }
    }

    @Test
    void eachWordComesToWhatItComesToInAFreshHearing() {
        var random = new Random(23);
        for (int round = 0; round < 400; round++) follow(random);
    }

    private static void follow(Random random) {
        var least = random.nextInt(6);
        var limit = limit(least, least + random.nextInt(4));
        var timeline = new Timeline(limit);
        var all = new ArrayList<Entry>();
        var told = new Told();
        for (int number = 0; number < 30; number++) {
            if (!all.isEmpty() && random.nextInt(4) == 0) timeline.remove(all.remove(random.nextInt(all.size())), told);
            var entry = new Entry(word(number, random), List.of(), false, 0);
            all.add(entry);
            timeline.add(entry);
            timeline.run(told);
            assertEquals(fresh(limit, all, timeline), told.outcomes);
        }
    }

    private static Limit limit(long least, long most) {
        return new Limit(new Need(least, most, false, false, Optional.empty()), Set.of(), Set.of(), Set.of());
    }

    private static List<Entry> inOrder(List<Entry> all) {
        return all.stream()
                .sorted(Comparator.comparingLong(
                                (Entry entry) -> entry.word().span().from())
                        .thenComparing(entry -> entry.word().id()))
                .toList();
    }

    /// The same of all of them anew, and where they leave the limit.
    private static Map<Entry, Outcome> fresh(Limit limit, List<Entry> all, Timeline timeline) {
        var course = new Course(limit);
        var outcomes = new HashMap<Entry, Outcome>();
        for (var entry : inOrder(all)) course.hear(entry.word()).ifPresent(outcome -> outcomes.put(entry, outcome));
        assertEquals(course.last(), timeline.lastOutcome());
        assertEquals(course.isHeard(), timeline.isHeard());
        return outcomes;
    }

    /// Seldom does anybody count anew.
    private static Move move(Random random) {
        if (random.nextInt(8) == 0) return Move.SET;
        return random.nextBoolean() ? Move.ADD : Move.TAKE;
    }

    private static Word word(int number, Random random) {
        var least = random.nextInt(4);
        return new Word(
                "w" + number,
                move(random),
                new Range(least, least + random.nextInt(3)),
                Span.at(random.nextInt(40)),
                random.nextInt(6) == 0 ? Standing.DISPUTED : Standing.STANDS,
                Reason.of("denied"),
                random.nextInt(5) > 0);
    }
}

package org.trucewatch.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;

final class HappeningsTest {
    private static final List<String> PARTIES = List.of("one", "other", "third");

    @Test
    void aHappeningOfTwoPartiesIsOneAndABreachOfEach() {
        var counted = Happenings.of(List.of(
                occurrence("I1", "one", Verdict.BROKEN),
                occurrence("I1", "other", Verdict.BROKEN),
                occurrence("I1", "other", Verdict.BROKEN),
                occurrence("I2", "other", Verdict.DISPUTED)));
        assertEquals(2, counted.all());
        assertEquals(1, counted.breaches());
        assertEquals(1, counted.breachesOf("one"));
        assertEquals(1, counted.breachesOf("other"));
        assertEquals(0, counted.breachesOf("third"));
    }

    @Test
    void itCountsAsWhoLooksForEachAnew() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            var some = some(random);
            var counted = Happenings.of(some);
            assertEquals(some.stream().map(Occurrence::id).distinct().count(), counted.all());
            assertEquals(Verdicts.breaches(some), counted.breaches());
            for (var party : PARTIES) {
                var own = some.stream().filter(one -> one.party().equals(party)).toList();
                assertEquals(Verdicts.breaches(own), counted.breachesOf(party));
            }
        }
    }

    private static List<Occurrence> some(Random random) {
        var all = new ArrayList<Occurrence>();
        for (int number = random.nextInt(20); number > 0; number--)
            all.add(occurrence(
                    "I" + random.nextInt(8),
                    PARTIES.get(random.nextInt(PARTIES.size())),
                    random.nextBoolean() ? Verdict.BROKEN : Verdict.UNCERTAIN));
        return all;
    }

    private static Occurrence occurrence(String id, String party, Verdict verdict) {
        return new Occurrence(id, party, verdict, Span.at(0), List.of("R-" + id), false, Reason.NONE);
    }
}

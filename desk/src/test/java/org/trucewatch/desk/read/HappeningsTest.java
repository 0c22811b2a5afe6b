package org.trucewatch.desk.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
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
        var counted = counted(List.of(
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

    /// As it is shown: what goes by the number of a hidden report goes by the first that is not.
    @Test
    void aHappeningThatGoesByAHiddenReportIsThatOfTheFirstShown() {
        var pages = new Sharing().happenings(List.of(told("R1", "R1", "R2"), told("R2", "R2"), told("R3", "R1")));
        assertEquals(3, Happenings.of(pages, SharedPage::whole).all());
        assertEquals(1, Happenings.of(pages, page -> page.seen("R2"::equals)).all());
        assertEquals(
                2,
                Happenings.of(pages, page -> page.seen(List.of("R1", "R3")::contains))
                        .all());
    }

    private static Occurrence told(String id, String... by) {
        return new Occurrence(id, "one", Verdict.BROKEN, Span.at(0), List.of(by), false, Reason.NONE);
    }

    @Test
    void itCountsOnEveryPageAsWhoLooksForEachAnew() {
        var random = new Random(11);
        var sharing = new Sharing();
        for (int round = 0; round < 200; round++) {
            var some = some(random);
            var left = new BitSet();
            for (int at = 0; at < some.size(); at++) left.set(at, random.nextInt(4) > 0);
            var shown = left.stream().mapToObj(some::get).toList();
            var pages = sharing.happenings(some);
            var counted = Happenings.of(pages, page -> seen(page, left, at(pages, page)));
            assertEquals(shown.stream().map(Occurrence::id).distinct().count(), counted.all());
            assertEquals(breaches(shown), counted.breaches());
            for (var party : PARTIES) {
                var own = shown.stream().filter(one -> one.party().equals(party));
                assertEquals(breaches(own.toList()), counted.breachesOf(party));
            }
        }
    }

    private static int at(List<HappeningPage> pages, SharedPage page) {
        for (int at = 0; at < pages.size(); at++) if (pages.get(at) == page) return at;
        throw new AssertionError("no such page");
    }

    private static SharedPage.Seen seen(SharedPage page, BitSet all, int at) {
        var own = all.get(at * SharedPage.SIZE, (at + 1) * SharedPage.SIZE);
        return new SharedPage.Seen(own, page.whole().numbers());
    }

    private static Happenings counted(List<Occurrence> all) {
        return Happenings.of(new Sharing().happenings(all), SharedPage::whole);
    }

    private static int breaches(List<Occurrence> all) {
        return (int) all.stream()
                .filter(one -> one.verdict() == Verdict.BROKEN)
                .map(Occurrence::id)
                .distinct()
                .count();
    }

    private static List<Occurrence> some(Random random) {
        var all = new ArrayList<Occurrence>();
        for (int number = random.nextInt(3 * SharedPage.SIZE); number > 0; number--)
            all.add(occurrence(
                    "I" + random.nextInt(8 + random.nextInt(500)),
                    PARTIES.get(random.nextInt(PARTIES.size())),
                    random.nextBoolean() ? Verdict.BROKEN : Verdict.UNCERTAIN));
        return all;
    }

    private static Occurrence occurrence(String id, String party, Verdict verdict) {
        return new Occurrence(id, party, verdict, Span.at(0), List.of("R-" + id), false, Reason.NONE);
    }
}

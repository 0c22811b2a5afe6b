package org.trucewatch.desk.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.testkit.worlds.World;
import org.trucewatch.testkit.worlds.Worlds;

class HiddenIdsTest {
    private static final int WORLDS = 200;

    /// How many rows that are not hidden were looked at, and how many of these are held.
    private static final class Count {
        private int others;
        private int held;

        void look(Shelf shelf, BitSet hidden, HiddenIds ids, int seed) {
            for (int row = 0; row < shelf.size(); row++) {
                boolean mayBe = ids.mayHold(shelf.id(row));
                if (hidden.get(row)) assertTrue(mayBe, "seed " + seed);
                else {
                    others++;
                    if (mayBe) held++;
                }
            }
        }

        void areFew() {
            assertTrue(held * 8 < others, "held %d of %d that are not hidden".formatted(held, others));
        }
    }

    @Test
    void everyHiddenIdIsHeldAndFewOthers() {
        var count = new Count();
        for (int seed = 0; seed < WORLDS; seed++) {
            var random = new Random(seed);
            var shelf = new Shelf(Worlds.any(random).casebook(), World.ZONE);
            var hidden = shelf.rows(row -> random.nextInt(3) == 0);
            var ids = HiddenIds.of(shelf, hidden, List.of());
            count.look(shelf, hidden, ids, seed);
        }
        count.areFew();
    }

    /// Some reports come, and what is hidden may be another.
    @Test
    void madeOfThoseOfAnEditionBeforeEveryHiddenIdIsHeldAndFewOthers() {
        var count = new Count();
        for (int seed = 0; seed < WORLDS; seed++) {
            var random = new Random(seed);
            var book = Worlds.any(random).casebook();
            int first = random.nextInt(book.reports().size() + 1);
            var before = new Shelf(only(book, first), World.ZONE);
            var known = List.of(
                    HiddenIds.of(before, before.rows(row -> isMostlyHidden(before.id(row))), List.of()),
                    HiddenIds.of(before, before.rows(row -> true), List.of()),
                    HiddenIds.of(before, new BitSet(), List.of()));
            var shelf = before.with(book);
            var fresh = shelf.rows(
                    book.reports().stream().skip(first).map(Report::id).toList());
            var hidden = shelf.rows(row -> isMostlyHidden(shelf.id(row)) != (random.nextInt(20) == 0));
            var ids = HiddenIds.of(
                    shelf, hidden, known.stream().map(one -> one.moved(fresh)).toList());
            count.look(shelf, hidden, ids, seed);
        }
        count.areFew();
    }

    private static boolean isMostlyHidden(String id) {
        return id.hashCode() % 3 == 0;
    }

    private static Casebook only(Casebook book, int reports) {
        return new Casebook(
                book.reports().subList(0, reports), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void whereNothingIsHiddenNothingIsHeld() {
        var shelf = new Shelf(Worlds.any(new Random(1)).casebook(), World.ZONE);
        var ids = HiddenIds.of(shelf, new BitSet(), List.of());
        for (int row = 0; row < shelf.size(); row++) assertFalse(ids.mayHold(shelf.id(row)));
    }
}

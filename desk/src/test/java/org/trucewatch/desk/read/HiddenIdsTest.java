package org.trucewatch.desk.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.testkit.worlds.World;
import org.trucewatch.testkit.worlds.Worlds;

class HiddenIdsTest {
    private static final int WORLDS = 200;

    @Test
    void everyHiddenIdIsHeldAndFewOthers() {
        int others = 0;
        int held = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            var random = new Random(seed);
            var shelf = new Shelf(Worlds.any(random).casebook(), World.ZONE);
            var hidden = shelf.rows(row -> random.nextInt(3) == 0);
            var ids = new HiddenIds(shelf, hidden);
            for (int row = 0; row < shelf.size(); row++) {
                if (hidden.get(row)) assertTrue(ids.mayHold(shelf.id(row)), "seed " + seed);
                else {
                    others++;
                    if (ids.mayHold(shelf.id(row))) held++;
                }
            }
        }
        assertTrue(held * 8 < others, "held %d of %d that are not hidden".formatted(held, others));
    }

    @Test
    void whereNothingIsHiddenNothingIsHeld() {
        var shelf = new Shelf(Worlds.any(new Random(1)).casebook(), World.ZONE);
        var ids = new HiddenIds(shelf, new BitSet());
        for (int row = 0; row < shelf.size(); row++) assertFalse(ids.mayHold(shelf.id(row)));
    }
}

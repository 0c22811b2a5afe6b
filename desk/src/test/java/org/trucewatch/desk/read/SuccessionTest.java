package org.trucewatch.desk.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.testkit.worlds.World;
import org.trucewatch.testkit.worlds.Worlds;

/// What an edition takes over from the one before is what it would find itself.
class SuccessionTest {
    private static final int WORLDS = 12;
    private static final long DAY = 86_400;

    @Test
    void whatIsTakenOverIsWhatWouldBeJudgedAnew() {
        int takenOver = 0;
        int left = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            var random = new Random(seed);
            var world = Worlds.any(random);
            var before = edition(world.with(earlier(world.casebook(), random)));
            before.warm(Optional.empty());
            for (int day = -6; day <= 6; day++) {
                long end = world.asOf().happened() + day * DAY;
                before.state(AsOf.at(end));
                before.state(AsOf.at(end).knownBy(Math.max(end, before.all().lastWord())));
            }

            var after = edition(world, Optional.of(before));
            after.warm(Optional.of(before));
            var fresh = edition(world);
            for (var kept : after.kept().entrySet()) {
                var judged = fresh.state(kept.getKey());
                assertEquals(judged.verdicts(), kept.getValue().verdicts(), "seed " + seed);
                assertEquals(fates(judged, fresh), fates(kept.getValue(), fresh), "seed " + seed);
            }
            takenOver += after.kept().size() - 1;
            left += before.kept().size();
        }
        assertTrue(takenOver > 0 && takenOver < left, takenOver + " of " + left);
    }

    private static List<?> fates(State state, Edition edition) {
        return edition.shelf().rows(row -> true).stream()
                .mapToObj(row -> state.fates().all().get(state.fates().code(row)))
                .toList();
    }

    private static Edition edition(World world) {
        return edition(world, Optional.empty());
    }

    private static Edition edition(World world, Optional<Edition> before) {
        return new Edition("made-up", world.file(), Guarded.NONE, new TreeMap<>(), 1, 1, () -> {}, before);
    }

    private static Casebook earlier(Casebook book, Random random) {
        return new Casebook(
                some(book.reports(), random),
                some(book.links(), random),
                some(book.unlinks(), random),
                book.relations(),
                some(book.findings(), random),
                List.of(),
                some(book.partings(), random));
    }

    private static <T> List<T> some(List<T> all, Random random) {
        return all.subList(0, all.size() - random.nextInt(1 + Math.min(2, all.size())));
    }
}

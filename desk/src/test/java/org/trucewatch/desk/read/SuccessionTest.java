package org.trucewatch.desk.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.testkit.worlds.World;
import org.trucewatch.testkit.worlds.Worlds;

/// What an edition takes over from the one before is what it would find itself.
class SuccessionTest {
    private static final int WORLDS = 12;
    private static final int FILED = 5;
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

    /// Reports that come one after another, as people file them: each edition is made of the one before.
    @Test
    void whereReportsAloneComeEachEditionFindsWhatOneMadeAnewFinds() {
        for (int seed = 0; seed < WORLDS; seed++) {
            var world = Worlds.any(new Random(seed));
            var book = world.casebook();
            var last = edition(world.with(first(book, book.reports().size() - FILED)));
            last.warm(Optional.empty());
            for (int size = last.size() + 1; size <= book.reports().size(); size++) {
                var grown = edition(world.with(first(book, size)), Optional.of(last));
                grown.warm(Optional.of(last));
                var fresh = edition(world.with(first(book, size)));
                var today = fresh.today(fresh.all());
                assertEquals(today, grown.today(grown.all()));
                assertEquals(fresh.state(today).verdicts(), grown.state(today).verdicts(), "seed " + seed);
                assertEquals(fates(fresh.state(today), fresh), fates(grown.state(today), fresh), "seed " + seed);
                compareAsides(fresh, grown, today);
                last = grown;
            }
        }
    }

    /// Whoever asks meanwhile is answered from the edition before; before the very first answer everybody
    /// waits for it.
    @Test
    void theFirstDayOfOneThatFollowsAnotherGivesWayToWhoeverAsks() {
        var world = Worlds.any(new Random(1));
        var gaveWay = new AtomicInteger();
        var first = edition(world, Optional.empty(), gaveWay::incrementAndGet);
        first.warm(Optional.empty());
        assertEquals(0, gaveWay.get());

        edition(world, Optional.of(first), gaveWay::incrementAndGet).warm(Optional.of(first));
        assertTrue(gaveWay.get() > 0);
    }

    /// The verdicts of one day take a second with a million reports.
    @Test
    void whoeverAsksIsLetGoFirstBetweenAnyTwoClauses() {
        var world = Worlds.any(new Random(1));
        var gaveWay = new AtomicInteger();
        var edition = edition(world, Optional.empty(), gaveWay::incrementAndGet);
        edition.warm(Optional.empty());
        var today = edition.today(edition.all());

        var before = gaveWay.get();
        var verdicts = edition.state(AsOf.at(today.happened() - DAY)).bare().clauses();
        var clauses = verdicts.stream().map(ClauseVerdict::clause).distinct().count();
        assertTrue(gaveWay.get() - before >= clauses, gaveWay + " of " + clauses);
    }

    /// With a million reports a day takes seconds, and whoever filed one waits for the next edition.
    @Test
    void aDayThatNobodyAskedForIsGivenUpInTheMiddle() {
        var urgent = new AtomicBoolean();
        var edition = edition(Worlds.any(new Random(1)), Optional.empty(), () -> urgent.set(true));
        edition.warm(Optional.empty());
        int left = edition.daysToPrepare();
        int kept;
        do { // what readers of some role are told first is asked for, and is not given up
            kept = edition.kept().size();
            urgent.set(false);
            edition.prepare(urgent::get);
        } while (edition.kept().size() > kept);
        assertTrue(urgent.get());
        assertEquals(left, edition.daysToPrepare());

        edition.prepare(() -> false);
        assertTrue(edition.kept().size() > kept, "and is judged when there is time");
    }

    private static void compareAsides(Edition fresh, Edition grown, AsOf today) {
        for (var clause : fresh.state(today).bare().clauses())
            assertEquals(fresh.on(today, clause.clause()), grown.on(today, clause.clause()));
    }

    private static Casebook first(Casebook book, int size) {
        return new Casebook(
                Reports.of(book.reports().subList(0, Math.max(0, size))),
                book.links(),
                book.unlinks(),
                book.relations(),
                book.findings(),
                book.corrections(),
                book.partings());
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
        return edition(world, before, () -> {});
    }

    private static Edition edition(World world, Optional<Edition> before, Runnable giveWay) {
        return new Edition("made-up", world.file(), Guarded.NONE, new TreeMap<>(), 1, 1, Entries.NONE, giveWay, before);
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

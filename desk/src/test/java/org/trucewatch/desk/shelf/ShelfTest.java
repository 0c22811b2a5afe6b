package org.trucewatch.desk.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.testkit.sample.TwoRivers;
import org.trucewatch.testkit.worlds.World;
import org.trucewatch.testkit.worlds.Worlds;

class ShelfTest {
    private static final int WORLDS = 200;

    @Test
    void showsWhatALookAtEachReportWouldShow() {
        for (int seed = 0; seed < WORLDS; seed++) {
            var random = new Random(seed);
            var world = Worlds.any(random);
            var shelf = new Shelf(world.casebook(), World.ZONE);
            var hidden = world.casebook().reports().stream()
                    .map(report -> report.id())
                    .filter(id -> random.nextInt(5) == 0)
                    .collect(Collectors.toSet());

            assertEquals(
                    seen(world.casebook(), world.asOf(), hidden),
                    ids(shelf, shelf.visible(world.asOf(), shelf.rows(hidden))),
                    "seed " + seed);
        }
    }

    private static Set<String> seen(Casebook book, AsOf asOf, Set<String> hidden) {
        var corrected = new HashSet<String>();
        for (var one : book.corrections())
            if (one.known() < asOf.known() && one.entered() < asOf.entered() && !hidden.contains(one.report()))
                corrected.add(one.corrected());
        var seen = new TreeSet<String>();
        for (var report : book.reports())
            if (report.known() < asOf.known()
                    && report.entered() < asOf.entered()
                    && report.happened().from() < asOf.happened()
                    && !hidden.contains(report.id())
                    && !corrected.contains(report.id())) seen.add(report.id());
        return seen;
    }

    private static Set<String> ids(Shelf shelf, BitSet rows) {
        return rows.stream().mapToObj(row -> shelf.report(row).id()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void findsAReportByAnyPartOfAnyOfItsWords() {
        var watched = TwoRivers.watched();
        var shelf = new Shelf(watched.casebook(), watched.zone());

        for (int row = 0; row < shelf.size(); row++)
            for (var word : Shelf.words(shelf.report(row).telling().claim()))
                assertEquals(
                        true,
                        shelf.telling(word.substring(0, (word.length() + 1) / 2))
                                .get(row),
                        word);
    }

    @Test
    void wordsAreRunsOfLettersAndDigitsInAnyScript() {
        assertEquals(
                List.of("r001", "the", "old", "bridge", "قافلة", "2017"),
                Shelf.words("R001: the OLD-bridge قافلة (2017)"));
    }

    @Test
    void whatIsKeptGoesWhenThereIsNoRoomAndIsMadeOnceWhileThereIs() {
        var made = new StringBuilder();
        var recent = Recent.<String, String>of(2);
        for (var key : List.of("a", "b", "a", "c", "a", "b"))
            recent.get(key, () -> {
                made.append(key);
                return key;
            });

        assertEquals("abcb", made.toString());
    }
}

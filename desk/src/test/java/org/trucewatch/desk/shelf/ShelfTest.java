package org.trucewatch.desk.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Report;
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

    @Test
    void oneThatGrewIsLikeOneThatWasMadeAnew() {
        for (int seed = 0; seed < WORLDS; seed++) {
            var random = new Random(seed);
            var world = Worlds.any(random);
            var reports = new ArrayList<>(world.casebook().reports());
            Collections.shuffle(reports, random);
            int size = random.nextInt(1 + reports.size());
            var grown = new Shelf(withReports(world.casebook(), reports.subList(0, size)), World.ZONE);
            while (size < reports.size()) {
                size = Math.min(reports.size(), size + random.nextInt(3));
                grown = grown.with(withReports(world.casebook(), reports.subList(0, size)));
            }
            same(
                    new Shelf(withReports(world.casebook(), reports), World.ZONE),
                    grown,
                    world.asOf(),
                    random,
                    "seed " + seed);
        }
    }

    private static Casebook withReports(Casebook book, List<Report> reports) {
        return new Casebook(reports, List.of(), List.of(), List.of(), List.of(), book.corrections());
    }

    private static void same(Shelf fresh, Shelf grown, AsOf asOf, Random random, String seed) {
        assertEquals(fresh.size(), grown.size(), seed);
        for (int row = 0; row < fresh.size(); row++) {
            assertEquals(cells(fresh, row), cells(grown, row), seed);
            assertEquals(row, grown.rowOf(grown.number(row)), seed);
            assertEquals(row, grown.row(grown.id(row)).orElseThrow(), seed);
            for (var word : Shelf.words(fresh.report(row).telling().claim() + " " + fresh.id(row)))
                assertEquals(fresh.telling(word), grown.telling(word), seed);
        }
        var hidden = fresh.rows(row -> random.nextInt(4) == 0);
        assertEquals(fresh.visible(asOf, hidden), grown.visible(asOf, hidden), seed);
        assertEquals(fresh.lastTold(hidden), grown.lastTold(hidden), seed);
        assertEquals(fresh.lastKnown(hidden), grown.lastKnown(hidden), seed);
        assertEquals(fresh.firstTold(), grown.firstTold(), seed);
        assertEquals(fresh.firstDay(), grown.firstDay(), seed);
    }

    private static List<Object> cells(Shelf shelf, int row) {
        return List.of(
                shelf.report(row),
                shelf.id(row),
                shelf.happened(row),
                shelf.day(row),
                shelf.precision(row),
                shelf.lonE7(row),
                shelf.latE7(row),
                shelf.acts().at(row),
                shelf.actors().at(row),
                shelf.sources().at(row),
                shelf.lineages().at(row),
                shelf.places().at(row));
    }

    private static Set<String> seen(Casebook book, AsOf asOf, Set<String> hidden) {
        var corrected = new HashSet<String>();
        for (var one : book.corrections())
            if (one.known() < asOf.known()
                    && one.entered() < asOf.entered()
                    && book.reports().stream()
                            .anyMatch(report -> report.id().equals(one.report()) && sees(asOf, report, hidden)))
                corrected.add(one.corrected());
        var seen = new TreeSet<String>();
        for (var report : book.reports())
            if (sees(asOf, report, hidden) && !corrected.contains(report.id())) seen.add(report.id());
        return seen;
    }

    private static boolean sees(AsOf asOf, Report report, Set<String> hidden) {
        return report.known() < asOf.known()
                && report.entered() < asOf.entered()
                && report.happened().from() < asOf.happened()
                && !hidden.contains(report.id());
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

package org.trucewatch.desk.tiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.space.Position;
import org.trucewatch.testkit.worlds.ReportDraft;

class TilesTest {
    private static final int FINER = 5;

    private record Square(int level, int x, int y, int reports) {}

    @Test
    void theTilesOfAZoomHoldEveryPointOnce() {
        var points = new Points(shelf(some(500, 10)));

        for (int zoom : List.of(0, 3, 9)) {
            int sum = 0;
            for (var tile : around(zoom))
                sum += squares(points, tile).stream().mapToInt(Square::reports).sum();
            assertEquals(500, sum, "zoom " + zoom);
        }
    }

    private static List<Tile> around(int zoom) {
        var tiles = new ArrayList<Tile>();
        int x = Mercator.x(36.7) >> (Mercator.FINEST - zoom);
        int y = Mercator.y(34.8) >> (Mercator.FINEST - zoom);
        for (int east = -2; east <= 2; east++)
            for (int south = -2; south <= 2; south++)
                Tile.of(zoom, x + east, y + south).ifPresent(tiles::add);
        return tiles;
    }

    @Test
    void aVaguePointIsNeverDrawnFinerThanItIsKnown() {
        int metres = 5_000;
        var points = new Points(shelf(some(50, metres)));
        for (var tile : around(12))
            for (var square : squares(points, tile)) {
                double width = 40_075_016.7 * Math.cos(Math.toRadians(34.8)) / (1 << square.level);
                assertTrue(width > 2 * metres * 0.99, "a square of " + width + " metres");
            }
    }

    @Test
    void whatIsNotWantedIsInNoSquare() {
        var points = new Points(shelf(some(200, 10)));
        var told = new ArrayList<Square>();
        points.squares(new Tile(0, 0, 0), FINER, row -> row % 2 == 0, new byte[200], 1, taking(told));

        assertEquals(100, told.stream().mapToInt(Square::reports).sum());
    }

    @Test
    void pointsThatCameLaterAreDrawnAsIfTheyHadBeenThereFromTheBeginning() {
        var reports = new ArrayList<>(some(150, 10));
        reports.addAll(some("Q", 150, 5_000));
        Collections.shuffle(reports, new Random(3));
        var grown = new Points(shelf(reports.subList(0, 100)));
        for (int size = 101; size <= reports.size(); size += 10) grown = grown.with(shelf(reports.subList(0, size)));
        grown = grown.with(shelf(reports));
        var fresh = new Points(shelf(reports));

        for (int zoom : List.of(0, 9, 14))
            for (var tile : around(zoom)) assertEquals(squares(fresh, tile), squares(grown, tile), "zoom " + zoom);
    }

    @Test
    void aPathLeadsBackToItsSquare() {
        var random = new Random(1);
        for (int time = 0; time < 1_000; time++) {
            int x = random.nextInt(1 << Mercator.FINEST);
            int y = random.nextInt(1 << Mercator.FINEST);
            assertEquals(x, Mercator.x(Mercator.path(x, y)));
            assertEquals(y, Mercator.y(Mercator.path(x, y)));
        }
    }

    /// Checked by hand against the specification, field by field.
    @Test
    void aSquareIsWrittenAsTheFormatHasIt() {
        var tile = new VectorTile("r", List.of("n"));
        tile.square(0, 128, 128, new int[] {3});

        assertArrayEquals(
                new byte[] {
                    0x1a,
                    40, // a layer
                    0x78,
                    2, // version 2
                    0x0a,
                    1,
                    'r', // its name
                    0x12,
                    23, // a feature
                    0x12,
                    2,
                    0,
                    0, // its key 0 has value 0
                    0x18,
                    3, // a polygon
                    0x22,
                    15, // to its first corner, three lines, and back
                    9,
                    0,
                    (byte) 128,
                    2,
                    26,
                    (byte) 128,
                    2,
                    0,
                    0,
                    (byte) 128,
                    2,
                    (byte) 255,
                    1,
                    0,
                    15,
                    0x1a,
                    1,
                    'n', // the key
                    0x22,
                    2,
                    0x28,
                    3, // the value
                    0x28,
                    (byte) 128,
                    32 // 4096 units a side
                },
                tile.bytes());
        assertEquals(0, new VectorTile("r", List.of("n")).bytes().length);
    }

    private static List<Square> squares(Points points, Tile tile) {
        var told = new ArrayList<Square>();
        points.squares(tile, FINER, row -> true, new byte[1_000], 1, taking(told));
        return told;
    }

    private static Points.Squares taking(List<Square> told) {
        return (level, x, y, counts) -> told.add(new Square(level, x, y, counts[0]));
    }

    private static Shelf shelf(List<Report> reports) {
        var book = new Casebook(reports, List.of(), List.of(), List.of(), List.of());
        return new Shelf(book, ZoneOffset.UTC);
    }

    private static List<Report> some(int count, int metres) {
        return some("P", count, metres);
    }

    private static List<Report> some(String letter, int count, int metres) {
        var random = new Random(7);
        var reports = new ArrayList<Report>();
        for (int number = 0; number < count; number++) {
            var position = new Position(
                    (int) ((36.7 + random.nextDouble() / 5) * 1e7), (int) ((34.8 + random.nextDouble() / 5) * 1e7));
            reports.add(new ReportDraft(ZoneOffset.UTC, letter + number, "shelling")
                    .on("2017-06-03")
                    .at(position, metres)
                    .done());
        }
        return reports;
    }
}

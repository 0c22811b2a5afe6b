package org.trucewatch.engine.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.engine.evidence.Shape.Details;
import org.trucewatch.model.evidence.Report.Certainty;
import org.trucewatch.model.evidence.Report.Modality;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.time.AsOf;

/// Rows of one shape stand together in memory, page by page; nobody who asks by row may see it.
class LayoutTest {
    private static final int ROWS = 2 * Pages.ROWS + 4_321;
    private static final int SHAPES = 50;
    private static final AsOf END = AsOf.at(1_000_000);
    private static final AsOf BETWEEN = AsOf.at(1_000);

    private final int[] shapes = new Random(7).ints(ROWS, 0, SHAPES).toArray();
    private final Evidence evidence = evidence();

    private Evidence evidence() {
        var builder = Evidence.builder(16);
        var voice = builder.voice(List.of("s"));
        var point = builder.point(0);
        for (var shape = 0; shape < SHAPES; shape++) builder.shape(shape(builder, shape));
        for (var row = 0; row < ROWS; row++)
            builder.report(row, row, shapes[row], voice).claim(row, row + 1, point, row % 10, -row, row, 2 * row);
        return builder.build();
    }

    private static Shape shape(EvidenceBuilder builder, int number) {
        return new Shape(
                builder.act("act" + number % 7),
                builder.actor("actor" + number % 3),
                Certainty.NAMED,
                builder.details(Details.NONE),
                Modality.TOLD,
                number % 2 == 0 ? Polarity.ASSERTS : Polarity.DENIES,
                number % 5 == 0,
                number % 11 == 0,
                List.of("seen" + number));
    }

    @Test
    void eachRowTellsWhatWasTakenIn() {
        for (var row = 0; row < ROWS; row++) {
            assertEquals(
                    new Claim(row, shapes[row], 0, Evidence.pointSpot(0), row, position(row), row, row + 1),
                    evidence.claim(row));
            assertEquals(2 * row, evidence.coverMetres(row));
            assertEquals(shapes[row], evidence.shapeNumber(row));
        }
    }

    private static long position(int row) {
        return Records.both(row % 10, -row);
    }

    @Test
    void allRowsOfTheShapesWantedAreMarkedInTheirOrder() {
        assertEquals(rows(ROWS, 0), marked(wanted(), END));
    }

    @Test
    void whatIsNotKnownYetIsNotMarked() {
        assertEquals(rows(1_000, 0), marked(wanted(), BETWEEN));
    }

    @Test
    void pointsOutsideOfTheAreaOfTheirShapeAreNotTold() {
        var wanted = new Wanted(evidence);
        wanted.add(3, (lon, lat) -> lon < 4);
        wanted.add(31, (lon, lat) -> lon < 4);
        var told = new ArrayList<Integer>();
        for (var page = 0; page < Pages.count(ROWS); page++)
            evidence.scan(page, wanted, END, claim -> told.add(claim.row()));
        assertTrue(told.size() > 1_000);
        assertEquals(rows(ROWS, 4), told.stream().sorted().toList());
    }

    private Wanted wanted() {
        var wanted = new Wanted(evidence);
        wanted.add(3);
        wanted.add(31);
        return wanted;
    }

    private List<Integer> marked(Wanted wanted, AsOf asOf) {
        var all = new ArrayList<Integer>();
        var marks = new Marks(evidence);
        for (var page = 0; page < Pages.count(ROWS); page++) {
            evidence.mark(page, wanted, asOf, marks);
            for (var row = marks.first(); row >= 0; row = marks.after(row)) all.add(row);
        }
        return all;
    }

    /// Rows of either shape up to one, of which the longitude lies below some, or anywhere.
    private List<Integer> rows(int end, int below) {
        var all = new ArrayList<Integer>();
        for (var row = 0; row < end; row++)
            if ((shapes[row] == 3 || shapes[row] == 31) && (below == 0 || row % 10 < below)) all.add(row);
        return all;
    }
}

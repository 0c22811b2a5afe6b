package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.evidence.Area;
import org.trucewatch.engine.evidence.Claim;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.evidence.Marks;
import org.trucewatch.engine.evidence.Pages;
import org.trucewatch.engine.evidence.Wanted;
import org.trucewatch.model.time.AsOf;

/// Which rows need a closer look, and by which probes. Several threads may sift disjoint stretches.
///
/// Most rows are of a shape that nobody asks for: the runs of the others are all that is read. Most of these lie
/// outside the one area that all who ask for their shape name, and are put out by a loop that does nothing else.
final class Sieve {
    private static final int[] NO_PROBES = {};

    private final Evidence evidence;
    private final AsOf asOf;
    private final Matcher[] matchers;
    private final int[][] probesOfShape;
    /// With the area that all who ask for a shape name, or [Wanted#ANYWHERE].
    private final Wanted wanted;

    private final Area[] areas;

    Sieve(Evidence evidence, AsOf asOf, Collection<Matcher> all) {
        this.evidence = evidence;
        this.asOf = asOf;
        matchers = all.toArray(Matcher[]::new);
        probesOfShape = probesOfShape(evidence.shapes().size());
        areas = Stream.of(matchers).map(Matcher::area).toArray(Area[]::new);
        wanted = new Wanted(evidence);
        for (var shape = 0; shape < probesOfShape.length; shape++)
            if (probesOfShape[shape].length > 0) wanted.add(shape, commonArea(probesOfShape[shape]));
    }

    /// For each shape the probes that want a closer look at it, in their order.
    private int[][] probesOfShape(int shapes) {
        var wants = new int[matchers.length][];
        var count = new int[shapes];
        for (var number = 0; number < matchers.length; number++) {
            wants[number] = matchers[number].shapes();
            for (var shape : wants[number]) count[shape]++;
        }
        var all = new int[shapes][];
        for (var shape = 0; shape < shapes; shape++) all[shape] = count[shape] == 0 ? NO_PROBES : new int[count[shape]];
        for (var number = matchers.length - 1; number >= 0; number--)
            for (var shape : wants[number]) all[shape][--count[shape]] = number;
        return all;
    }

    private Area commonArea(int[] probes) {
        var common = areas[probes[0]];
        for (var probe : probes) if (!areas[probe].equals(common)) return Wanted.ANYWHERE;
        return common;
    }

    /// Reads the rows of a page.
    void sift(int page, Heard into) {
        for (var number = 0; number < matchers.length; number++) into.times[number] = matchers[number].timeOfPage(page);
        evidence.scan(page, wanted, asOf, claim -> look(claim, into));
        into.order();
    }

    /// Probes of one agreement ask for few areas: an answer serves all that follow and ask for the same.
    private void look(Claim claim, Heard into) {
        var exact = evidence.isExact(claim);
        var asked = wanted.area(claim.shape());
        var covered = true;
        for (var number : probesOfShape[claim.shape()]) {
            var time = into.times[number];
            if (time == Heard.Time.ALL_OUT) continue;
            if (exact) {
                if (!areas[number].equals(asked)) covered = covers(areas[number], claim);
                asked = areas[number];
                if (!covered) continue;
            }
            var matcher = matchers[number];
            if (time == Heard.Time.ASK && matcher.isSurelyOutOfTime(claim)) continue;
            var hit = matcher.matchWanted(claim, exact);
            if (!hit.isOut() || contradicts(hit)) into.hits(number).add(hit);
        }
    }

    private static boolean covers(Area area, Claim claim) {
        return area.covers(claim.lonE7(), claim.latE7());
    }

    private boolean contradicts(Hit hit) {
        var parts = hit.out() == Answer.OTHER_TARGET || hit.out() == Answer.EXCEPTION;
        return parts && !evidence.incidents(hit.row(), asOf).isEmpty();
    }

    /// The rows at which any probe must look closely, and those of the shapes that are always of interest.
    List<Integer> close(boolean[] always) {
        var shapes = wanted.copy();
        for (var shape = 0; shape < always.length; shape++) if (always[shape]) shapes.add(shape);
        var all = new ArrayList<Integer>();
        var rows = new Marks(evidence);
        for (var page = 0; page < Pages.count(evidence.size()); page++) {
            evidence.mark(page, shapes, asOf, rows);
            for (var row = rows.first(); row >= 0; row = rows.after(row))
                if (always[evidence.shapeNumber(row)] || !closeTo(row).isEmpty()) all.add(row);
        }
        return all;
    }

    /// The numbers of the probes that must look closely at a row.
    List<Integer> closeTo(int row) {
        var claim = evidence.claim(row);
        var all = new ArrayList<Integer>();
        for (var number : probesOfShape[claim.shape()]) if (isClose(number, claim)) all.add(number);
        return all;
    }

    private boolean isClose(int number, Claim claim) {
        if (matchers[number].isSurelyOutOfTime(claim)) return false;
        return !evidence.isExact(claim) || covers(areas[number], claim);
    }
}

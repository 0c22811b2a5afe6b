package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.evidence.Pages;
import org.trucewatch.engine.place.Atlas;
import org.trucewatch.model.time.AsOf;

/// Which rows need a closer look, and by which probes. Several threads may sift disjoint stretches.
///
/// Most rows are of a shape that nobody asks for. Most others lie outside the one area that all who ask for their
/// shape name. Both are put out by loops that do nothing else.
final class Sieve {
    private static final int[] NO_PROBES = {};
    /// The number of [Matcher#NO_AREA].
    private static final int ANYWHERE = 0;

    private final Evidence evidence;
    private final AsOf asOf;
    private final Matcher[] matchers;
    private final int[][] probesOfShape;
    private final byte[] wanted;
    private final Atlas.Area[] areas;
    private final int[] areaOfProbe;
    /// The area that all who ask for a shape name, or [#ANYWHERE].
    private final int[] areaOfShape;

    Sieve(Evidence evidence, AsOf asOf, Collection<Matcher> all) {
        this.evidence = evidence;
        this.asOf = asOf;
        matchers = all.toArray(Matcher[]::new);
        probesOfShape = probesOfShape(evidence.shapes().size());
        areaOfProbe = new int[matchers.length];
        areas = areas();
        wanted = new byte[probesOfShape.length];
        areaOfShape = new int[probesOfShape.length];
        for (var shape = 0; shape < wanted.length; shape++) {
            wanted[shape] = (byte) (probesOfShape[shape].length > 0 ? 1 : 0);
            areaOfShape[shape] = commonArea(probesOfShape[shape]);
        }
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

    private Atlas.Area[] areas() {
        var all = new ArrayList<>(List.of(Matcher.NO_AREA));
        var numbers = new HashMap<>(Map.of(Matcher.NO_AREA, ANYWHERE));
        for (var number = 0; number < matchers.length; number++) {
            var area = matchers[number].area();
            if (numbers.putIfAbsent(area, all.size()) == null) all.add(area);
            areaOfProbe[number] = numbers.get(area);
        }
        return all.toArray(Atlas.Area[]::new);
    }

    private int commonArea(int[] probes) {
        var common = probes.length == 0 ? ANYWHERE : areaOfProbe[probes[0]];
        for (var probe : probes) if (areaOfProbe[probe] != common) return ANYWHERE;
        return common;
    }

    /// Reads the rows from `from` up to `to`.
    void sift(int from, int to, Heard into) {
        for (var page = from / Pages.ROWS; page * Pages.ROWS < to; page++) {
            var first = Math.max(from, page * Pages.ROWS);
            var count = evidence.scan(wanted, first, Math.min(to, (page + 1) * Pages.ROWS), asOf, into.rows);
            evidence.exactPositions(into.rows, count, into.positions);
            count = inCommonArea(into.rows, into.positions, count);
            for (var number = 0; number < matchers.length; number++)
                into.times[number] = matchers[number].timeOfPage(page);
            for (var index = 0; index < count; index++) look(into.rows[index], into.positions[index], into);
        }
    }

    private int inCommonArea(int[] rows, long[] positions, int count) {
        var left = 0;
        for (var index = 0; index < count; index++) {
            var position = positions[index];
            var area = areaOfShape[evidence.shapeNumber(rows[index])];
            rows[left] = rows[index];
            positions[left] = position;
            if (area == ANYWHERE || position == Evidence.NO_POSITION || covers(area, position)) left++;
        }
        return left;
    }

    private boolean covers(int area, long position) {
        return areas[area].covers(Evidence.lonE7(position), Evidence.latE7(position));
    }

    /// Probes of one agreement ask for few areas: an answer serves all that follow and ask for the same.
    private void look(int row, long position, Heard into) {
        var shape = evidence.shapeNumber(row);
        var asked = areaOfShape[shape];
        var covered = true;
        for (var number : probesOfShape[shape]) {
            var time = into.times[number];
            if (time == Heard.Time.ALL_OUT) continue;
            var exact = position != Evidence.NO_POSITION;
            if (exact) {
                if (areaOfProbe[number] != asked) covered = covers(areaOfProbe[number], position);
                asked = areaOfProbe[number];
                if (!covered) continue;
            }
            var matcher = matchers[number];
            if (time == Heard.Time.ASK && matcher.isSurelyOutOfTime(row)) continue;
            var hit = matcher.matchWanted(row, exact);
            if (!hit.isOut() || contradicts(hit)) into.hits(number).add(hit);
        }
    }

    private boolean contradicts(Hit hit) {
        var parts = hit.out() == Answer.OTHER_TARGET || hit.out() == Answer.EXCEPTION;
        return parts && !evidence.incidents(hit.row(), asOf).isEmpty();
    }

    /// The rows at which any probe must look closely, and those of the shapes that are always of interest.
    List<Integer> close(boolean[] always) {
        var shapes = wanted.clone();
        for (var shape = 0; shape < shapes.length; shape++) if (always[shape]) shapes[shape] = 1;
        var all = new ArrayList<Integer>();
        var page = new Heard(matchers.length);
        for (var first = 0; first < evidence.size(); first += Pages.ROWS) {
            var count = evidence.scan(shapes, first, Math.min(evidence.size(), first + Pages.ROWS), asOf, page.rows);
            evidence.exactPositions(page.rows, count, page.positions);
            for (var index = 0; index < count; index++)
                if (always[evidence.shapeNumber(page.rows[index])] || isClose(page.rows[index], page.positions[index]))
                    all.add(page.rows[index]);
        }
        return all;
    }

    private boolean isClose(int row, long position) {
        for (var number : probesOfShape[evidence.shapeNumber(row)]) if (isClose(number, row, position)) return true;
        return false;
    }

    /// The numbers of the probes that must look closely at a row.
    List<Integer> closeTo(int row) {
        var position = new long[1];
        evidence.exactPositions(new int[] {row}, 1, position);
        var all = new ArrayList<Integer>();
        for (var number : probesOfShape[evidence.shapeNumber(row)])
            if (isClose(number, row, position[0])) all.add(number);
        return all;
    }

    private boolean isClose(int number, int row, long position) {
        if (matchers[number].isSurelyOutOfTime(row)) return false;
        return position == Evidence.NO_POSITION || covers(areaOfProbe[number], position);
    }
}

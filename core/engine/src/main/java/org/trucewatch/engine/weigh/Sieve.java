package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
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
    private final Evidence evidence;
    private final AsOf asOf;
    private final Matcher[] matchers;
    private final List<Group> groups = new ArrayList<>();
    private final int[][] groupsOfShape;
    /// With the area that all who ask for a shape name, or [Wanted#ANYWHERE].
    private final Wanted wanted;

    private final Area[] areas;

    /// The probes that ask for the same shapes.
    private static final class Group {
        private final int[] shapes;
        private final int[] probes;

        Group(int[] shapes, List<Integer> probes) {
            this.shapes = shapes;
            this.probes = probes.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    Sieve(Evidence evidence, AsOf asOf, Collection<Matcher> all) {
        this.evidence = evidence;
        this.asOf = asOf;
        matchers = all.toArray(Matcher[]::new);
        areas = Stream.of(matchers).map(Matcher::area).toArray(Area[]::new);
        var alike = new LinkedHashMap<ShapeTable, List<Integer>>();
        for (var number = 0; number < matchers.length; number++)
            alike.computeIfAbsent(matchers[number].shapes(), any -> new ArrayList<>())
                    .add(number);
        alike.forEach((table, probes) -> groups.add(new Group(table.shapes(), probes)));
        groupsOfShape = groupsOfShape(evidence.shapes().size());
        wanted = new Wanted(evidence);
        for (var shape = 0; shape < groupsOfShape.length; shape++)
            if (groupsOfShape[shape].length > 0) wanted.add(shape, commonArea(groupsOfShape[shape]));
    }

    /// For each shape the groups that want a closer look at it.
    private int[][] groupsOfShape(int shapes) {
        var count = new int[shapes];
        for (var group : groups) for (var shape : group.shapes) count[shape]++;
        var all = new int[shapes][];
        for (var shape = 0; shape < shapes; shape++) all[shape] = new int[count[shape]];
        for (var number = groups.size() - 1; number >= 0; number--)
            for (var shape : groups.get(number).shapes) all[shape][--count[shape]] = number;
        return all;
    }

    private Area commonArea(int[] asking) {
        var common = areas[groups.get(asking[0]).probes[0]];
        for (var group : asking)
            for (var probe : groups.get(group).probes) if (!areas[probe].equals(common)) return Wanted.ANYWHERE;
        return common;
    }

    /// Room for what one stretch of rows holds.
    Heard room() {
        return new Heard(
                matchers.length,
                groups.stream().mapToInt(group -> group.probes.length).toArray());
    }

    /// Reads the rows of a page.
    void sift(int page, Heard into) {
        for (var number = 0; number < groups.size(); number++) open(page, number, into);
        evidence.scan(page, wanted, asOf, claim -> look(claim, into));
        into.order();
    }

    /// Of a thousand clauses with a fortnight each few concern a page.
    private void open(int page, int group, Heard into) {
        var count = 0;
        for (var probe : groups.get(group).probes) {
            into.times[probe] = matchers[probe].timeOfPage(page);
            if (into.times[probe] != Heard.Time.ALL_OUT) into.open[group][count++] = probe;
        }
        into.openCount[group] = count;
    }

    /// Probes of one agreement ask for few areas: an answer serves all that follow and ask for the same.
    private void look(Claim claim, Heard into) {
        var isPoint = claim.isPoint();
        var asked = wanted.area(claim.shape());
        var lies = isPoint && !evidence.isExact(claim) ? Matcher.lies(evidence, claim, asked) : Answer.IN;
        for (var group : groupsOfShape[claim.shape()]) {
            var open = into.open[group];
            var count = into.openCount[group];
            for (var index = 0; index < count; index++) {
                var number = open[index];
                if (isPoint && !areas[number].equals(asked)) {
                    asked = areas[number];
                    lies = Matcher.lies(evidence, claim, asked);
                }
                if (lies.isOut()) continue;
                var matcher = matchers[number];
                if (into.times[number] == Heard.Time.ASK && matcher.isSurelyOutOfTime(claim)) continue;
                var hit = matcher.matchWanted(claim, lies);
                if (!hit.isOut() || contradicts(hit, matcher)) into.add(number, hit);
            }
        }
    }

    /// What nobody named tells speaks against nothing.
    private boolean contradicts(Hit hit, Matcher matcher) {
        var parts = hit.out() == Answer.OTHER_TARGET || hit.out() == Answer.EXCEPTION;
        return parts && !matcher.isAnonymous(hit.claim()) && evidence.incidents(hit.row(), asOf).length > 0;
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
        for (var group : groupsOfShape[claim.shape()])
            for (var number : groups.get(group).probes) if (isClose(number, claim)) all.add(number);
        Collections.sort(all);
        return all;
    }

    private boolean isClose(int number, Claim claim) {
        if (matchers[number].isSurelyOutOfTime(claim)) return false;
        return !evidence.isExact(claim)
                || !Matcher.lies(evidence, claim, areas[number]).isOut();
    }
}

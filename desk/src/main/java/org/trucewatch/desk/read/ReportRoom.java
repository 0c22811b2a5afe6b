package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trucewatch.desk.shelf.Column;
import org.trucewatch.desk.shelf.Shelf;

/// Lists the reports of a view.
public final class ReportRoom {
    private final View view;
    private final Shelf shelf;
    private final ReportRows rows;
    private final BitSet found;
    private final int total;

    private ReportRoom(View view, ReportFilter filter) {
        this.view = view;
        shelf = view.cut().shelf();
        rows = new ReportRows(view);
        found = filter.rows(view);
        total = found.cardinality();
    }

    /// One page, counted from 1, of the reports that `filter` takes, by the time they tell of, and last those
    /// that tell of none.
    public static ReportsPage of(View view, ReportFilter filter, int page, int size) {
        var room = new ReportRoom(view, filter);
        var leaf = Leaf.of(room.total, page, size);
        return new ReportsPage(
                view.moment(view.asOf().happened()),
                view.moment(view.asOf().known()),
                leaf.total(),
                leaf.page(),
                leaf.pages(),
                leaf.size(),
                room.rows(leaf.from(), leaf.to()),
                room.facets());
    }

    /// All reports that `filter` takes, for an export: each is written as a row when it is asked for.
    public static Stream<ReportsPage.Row> all(View view, ReportFilter filter) {
        var room = new ReportRoom(view, filter);
        return room.rows(room.inOrder());
    }

    private List<ReportsPage.Row> rows(int from, int to) {
        return rows(inOrder().skip(from).limit(to - from)).toList();
    }

    private Stream<ReportsPage.Row> rows(IntStream some) {
        return some.mapToObj(row -> rows.row(shelf.report(row)));
    }

    /// By the time they tell of; what tells of none comes last, for there is nothing to see in it of any day.
    private IntStream inOrder() {
        int told = shelf.firstTold();
        return IntStream.concat(
                found.stream().dropWhile(row -> row < told), found.stream().takeWhile(row -> row < told));
    }

    private List<ReportsPage.Facet> facets() {
        var facets = new ArrayList<ReportsPage.Facet>();
        facets.add(single("act", shelf.acts(), view::named));
        facets.add(single("actor", shelf.actors(), view::named));
        facets.add(several("place", shelf.places(), view::named));
        facets.add(single("source", shelf.sources(), rows::source));
        facets.add(several("lineage", shelf.lineages(), rows::lineage));
        if (view.mandateOverAll().judges()) facets.add(fates());
        return facets;
    }

    private ReportsPage.Facet single(String name, Column<String> column, Function<String, View.Named> words) {
        var counts = counts(column);
        var tally = new Counts();
        for (int number = 0; number < counts.length; number++)
            tally.add(column.values().get(number), counts[number]);
        return facet(name, tally, words);
    }

    private ReportsPage.Facet several(String name, Column<List<String>> column, Function<String, View.Named> words) {
        var counts = counts(column);
        var tally = new Counts();
        for (int number = 0; number < counts.length; number++)
            for (var id : column.values().get(number).stream().distinct().toList()) tally.add(id, counts[number]);
        return facet(name, tally, words);
    }

    private int[] counts(Column<?> column) {
        var counts = new int[column.values().size()];
        for (int row = found.nextSetBit(0); row >= 0; row = found.nextSetBit(row + 1)) counts[column.number(row)]++;
        return counts;
    }

    private ReportsPage.Facet fates() {
        var fates = view.cut().fates();
        var counts = fates.counts(found);
        var tally = new Counts();
        for (int code = 0; code < counts.length; code++)
            tally.add(BoardRoom.word(fates.all().get(code).fate()), counts[code]);
        return facet("fate", tally, id -> new View.Named(id, view.wording().tally(id)));
    }

    private static ReportsPage.Facet facet(String name, Counts tally, Function<String, View.Named> words) {
        var listed = new ArrayList<ReportsPage.Value>();
        tally.each((id, count) ->
                listed.add(new ReportsPage.Value(id, words.apply(id).words(), count)));
        listed.sort(Comparator.comparing(ReportsPage.Value::words).thenComparing(ReportsPage.Value::id));
        return new ReportsPage.Facet(name, listed);
    }
}

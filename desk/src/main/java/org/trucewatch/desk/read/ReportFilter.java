package org.trucewatch.desk.read;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.trucewatch.desk.shelf.Column;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.Span;

/// Which reports a list is to show. Empty parts ask for nothing; words are looked for in all that a report tells.
public record ReportFilter(
        Optional<String> words,
        Optional<String> act,
        Optional<String> actor,
        Optional<String> place,
        Optional<String> source,
        Optional<String> lineage,
        Optional<String> fate,
        Span happened) {

    public static final ReportFilter ALL = new ReportFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Span.ALWAYS);

    /// The rows of the shelf that can be seen and are to be shown.
    BitSet rows(View view) {
        var cut = view.cut();
        var shelf = cut.shelf();
        var rows = (BitSet) cut.shown().clone();
        keep(rows, act, shelf.acts(), String::equals);
        keep(rows, actor, shelf.actors(), String::equals);
        keep(rows, source, shelf.sources(), String::equals);
        keep(rows, place, shelf.places(), List::contains);
        keep(rows, lineage, shelf.lineages(), List::contains);
        if (!happened.equals(Span.ALWAYS)) keep(rows, row -> shelf.overlaps(row, happened));
        words.ifPresent(some -> Shelf.words(some).forEach(word -> rows.and(telling(view, word))));
        fate.ifPresent(some -> {
            var wanted = wanted(view, some);
            var fates = cut.fates();
            keep(rows, row -> wanted[fates.code(row)]);
        });
        return rows;
    }

    private static <T> void keep(BitSet rows, Optional<String> asked, Column<T> column, BiPredicate<T, String> test) {
        if (asked.isEmpty()) return;
        var wanted = column.wanted(value -> test.test(value, asked.get()));
        keep(rows, row -> wanted[column.number(row)]);
    }

    private static void keep(BitSet rows, IntPredicate test) {
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1))
            if (!test.test(row)) rows.clear(row);
    }

    /// Where the mandate allows no verdict no report has a fate.
    private static boolean[] wanted(View view, String fate) {
        var all = view.cut().fates().all();
        var wanted = new boolean[all.size()];
        for (int code = 0; code < wanted.length; code++)
            wanted[code] = view.mandateOverAll().judges()
                    && BoardRoom.word(all.get(code).fate()).equals(fate);
        return wanted;
    }

    static Stream<String> places(Report report) {
        return report.places().stream()
                .filter(Location.Named.class::isInstance)
                .map(Location.Named.class::cast)
                .map(Location.Named::place);
    }

    /// The rows in which a word stands: in the report itself, or in the names of its act, its actor or its places.
    private static BitSet telling(View view, String word) {
        var shelf = view.cut().shelf();
        var rows = shelf.telling(word);
        var acts = shelf.acts().wanted(id -> isNamed(view, id, word));
        var actors = shelf.actors().wanted(id -> isNamed(view, id, word));
        var places = shelf.places().wanted(ids -> ids.stream().anyMatch(id -> isNamed(view, id, word)));
        add(rows, shelf.acts(), acts);
        add(rows, shelf.actors(), actors);
        add(rows, shelf.places(), places);
        return rows;
    }

    /// Most words name nothing, and then nobody needs to look at each row.
    private static void add(BitSet rows, Column<?> column, boolean[] wanted) {
        boolean any = false;
        for (boolean one : wanted) any |= one;
        if (!any) return;
        for (int row = 0; row < column.rows(); row++) if (wanted[column.number(row)]) rows.set(row);
    }

    private static boolean isNamed(View view, String id, String word) {
        return view.wording().label(id).toLowerCase(Locale.ROOT).contains(word);
    }
}

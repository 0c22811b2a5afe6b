package org.trucewatch.desk.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.model.time.Span;

/// The reports that tell of more days than one, so that nobody has to draw them on a day they may not belong to.
final class VagueDays {
    /// A page draws each of them.
    private static final int MOST = 200;
    private static final long LONGEST_DAY = 25 * 3600;

    private final Shelf shelf;
    private final ZoneId zone;
    private final Map<Long, LocalDate> ends = new HashMap<>();

    private record Dates(LocalDate from, LocalDate last) {
        static final Comparator<Dates> ORDER = Comparator.comparing(Dates::from).thenComparing(Dates::last);
    }

    VagueDays(Shelf shelf, ZoneId zone) {
        this.shelf = shelf;
        this.zone = zone;
    }

    /// The spans of days that these rows tell of, each with the number of rows; an end that is open has no last day.
    /// Where there are very many they are widened to whole months: that says less, and nothing wrong.
    List<MapPage.Days> of(BitSet rows) {
        Map<Dates, Integer> counted = new TreeMap<>(Dates.ORDER);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1))
            if (shelf.day(row) != Shelf.NO_DAY && isLong(shelf.happened(row)))
                counted.merge(dates(row), 1, Integer::sum);
        var listed = counted.size() <= MOST ? counted : byMonth(counted);
        return listed.entrySet().stream()
                .map(entry -> new MapPage.Days(
                        entry.getKey().from().toString(),
                        entry.getKey().last().equals(LocalDate.MAX)
                                ? ""
                                : entry.getKey().last().toString(),
                        entry.getValue()))
                .toList();
    }

    private static boolean isLong(Span happened) {
        return happened.to() == Span.END || happened.to() - happened.from() > LONGEST_DAY;
    }

    private Dates dates(int row) {
        var last = ends.computeIfAbsent(
                shelf.happened(row).to(),
                to -> to == Span.END
                        ? LocalDate.MAX
                        : Instant.ofEpochSecond(to - 1).atZone(zone).toLocalDate());
        return new Dates(LocalDate.ofEpochDay(shelf.day(row)), last);
    }

    private static Map<Dates, Integer> byMonth(Map<Dates, Integer> counted) {
        UnaryOperator<LocalDate> end = day -> day.equals(LocalDate.MAX) ? day : day.withDayOfMonth(day.lengthOfMonth());
        var months = new TreeMap<Dates, Integer>(Dates.ORDER);
        counted.forEach((dates, count) ->
                months.merge(new Dates(dates.from().withDayOfMonth(1), end.apply(dates.last())), count, Integer::sum));
        return months;
    }
}

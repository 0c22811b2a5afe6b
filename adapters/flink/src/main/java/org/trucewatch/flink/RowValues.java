package org.trucewatch.flink;

import java.util.Optional;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Span;

/// The cells of a row as values, read in the plain forms that nearly all have.
///
/// A cell in another form makes the row unsure, and stands for some value so that the rest can still be asked for.
final class RowValues {
    private static final int MOST_DIGITS = 18;
    private static final int DECIMALS = 7;
    private static final int LATITUDES = 90;
    private static final int LONGITUDES = 180;

    private final RowCells cells;
    private final Moments moments = new Moments();
    private boolean isUnsure;

    RowValues(RowCells cells) {
        this.cells = cells;
    }

    /// Before the first cell of a row is asked for.
    void begin() {
        isUnsure = false;
    }

    /// Whether a cell was asked for that is not in a plain form.
    boolean isUnsure() {
        return isUnsure;
    }

    /// Leaves the row unsure unless this holds.
    void expect(boolean holds) {
        isUnsure |= !holds;
    }

    /// One of the words, among which may be the empty one.
    <T> T word(Column column, Lexicon<T> words) {
        int number = words.number(cells.bytes(), cells.start(column), cells.end(column));
        expect(number != Lexicon.NONE);
        return words.meaning(Math.max(number, 0));
    }

    /// A whole number; `empty` where the cell is.
    long number(Column column, long empty) {
        int from = cells.start(column);
        int to = cells.end(column);
        if (from == to) return empty;
        boolean isNumber = to - from <= MOST_DIGITS && digits(from, to) == to;
        expect(isNumber);
        return isNumber ? number(from, to) : empty;
    }

    /// Both ends of a count. An empty lower end is 0, an empty upper end is open; both empty: nothing is told.
    Optional<Range> range(Column least, Column most) {
        if (cells.isEmpty(least) && cells.isEmpty(most)) return Optional.empty();
        long from = number(least, 0);
        long to = number(most, Long.MAX_VALUE);
        expect(from <= to);
        return from <= to ? Optional.of(new Range(from, to)) : Optional.empty();
    }

    /// A second named as the end is not included, unless it is the start as well.
    Span span(Column fromColumn, Column toColumn) {
        long from = second(fromColumn, Span.BEGINNING);
        long to = second(toColumn, Span.END);
        expect(from <= to);
        if (from > to) return Span.ALWAYS;
        return new Span(from, from == to ? to + 1 : to);
    }

    /// Seconds since 1970.
    private long second(Column column, long empty) {
        if (cells.isEmpty(column)) return empty;
        var second = moments.seconds(cells.bytes(), cells.start(column), cells.end(column));
        expect(second.isPresent());
        return second.orElse(empty);
    }

    /// A point with its precision, or none of both coordinates.
    Optional<Location> point() {
        long metres = number(Column.PRECISION_M, 0);
        if (cells.isEmpty(Column.LAT) && cells.isEmpty(Column.LON)) return Optional.empty();
        expect(!cells.isEmpty(Column.PRECISION_M));
        var position = new Position(degrees(Column.LON, LONGITUDES), degrees(Column.LAT, LATITUDES));
        return Optional.of(new Location.Point(position, metres));
    }

    /// Degrees times 10^7.
    private int degrees(Column column, int limit) {
        int start = cells.start(column);
        int to = cells.end(column);
        boolean isBelow = start < to && cells.bytes()[start] == '-';
        int from = isBelow ? start + 1 : start;
        int point = digits(from, to);
        int places = Math.max(0, to - point - 1);
        boolean isWhole = point > from && point <= from + 3 && places <= DECIMALS;
        boolean isPlain = isWhole && (point == to || (places > 0 && cells.bytes()[point] == '.'));
        expect(isPlain && (places == 0 || digits(point + 1, to) == to));
        if (isUnsure) return 0;
        long parts = places == 0 ? 0 : number(point + 1, to);
        for (int place = places; place < DECIMALS; place++) parts *= 10;
        long all = number(from, point) * Position.DEGREE + parts;
        expect(all <= (long) limit * Position.DEGREE);
        if (isUnsure) return 0;
        return (int) (isBelow ? -all : all);
    }

    /// Where the digits end that begin at `from`.
    private int digits(int from, int to) {
        int at = from;
        while (at < to && cells.bytes()[at] >= '0' && cells.bytes()[at] <= '9') at++;
        return at;
    }

    private long number(int from, int to) {
        long number = 0;
        for (int at = from; at < to; at++) number = number * 10 + cells.bytes()[at] - '0';
        return number;
    }
}

package org.trucewatch.casefolder.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.letters.Digits;
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.model.space.Position;

/// Cells as values. What cannot be read is told, and stands for *not told* so that the rest is still checked.
public final class Fields {
    private static final int PLACES = 7;
    private static final long TEN_MILLION = 10_000_000;

    private final Problems problems;

    public Fields(Problems problems) {
        this.problems = problems;
    }

    /// A whole number of at least 0.
    public OptionalLong number(Cell cell) {
        if (cell.isEmpty()) return OptionalLong.empty();
        if (cell.text().length() <= 18 && digits(cell.text(), 0) == cell.text().length())
            return OptionalLong.of(Long.parseLong(cell.text()));
        problems.at(cell, noNumber(cell.text(), Fault.NUMBER_FORM));
        return OptionalLong.empty();
    }

    /// Both ends of a count. An empty lower end is 0, an empty upper end is open; both empty: nothing is told.
    public Optional<Range> range(Cell min, Cell max) {
        if (min.isEmpty() && max.isEmpty()) return Optional.empty();
        long from = number(min).orElse(0);
        long to = number(max).orElse(Long.MAX_VALUE);
        if (from <= to) return Optional.of(new Range(from, to));
        problems.at(max, Fault.RANGE_ORDER.with(from, to));
        return Optional.empty();
    }

    /// One of a fixed set of words; an empty cell is `empty`.
    public <E extends Enum<E>> E word(Cell cell, E empty) {
        if (cell.isEmpty()) return empty;
        var all = empty.getDeclaringClass().getEnumConstants();
        for (var constant : all) if (isWord(constant, cell.text())) return constant;
        var words = Arrays.stream(all).map(Fields::word).toList();
        problems.at(cell, Fault.WORD_UNKNOWN.with(cell.text(), Gaps.oneOf(words)));
        return empty;
    }

    /// Asked for each of a million cells: no word is made for it.
    private static boolean isWord(Enum<?> constant, String text) {
        var name = constant.name();
        if (name.length() != text.length()) return false;
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at) == '_' ? '-' : Character.toLowerCase(name.charAt(at));
            if (letter != text.charAt(at)) return false;
        }
        return true;
    }

    /// The word by which a table names a constant: `not-covered`.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// `yes` or `no`; an empty cell is no.
    public boolean yes(Cell cell) {
        if (!cell.isEmpty() && !cell.text().equals("yes") && !cell.text().equals("no"))
            problems.at(cell, Fault.YES_OR_NO.with(cell.text()));
        return cell.text().equals("yes");
    }

    /// A position, in the decimals as written.
    public Optional<Position> position(Cell lat, Cell lon) {
        if (lat.isEmpty() && lon.isEmpty()) return Optional.empty();
        if (lat.isEmpty() || lon.isEmpty()) {
            problems.at(lat.isEmpty() ? lat : lon, Fault.POSITION_HALF.with());
            return Optional.empty();
        }
        var north = degrees(lat, 90, Fault.LATITUDE_RANGE);
        var east = degrees(lon, 180, Fault.LONGITUDE_RANGE);
        if (north.isEmpty() || east.isEmpty()) return Optional.empty();
        return Optional.of(new Position(east.get(), north.get()));
    }

    private Optional<Integer> degrees(Cell cell, int limit, Fault beyond) {
        var plain = plainDegrees(cell.text(), limit);
        if (plain.isPresent()) return plain;
        var exact = decimal(cell);
        if (exact.isEmpty()) return Optional.empty();
        if (exact.get().abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
            problems.at(cell, beyond.with(cell.text()));
            return Optional.empty();
        }
        if (exact.get().scale() <= PLACES)
            return Optional.of(exact.get().movePointRight(PLACES).intValueExact());
        problems.at(cell, Fault.POSITION_FINE.with(cell.text()));
        return Optional.empty();
    }

    /// What nearly all are, without what a reader of every number costs; the others are looked at more closely.
    private static Optional<Integer> plainDegrees(String text, int limit) {
        int first = text.startsWith("-") ? 1 : 0;
        int point = digits(text, first);
        int end = point < text.length() && text.charAt(point) == '.' ? digits(text, point + 1) : point;
        int places = Math.max(0, end - point - 1);
        boolean isWhole = end == text.length() && point > first && point <= first + 3 && places <= PLACES;
        if (!isWhole || end == point + 1) return Optional.empty();
        long number = 0;
        for (int at = first; at < end; at++) if (at != point) number = number * 10 + text.charAt(at) - '0';
        for (int place = places; place < PLACES; place++) number *= 10;
        if (number > limit * TEN_MILLION) return Optional.empty();
        return Optional.of((int) (first > 0 ? -number : number));
    }

    /// Where the digits end that begin at `from`.
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        return at;
    }

    /// What a keyboard or a spreadsheet of another country made of a number is said by its name.
    private static Complaint noNumber(String text, Fault otherwise) {
        var plain = Digits.plain(text);
        if (!plain.equals(text)) return Fault.DIGITS_OTHER.with(text, plain.replace(',', '.'));
        boolean isComma = otherwise == Fault.DECIMAL_FORM && text.matches("-?\\d+,\\d+");
        return isComma ? Fault.DECIMAL_COMMA.with(text, text.replace(',', '.')) : otherwise.with(text);
    }

    private Optional<BigDecimal> decimal(Cell cell) {
        if (cell.text().length() <= 20 && cell.text().matches("-?\\d{1,3}(\\.\\d+)?"))
            return Optional.of(new BigDecimal(cell.text()));
        problems.at(cell, noNumber(cell.text(), Fault.DECIMAL_FORM));
        return Optional.empty();
    }
}

package org.trucewatch.casefolder.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.trucewatch.model.letters.Digits;
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.time.Hijri;
import org.trucewatch.model.time.Slashed;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.time.Years;

/// Dates and times as people write them, in the zone of a case.
///
/// `2017-08-03` is the whole local day, `2017-08` the month, `2017` the year. A clock time is one second and needs an
/// offset (`2017-08-03T12:00+03:00`) or a zone by name (`2017-08-03 12:00 Asia/Damascus`): nothing is guessed.
public final class Times {
    private static final Pattern DAYS = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2}))? ?\\[?([^\\]\\s]*)\\]?");
    /// A day as spreadsheets count it: 1970 to 2064.
    private static final Pattern SERIAL = Pattern.compile("[2-5]\\d{4}(\\.\\d+)?");
    private static final int YEAR_DIGITS = 4;
    private static final Pattern OFFSET = Pattern.compile("Z|[+-]\\d{2}:\\d{2}");

    /// What was read last: a row mostly tells one time in several columns.
    private record Read(String text, Optional<Span> stretch) {}

    private final ZoneId zone;
    private final Problems problems;
    private Read last = new Read("", Optional.empty());

    public Times(ZoneId zone, Problems problems) {
        this.zone = zone;
        this.problems = problems;
    }

    public ZoneId zone() {
        return zone;
    }

    /// What one cell names: a day, a month, a year or one second. Empty where it cannot be read, which is told.
    ///
    /// A year centuries away is a slip of the hand or of another calendar, and names no time at all: taken as it
    /// stands, what happened under a text would lie before it, and one cell would turn a verdict without a word.
    public Optional<Span> stretch(Cell cell) {
        if (cell.text().equals(last.text())) return last.stretch();
        var stretch = read(cell);
        if (stretch.isPresent() && isFar(cell.text())) {
            problems.warn(cell, far(cell.text()));
            return Optional.of(Span.ALWAYS);
        }
        if (stretch.isPresent()) last = new Read(cell.text(), stretch);
        return stretch;
    }

    private static Complaint far(String text) {
        return Hijri.about(text)
                .map(about -> Fault.YEAR_HIJRI.with(text, about))
                .orElseGet(() -> Fault.YEAR_FAR.with(text));
    }

    /// Asked of the year as it is written, with which every form begins: on the clock of UTC it may be another.
    private static boolean isFar(String read) {
        return Years.areFarAsEnds(Integer.parseInt(read, 0, YEAR_DIGITS, 10));
    }

    private Optional<Span> read(Cell cell) {
        var second = Clock.seconds(cell.text());
        if (second.isPresent()) return Optional.of(Span.at(second.getAsLong()));
        try {
            var days = DAYS.matcher(cell.text());
            if (days.matches()) return Optional.of(days(days.toMatchResult()));
            var clock = CLOCK.matcher(cell.text());
            if (clock.matches()) return second(cell, clock.toMatchResult());
            problems.at(cell, noDate(cell.text()));
        } catch (NoSuchDay e) {
            problems.at(cell, e.complaint);
        }
        return Optional.empty();
    }

    private static Complaint noDate(String text) {
        var plain = Digits.plain(text);
        if (!plain.equals(text)) return Fault.DIGITS_OTHER.with(text, plain);
        var turned = Slashed.readings(text);
        if (turned.size() == 1) return Fault.DATE_TURNED.with(text, turned.getFirst());
        if (turned.size() == 2) return Fault.DATE_EITHER.with(text, turned.getFirst(), turned.getLast());
        return SERIAL.matcher(text).matches() ? Fault.DATE_SERIAL.with(text) : Fault.DATE_FORM.with(text);
    }

    /// From the start of one cell to the end of the other, which may be open. A day named as the end is included; a
    /// clock time named as the end is not, unless it is the start as well.
    public Span span(Cell fromCell, Cell untilCell) {
        var from = fromCell.isEmpty() ? Optional.of(Span.ALWAYS) : stretch(fromCell);
        var until = untilCell.isEmpty() ? Optional.of(Span.ALWAYS) : stretch(untilCell);
        if (from.isEmpty() || until.isEmpty()) return Span.ALWAYS;
        long start = from.get().from();
        long end = end(start, until.get());
        if (start < end) return new Span(start, end);
        problems.at(untilCell, Fault.SPAN_ORDER.with(untilCell.text(), fromCell.text()));
        return Span.ALWAYS;
    }

    private static long end(long start, Span until) {
        boolean clock = until.to() - until.from() == 1;
        return clock && until.from() != start ? until.from() : until.to();
    }

    /// The last second of the local day in which `instant` lies.
    public long endOfDay(long instant) {
        var day = LocalDate.ofInstant(Instant.ofEpochSecond(instant), zone);
        return start(day.plusDays(1)) - 1;
    }

    private Span days(MatchResult found) throws NoSuchDay {
        var year = Year.of(Integer.parseInt(found.group(1)));
        if (found.group(2) == null)
            return between(year.atDay(1), year.plusYears(1).atDay(1));
        var month = month(year, Integer.parseInt(found.group(2)));
        if (found.group(3) == null)
            return between(month.atDay(1), month.plusMonths(1).atDay(1));
        var day = day(month, Integer.parseInt(found.group(3)));
        return between(day, day.plusDays(1));
    }

    private Span between(LocalDate first, LocalDate next) {
        return new Span(start(first), start(next));
    }

    private long start(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }

    private Optional<Span> second(Cell cell, MatchResult found) throws NoSuchDay {
        var local = LocalDateTime.of(date(found.group(1)), clock(found));
        var where = found.group(5);
        if (where.isEmpty()) {
            problems.at(cell, Fault.TIME_ZONELESS.with(cell.text(), zone));
            return Optional.empty();
        }
        if (OFFSET.matcher(where).matches()) return offset(cell, local, where);
        return named(cell, local, where);
    }

    private Optional<Span> offset(Cell cell, LocalDateTime local, String where) {
        try {
            return Optional.of(
                    Span.at(OffsetDateTime.of(local, ZoneOffset.of(where)).toEpochSecond()));
        } catch (DateTimeException e) {
            problems.at(cell, Fault.OFFSET_LARGE.with(where));
            return Optional.empty();
        }
    }

    private Optional<Span> named(Cell cell, LocalDateTime local, String where) {
        if (!ZoneId.getAvailableZoneIds().contains(where)) {
            var near = Nearest.to(where, ZoneId.getAvailableZoneIds());
            problems.at(
                    cell,
                    near.map(name -> Fault.ZONE_UNKNOWN_NEAR.with(where, name))
                            .orElseGet(() -> Fault.ZONE_UNKNOWN.with(where, zone)));
            return Optional.empty();
        }
        var offsets = ZoneId.of(where).getRules().getValidOffsets(local);
        if (offsets.size() == 1) return Optional.of(Span.at(local.toEpochSecond(offsets.get(0))));
        problems.at(
                cell,
                offsets.isEmpty()
                        ? Fault.TIME_SKIPPED.with(where, local)
                        : Fault.TIME_TWICE.with(where, local, offsets.get(0), offsets.get(1)));
        return Optional.empty();
    }

    private static LocalTime clock(MatchResult found) throws NoSuchDay {
        int hour = Integer.parseInt(found.group(2));
        int minute = Integer.parseInt(found.group(3));
        int second = found.group(4) == null ? 0 : Integer.parseInt(found.group(4));
        if (hour > 23 || minute > 59 || second > 59)
            throw new NoSuchDay(Fault.NO_CLOCK_TIME.with("%02d:%02d:%02d".formatted(hour, minute, second)));
        return LocalTime.of(hour, minute, second);
    }

    private static LocalDate date(String text) throws NoSuchDay {
        var year = Year.of(Integer.parseInt(text.substring(0, 4)));
        return day(month(year, Integer.parseInt(text.substring(5, 7))), Integer.parseInt(text.substring(8)));
    }

    private static YearMonth month(Year year, int month) throws NoSuchDay {
        if (month < 1 || month > 12) throw new NoSuchDay(Fault.NO_MONTH.with("%02d".formatted(month)));
        return year.atMonth(month);
    }

    private static LocalDate day(YearMonth month, int day) throws NoSuchDay {
        if (day >= 1 && month.isValidDay(day)) return month.atDay(day);
        var name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        throw new NoSuchDay(
                Fault.NO_DAY.with(name, month.getYear(), month.lengthOfMonth(), "%s-%02d".formatted(month, day)));
    }

    /// A day or a time that no calendar has.
    private static final class NoSuchDay extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Complaint complaint;

        NoSuchDay(Complaint complaint) {
            super(complaint.code(), null, false, false);
            this.complaint = complaint;
        }
    }
}

package org.trucewatch.intake.ged;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.trucewatch.intake.table.Column;
import org.trucewatch.intake.table.Degrees;
import org.trucewatch.intake.table.EventRows.Read;
import org.trucewatch.intake.table.EventRows.Reader;
import org.trucewatch.intake.table.Fault;
import org.trucewatch.intake.table.Row;
import org.trucewatch.intake.table.Slip;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Years;

/// Reads rows of a release one after another; every reason against a row is told, not the first.
///
/// Names, and days next to each other, are the same in many rows, and are held once.
final class EventReader implements Reader<Event> {
    private static final int DAY_LENGTH = "yyyy-mm-dd".length();
    private static final int PAGE = 1 << 6;

    private final Column number;
    private final Column violence;
    private final Column sideA;
    private final Column sideB;
    private final Column latitude;
    private final Column longitude;
    private final Column start;
    private final List<Column> startInParts;
    private final Column end;
    private final Column low;
    private final Column best;
    private final Column high;
    private final Column wherePrecision;
    private final Column whereName;
    private final Column district;
    private final Column province;
    private final Column datePrecision;
    private final Column offices;
    private final Column originals;
    private final Column articles;
    private final Column clarity;
    private final Map<String, String> names = new HashMap<>();
    /// On which line each event stands in the file, by pages that are made where its number falls.
    private final Map<Integer, int[]> lines = new HashMap<>();

    private Row row = new Row();
    private List<Complaint> reasons = List.of();
    private LocalDate lastDay = LocalDate.EPOCH;
    private int lastDayWritten = -1;

    EventReader(Columns columns) {
        number = columns.column("id");
        violence = columns.column("type_of_violence");
        sideA = columns.column("side_a");
        sideB = columns.column("side_b");
        latitude = columns.column("latitude");
        longitude = columns.column("longitude");
        start = columns.column("date_start");
        startInParts = List.of(columns.column("year"), columns.column("month"), columns.column("day"));
        end = columns.column("date_end");
        low = columns.column("low");
        best = columns.column("best");
        high = columns.column("high");
        wherePrecision = columns.column("where_prec");
        whereName = columns.column("where_coordinates");
        district = columns.column("adm_2");
        province = columns.column("adm_1");
        datePrecision = columns.column("date_prec");
        offices = columns.column("source_office");
        originals = columns.column("source_original");
        articles = columns.column("source_date");
        clarity = columns.column("event_clarity");
    }

    @Override
    public Read<Event> read(Row next) {
        row = next;
        reasons = new ArrayList<>();
        var event = event();
        if (reasons.isEmpty() && event.isPresent()) mustBeOnce(event.get().number());
        return new Read<>(reasons.isEmpty() ? event : Optional.empty(), reasons);
    }

    private void mustBeOnce(int id) {
        var page = lines.computeIfAbsent(id / PAGE, any -> new int[PAGE]);
        var first = page[id % PAGE];
        if (first == 0) page[id % PAGE] = row.line();
        else reasons.add(Fault.EVENT_TWICE.with(Integer.toString(id), first));
    }

    private Optional<Event> event() {
        var id = number(number);
        var kind = violence();
        var position = position();
        var first = start();
        var last = end.isThere() ? date(end) : first;
        var deaths = deaths();
        var where = klass(wherePrecision, 7);
        var when = klass(datePrecision, 5);
        var one = name(sideA);
        var other = name(sideB);
        if (one.isEmpty() || other.isEmpty()) reasons.add(Fault.SIDE_NAMELESS.with());
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))
            reasons.add(Fault.EVENT_ORDER.with(last.get(), first.get()));
        if (kind.isEmpty() || position.isEmpty() || first.isEmpty() || last.isEmpty()) return Optional.empty();
        return Optional.of(new Event(
                id,
                kind.get(),
                one,
                other,
                list(offices),
                list(originals),
                lastSaid(),
                where,
                name(whereName),
                name(district),
                name(province),
                position.get(),
                when,
                first.get(),
                last.get(),
                deaths,
                name(best),
                row.number(low) > row.number(high),
                row.text(clarity).equals("2")));
    }

    /// The words of a cell that stand in other rows as well.
    private String name(Column column) {
        var written = row.text(column);
        var held = names.putIfAbsent(written, written);
        return held == null ? written : held;
    }

    private List<String> list(Column column) {
        if (!column.isThere()) return List.of();
        return Arrays.stream(row.text(column).split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private int number(Column column) {
        var number = row.number(column);
        if (number >= 0) return number;
        reasons.add(Slip.ofNumber(row.text(column), column.name()));
        return 0;
    }

    private Optional<Event.Violence> violence() {
        var written = row.text(violence);
        for (var kind : Event.Violence.values())
            if (written.equals(kind.code()) || written.equalsIgnoreCase(kind.words())) return Optional.of(kind);
        reasons.add(Fault.VIOLENCE_TYPE.with(written));
        return Optional.empty();
    }

    /// The span of the three estimates. In some rows of a release the low one is above the high one: a doubt about the
    /// count, which the report keeps, and no reason to lose the event.
    private Range deaths() {
        long least = number(low);
        long most = number(high);
        long likely = best.isThere() ? number(best) : least;
        return new Range(Math.min(least, Math.min(likely, most)), Math.max(least, Math.max(likely, most)));
    }

    /// A class of precision; empty where the release has no such column.
    private OptionalInt klass(Column column, int last) {
        if (!column.isThere()) return OptionalInt.empty();
        var written = row.text(column);
        if (written.length() == 1 && written.charAt(0) >= '1' && written.charAt(0) <= '0' + last)
            return OptionalInt.of(written.charAt(0) - '0');
        reasons.add(Fault.CLASS_UNKNOWN.with(written, column.name(), last));
        return OptionalInt.empty();
    }

    private Optional<LocalDate> start() {
        if (start.isThere()) return date(start);
        var column = "year, month, day";
        if (startInParts.stream().mapToInt(row::number).allMatch(part -> part >= 0)) {
            var parts = startInParts.stream().map(row::text).toArray();
            return date(column, "%s-%2s-%2s".formatted(parts).replace(' ', '0'));
        }
        return date(
                column, String.join("-", startInParts.stream().map(row::text).toList()));
    }

    private Optional<LocalDate> date(Column column) {
        var written = row.day(column);
        if (written < 0 || written != lastDayWritten) {
            var day = date(column.name(), row.text(column));
            if (day.isEmpty()) return day;
            lastDay = day.get();
            lastDayWritten = written;
        }
        return Optional.of(lastDay);
    }

    /// Some releases print a midnight behind the day.
    private Optional<LocalDate> date(String column, String written) {
        try {
            var day = written.length() == DAY_LENGTH ? written : written.replaceFirst("[ T]00:00:00(\\.0+)?$", "");
            var found = LocalDate.parse(day);
            if (!Years.areFar(found.getYear())) return Optional.of(found);
            reasons.add(Slip.ofYear(written, column, day));
            return Optional.empty();
        } catch (DateTimeException e) {
            reasons.add(Slip.ofDay(written, column, Fault.DAY_FORM.with(written, column)));
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> said(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(day -> !Years.areFar(day.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// When the last of the articles behind the event appeared. A date that cannot be read is as good as none, and so
    /// is 1753-01-01, which releases print where none is known.
    private Optional<LocalDate> lastSaid() {
        if (!articles.isThere()) return Optional.empty();
        var days = new ArrayList<LocalDate>();
        for (var written : list(articles))
            if (written.length() == DAY_LENGTH) said(written).ifPresent(days::add);
        return days.stream().max(LocalDate::compareTo);
    }

    private Optional<Position> position() {
        var north = degrees(latitude, 90, Fault.LATITUDE_FORM);
        var east = degrees(longitude, 180, Fault.LONGITUDE_FORM);
        if (north == Degrees.NONE || east == Degrees.NONE) return Optional.empty();
        return Optional.of(new Position((int) east, (int) north));
    }

    private long degrees(Column column, int limit, Fault fault) {
        var exact = row.degrees(column);
        if (exact != Degrees.NONE && Math.abs(exact) <= limit * Degrees.E7) return exact;
        reasons.add(Slip.ofDegrees(row.text(column), column.name(), fault));
        return Degrees.NONE;
    }
}

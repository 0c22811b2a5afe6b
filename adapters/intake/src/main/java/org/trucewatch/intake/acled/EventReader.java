package org.trucewatch.intake.acled;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.trucewatch.intake.table.Column;
import org.trucewatch.intake.table.Degrees;
import org.trucewatch.intake.table.EventRows.Read;
import org.trucewatch.intake.table.EventRows.Reader;
import org.trucewatch.intake.table.Fault;
import org.trucewatch.intake.table.Row;
import org.trucewatch.intake.table.Slip;
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Years;

/// Reads rows of an export one after another; every reason against a row is told, not the first.
final class EventReader implements Reader<Event> {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
    private static final int CLASSES = 3;
    /// A month in words leaves no doubt which number is the day.
    private static final List<DateTimeFormatter> DAYS =
            List.of(pattern("uuuu-MM-dd"), pattern("d MMMM uuuu"), pattern("d-MMM-uuuu"), pattern("d-MMMM-uuuu"));

    private final Columns columns;
    private final ZoneId zone;
    /// On which line each event stands in the file.
    private final Map<String, Integer> lines = new HashMap<>();

    private Row row = new Row();
    private List<Complaint> reasons = List.of();

    /// `zone` is that of the case, in whose days the export is read.
    EventReader(Columns columns, ZoneId zone) {
        this.columns = columns;
        this.zone = zone;
    }

    private static DateTimeFormatter pattern(String written) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(written)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public Read<Event> read(Row next) {
        row = next;
        reasons = new ArrayList<>();
        var event = event();
        if (reasons.isEmpty() && event.isPresent()) {
            var first = lines.putIfAbsent(event.get().id(), row.line());
            if (first != null) reasons.add(Fault.EVENT_TWICE.with(event.get().id(), first));
        }
        return new Read<>(reasons.isEmpty() ? event : Optional.empty(), reasons);
    }

    private Optional<Event> event() {
        var id = text("event_id_cnty");
        if (!ID.matcher(id).matches()) reasons.add(Fault.ID_FORM.with(id));
        var kind = new Event.Kind(text("event_type"), text("sub_event_type"));
        if (kind.sub().isEmpty()) reasons.add(Fault.SUB_TYPE_MISSING.with());
        var one = party("1");
        if (one.name().isEmpty()) reasons.add(Fault.ACTOR_NAMELESS.with());
        var day = day();
        var position = position();
        var when = precision("time_precision");
        var where = precision("geo_precision");
        var fatalities = fatalities();
        if (day.isEmpty() || position.isEmpty()) return Optional.empty();
        return Optional.of(new Event(
                id,
                kind,
                one,
                party("2"),
                !text("civilian_targeting").isEmpty(),
                day.get(),
                when,
                position.get(),
                where,
                text("location"),
                text("admin2"),
                list("source"),
                fatalities,
                text("notes").replaceAll("\\s+", " "),
                updated()));
    }

    private String text(String name) {
        return row.text(columns.column(name));
    }

    private Event.Party party(String number) {
        return new Event.Party(text("actor" + number), text("inter" + number), text("assoc_actor_" + number));
    }

    private List<String> list(String name) {
        return Arrays.stream(text(name).split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<LocalDate> day() {
        var written = text("event_date");
        var day = DAYS.stream()
                .flatMap(pattern -> parsed(written, pattern).stream())
                .findFirst();
        if (day.isEmpty()) reasons.add(Slip.ofDay(written, "event_date", Fault.DAY_WORDS.with(written)));
        if (day.isEmpty() || !Years.areFar(day.get().getYear())) return day;
        reasons.add(Slip.ofYear(written, "event_date", day.get().toString()));
        return Optional.empty();
    }

    private static Optional<LocalDate> parsed(String written, DateTimeFormatter pattern) {
        try {
            return Optional.of(LocalDate.parse(written, pattern));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    private OptionalInt precision(String name) {
        var column = columns.column(name);
        if (!column.isThere()) return OptionalInt.empty();
        var number = row.number(column);
        if (number >= 1 && number <= CLASSES) return OptionalInt.of(number);
        reasons.add(Fault.CLASS_UNKNOWN.with(row.text(column), name, CLASSES));
        return OptionalInt.empty();
    }

    private int fatalities() {
        var column = columns.column("fatalities");
        if (row.text(column).isEmpty()) return 0;
        var number = row.number(column);
        if (number >= 0) return number;
        reasons.add(Slip.ofNumber(row.text(column), column.name()));
        return 0;
    }

    /// A time that cannot be read is as good as none.
    private Optional<LocalDate> updated() {
        var written = text("timestamp");
        return SECONDS.matcher(written).matches()
                ? Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(written)), zone))
                : Optional.empty();
    }

    private Optional<Position> position() {
        var north = degrees(columns.column("latitude"), 90, Fault.LATITUDE_FORM);
        var east = degrees(columns.column("longitude"), 180, Fault.LONGITUDE_FORM);
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

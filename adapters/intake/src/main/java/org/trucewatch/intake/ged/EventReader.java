package org.trucewatch.intake.ged;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.space.Position;

/// Reads one row; every reason against it is told, not the first.
final class EventReader {
    private static final int MOST_DIGITS = 9;
    private static final int DAY_LENGTH = "yyyy-mm-dd".length();

    private final Columns columns;
    private final List<String> cells;
    private final List<String> reasons = new ArrayList<>();

    private EventReader(Columns columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /// An event, or the reasons why the row is none.
    record Read(Optional<Event> event, List<String> reasons) {}

    static Read read(Columns columns, List<String> cells) {
        var reader = new EventReader(columns, cells);
        var event = reader.event();
        return new Read(reader.reasons.isEmpty() ? event : Optional.empty(), reader.reasons);
    }

    private Optional<Event> event() {
        var id = number("id");
        var violence = violence();
        var position = position();
        var start = start();
        var end = columns.has("date_end") ? date("date_end", text("date_end")) : start;
        var deaths = deaths();
        var where = klass("where_prec", 7);
        var when = klass("date_prec", 5);
        if (text("side_a").isEmpty() || text("side_b").isEmpty()) reasons.add("A side of the dyad is not named.");
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get()))
            reasons.add("The event ends (%s) before it starts (%s).".formatted(end.get(), start.get()));
        if (violence.isEmpty() || position.isEmpty() || start.isEmpty() || end.isEmpty()) return Optional.empty();
        return Optional.of(new Event(
                Long.toString(id),
                violence.get(),
                text("side_a"),
                text("side_b"),
                list("source_office"),
                list("source_original"),
                lastSaid(),
                where,
                text("where_coordinates"),
                text("adm_2"),
                text("adm_1"),
                position.get(),
                when,
                start.get(),
                end.get(),
                deaths,
                text("best"),
                number("low") > number("high"),
                text("event_clarity").equals("2")));
    }

    private String text(String column) {
        return columns.text(column, cells);
    }

    private List<String> list(String column) {
        if (!columns.has(column)) return List.of();
        return Arrays.stream(text(column).split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private long number(String column) {
        var written = text(column);
        if (isNumber(written)) return Long.parseLong(written);
        reasons.add("`%s` in column %s is no whole number.".formatted(written, column));
        return 0;
    }

    private static boolean isNumber(String written) {
        var digits = 0;
        while (digits < written.length() && written.charAt(digits) >= '0' && written.charAt(digits) <= '9') digits++;
        return digits == written.length() && digits > 0 && digits <= MOST_DIGITS;
    }

    private Optional<Event.Violence> violence() {
        var written = text("type_of_violence");
        for (var violence : Event.Violence.values())
            if (written.equals(violence.code()) || written.equalsIgnoreCase(violence.words()))
                return Optional.of(violence);
        reasons.add("`" + written + "` is no type of violence; the codebook knows 1, 2 and 3.");
        return Optional.empty();
    }

    /// The span of the three estimates. In some rows of a release the low one is above the high one: a doubt about the
    /// count, which the report keeps, and no reason to lose the event.
    private Range deaths() {
        long low = number("low");
        long high = number("high");
        long best = columns.has("best") ? number("best") : low;
        return new Range(Math.min(low, Math.min(best, high)), Math.max(low, Math.max(best, high)));
    }

    /// A class of precision; empty where the release has no such column.
    private OptionalInt klass(String column, int last) {
        if (!columns.has(column)) return OptionalInt.empty();
        var written = text(column);
        if (written.length() == 1 && written.charAt(0) >= '1' && written.charAt(0) <= '0' + last)
            return OptionalInt.of(written.charAt(0) - '0');
        reasons.add("`%s` in column %s is none of the codebook's classes 1 to %d.".formatted(written, column, last));
        return OptionalInt.empty();
    }

    private Optional<LocalDate> start() {
        if (columns.has("date_start")) return date("date_start", text("date_start"));
        var parts = List.of(text("year"), text("month"), text("day"));
        if (parts.stream().allMatch(EventReader::isNumber))
            return date(
                    "year, month, day", "%s-%2s-%2s".formatted(parts.toArray()).replace(' ', '0'));
        return date("year, month, day", String.join("-", parts));
    }

    /// Some releases print a midnight behind the day.
    private Optional<LocalDate> date(String column, String written) {
        try {
            var day = written.length() == DAY_LENGTH ? written : written.replaceFirst("[ T]00:00:00(\\.0+)?$", "");
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            reasons.add(
                    "`%s` in column %s is no day of the calendar; yyyy-mm-dd is expected.".formatted(written, column));
            return Optional.empty();
        }
    }

    /// When the last of the articles behind the event appeared; a date that cannot be read is as good as none.
    private Optional<LocalDate> lastSaid() {
        var days = new ArrayList<LocalDate>();
        for (var written : list("source_date")) {
            if (written.matches("\\d{4}-\\d{2}-\\d{2}"))
                date("source_date", written).ifPresent(days::add);
        }
        return days.stream().max(LocalDate::compareTo);
    }

    private Optional<Position> position() {
        var north = degrees("latitude", 90);
        var east = degrees("longitude", 180);
        if (north.isEmpty() || east.isEmpty()) return Optional.empty();
        return Optional.of(new Position(east.getAsInt(), north.getAsInt()));
    }

    private OptionalInt degrees(String column, int limit) {
        var written = text(column);
        var exact = Degrees.e7(written);
        if (exact.isEmpty() || Math.abs(exact.getAsLong()) > limit * Degrees.E7) {
            reasons.add("`%s` is no %s; it runs from -%d to %d.".formatted(written, column, limit, limit));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Math.toIntExact(exact.getAsLong()));
    }
}

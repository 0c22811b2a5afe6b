package org.trucewatch.desk.publish;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.trucewatch.model.time.Span;

/// Instants and spans as ISO 8601 writes them, with the offset that the case's zone had at that instant.
///
/// An open end is `..`, as in ISO 8601-2; the end of a span is excluded.
public record IsoTime(ZoneId zone) {
    private static final String OPEN = "..";

    public String instant(long instant) {
        if (instant == Span.BEGINNING || instant == Span.END) return OPEN;
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochSecond(instant).atZone(zone).toOffsetDateTime());
    }

    public String span(Span span) {
        return instant(span.from()) + "/" + instant(span.to());
    }
}

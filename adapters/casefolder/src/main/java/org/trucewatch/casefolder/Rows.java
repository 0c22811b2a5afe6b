package org.trucewatch.casefolder;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trucewatch.casefolder.table.Fields;
import org.trucewatch.model.Defect;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Source;
import org.trucewatch.model.time.Span;

/// Values as cells: reading what is written here gives the same values again.
final class Rows {
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private final ZoneId zone;

    Rows(ZoneId zone) {
        this.zone = zone;
    }

    static Map<String, String> of(Actor actor) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", actor.id());
        row.put("english", actor.words().english());
        row.put("arabic", actor.words().arabic());
        row.put("aliases", list(actor.aliases()));
        row.put("kind", actor.kind());
        row.put(
                "part_of",
                list(actor.parents().stream().map(Actor.Membership::parent).toList()));
        row.put("may_hide_excluded", yes(actor.mayHideExcluded()));
        return row;
    }

    static Map<String, String> of(Source source) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", source.id());
        row.put("name", source.name());
        row.put("lineage", source.lineage());
        row.put("kind", source.kind());
        row.put("language", source.language());
        row.put("address", source.address().orElse(""));
        row.put("note", source.note());
        return row;
    }

    static Map<String, String> of(Lineage lineage) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", lineage.id());
        row.put("name", lineage.name());
        row.put("kind", lineage.kind());
        row.put("family", lineage.family().orElse(""));
        row.put("speaks_for", lineage.speaksFor().orElse(""));
        row.put("anonymous", yes(lineage.anonymous()));
        row.put("note", lineage.note());
        return row;
    }

    Map<String, String> of(Report report, Optional<String> corrects) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", report.id());
        row.put("source", report.source());
        row.put("lineages", list(report.lineages()));
        span(row, "said_from", "said_to", report.said());
        if (report.said().to() == Span.END) row.put("read_on", day(report.known()));
        if (report.entered() != report.known()) row.put("entered_on", day(report.entered()));
        span(row, "happened_from", "happened_to", report.happened());
        places(row, report);
        row.put("act", report.act());
        row.put("actor", report.actor().equals(Actor.UNKNOWN) ? "" : report.actor());
        row.put("certainty", Fields.word(report.certainty()));
        details(row, report.details());
        report.count().ifPresent(count -> row.put("count_unit", count.unit()));
        range(row, "count", report.count().map(Report.Count::range));
        range(row, "killed", report.killed());
        range(row, "wounded", report.wounded());
        if (report.coverMetres() > 0) row.put("cover_m", Long.toString(report.coverMetres()));
        judgement(row, report);
        row.put("corrects", corrects.orElse(""));
        telling(row, report.telling());
        return row;
    }

    private static void judgement(Map<String, String> row, Report report) {
        if (report.modality() != Report.Modality.TOLD) row.put("modality", Fields.word(report.modality()));
        if (report.polarity() != Report.Polarity.ASSERTS) row.put("polarity", Fields.word(report.polarity()));
        if (report.standing() != Report.Standing.ALLEGED) row.put("standing", Fields.word(report.standing()));
        row.put("against_own_side", yes(report.againstOwnSide()));
        row.put("reply", yes(report.reply()));
        row.put("not_observed", list(report.notObserved()));
    }

    private static void telling(Map<String, String> row, Report.Telling telling) {
        row.put("claim", telling.claim());
        row.put("actor_label", telling.actorLabel());
        row.put("place_words", telling.placeWords());
        row.put("note", telling.note());
        row.put("address", telling.address());
    }

    private static void details(Map<String, String> row, List<Detail> details) {
        for (var part : Detail.Part.values()) {
            var names = details.stream()
                    .filter(detail -> detail.part() == part)
                    .map(Detail::name)
                    .toList();
            row.put(part.name().toLowerCase(Locale.ROOT), list(names));
        }
    }

    /// All named places of a row share one nearness, and a row has room for one position.
    private static void places(Map<String, String> row, Report report) {
        for (var place : report.places()) {
            switch (place) {
                case Location.Named named -> {
                    row.merge("places", named.place(), (all, one) -> all + "|" + one);
                    row.put("nearness", Fields.word(named.nearness()));
                }
                case Location.Point point -> {
                    row.put("lat", degrees(point.position().latE7()));
                    row.put("lon", degrees(point.position().lonE7()));
                    row.put("precision_m", Long.toString(point.precisionMetres()));
                }
            }
        }
        row.put("origins", report.origins().stream().map(Rows::name).collect(Collectors.joining("|")));
    }

    private static String name(Location origin) {
        return switch (origin) {
            case Location.Named named -> named.place();
            case Location.Point point -> throw new Defect("a table has no column for a point of origin: " + point);
        };
    }

    static String degrees(int e7) {
        return BigDecimal.valueOf(e7, 7).stripTrailingZeros().toPlainString();
    }

    private static void range(Map<String, String> row, String name, Optional<Range> range) {
        range.ifPresent(told -> {
            row.put(name + "_min", Long.toString(told.from()));
            if (told.to() != Long.MAX_VALUE) row.put(name + "_max", Long.toString(told.to()));
        });
    }

    private void span(Map<String, String> row, String from, String to, Span span) {
        boolean days = isMidnight(span.from()) && isMidnight(span.to());
        boolean second = span.to() - span.from() == 1;
        if (span.from() != Span.BEGINNING) row.put(from, days ? day(span.from()) : clock(span.from()));
        if (span.to() == Span.END) return;
        row.put(to, days ? day(span.to() - 1) : clock(second ? span.from() : span.to()));
    }

    private boolean isMidnight(long instant) {
        return instant == Span.BEGINNING
                || instant == Span.END
                || local(instant).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private ZonedDateTime local(long instant) {
        return Instant.ofEpochSecond(instant).atZone(zone);
    }

    private String day(long instant) {
        return local(instant).toLocalDate().toString();
    }

    private String clock(long instant) {
        var local = local(instant);
        return local.format(local.getSecond() == 0 ? TO_THE_MINUTE : TO_THE_SECOND);
    }

    private static String list(List<String> names) {
        return String.join("|", names);
    }

    private static String yes(boolean is) {
        return is ? "yes" : "";
    }
}

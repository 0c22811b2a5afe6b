package org.trucewatch.engine;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Span;

/// A report while a test writes it.
final class Told {
    private final String id;
    private final String act;
    private final List<String> lineages = new ArrayList<>();
    private final List<Location> places = new ArrayList<>();
    private final List<Location> origins = new ArrayList<>();
    private final List<Detail> details = new ArrayList<>();
    private List<String> notObserved = List.of();
    private String actor = "unknown";
    private Span happened = Span.ALWAYS;
    private Optional<Report.Count> count = Optional.empty();
    private Report.Modality modality = Report.Modality.TOLD;
    private Report.Polarity polarity = Report.Polarity.ASSERTS;
    private boolean admits;
    private long cover;

    Told(String id, String act) {
        this.id = id;
        this.act = act;
    }

    Told by(String name) {
        actor = name;
        return this;
    }

    Told in(String place) {
        places.add(new Location.Named(place, Location.Nearness.NAMED));
        return this;
    }

    Told at(int lonE7, int latE7, long precision) {
        places.add(new Location.Point(new Position(lonE7, latE7), precision));
        return this;
    }

    Told out(String place) {
        origins.add(new Location.Named(place, Location.Nearness.NAMED));
        return this;
    }

    /// A whole day, or an instant.
    Told on(String time) {
        happened = time.contains("T") ? Span.at(Story.at(time)) : day(time, time);
        return this;
    }

    Told from(String first, String last) {
        happened = day(first, last);
        return this;
    }

    private static Span day(String first, String last) {
        var start = LocalDate.parse(first).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        var end = LocalDate.parse(last).plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        return new Span(start, end);
    }

    Told source(String... names) {
        lineages.addAll(List.of(names));
        return this;
    }

    Told with(Detail.Part part, String name) {
        details.add(new Detail(part, name));
        return this;
    }

    Told count(long from, long to, String unit) {
        count = Optional.of(new Report.Count(new Range(from, to), unit));
        return this;
    }

    Told denied() {
        polarity = Report.Polarity.DENIES;
        return this;
    }

    Told only(Report.Modality other) {
        modality = other;
        return this;
    }

    Told admitting() {
        admits = true;
        return this;
    }

    Told calm(String... acts) {
        notObserved = List.of(acts);
        return this;
    }

    Told covering(long metres) {
        cover = metres;
        return this;
    }

    Report report() {
        var known = happened.isUnknown() ? 0 : happened.from();
        return new Report(
                id,
                "page",
                lineages.isEmpty() ? List.of("radio") : lineages,
                Span.ALWAYS,
                known,
                known,
                false,
                happened,
                places,
                origins,
                act,
                actor,
                actor.equals("unknown") ? Report.Certainty.UNKNOWN : Report.Certainty.NAMED,
                details,
                count,
                Optional.empty(),
                Optional.empty(),
                cover,
                modality,
                polarity,
                Report.Standing.ALLEGED,
                admits,
                false,
                notObserved,
                Report.Telling.NONE);
    }
}

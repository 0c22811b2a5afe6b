package org.trucewatch.testkit.worlds;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Location.Nearness;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Span;

/// A report in as few words as matter; all that is not said is left untold.
///
/// Clock times are read in the zone the draft is opened with. What is not dated otherwise is said and known at the end
/// of the day on which it happened.
public final class ReportDraft {
    private final ZoneId zone;
    private final String id;
    private final String act;
    private String actor = "unknown";
    private List<String> lineages = List.of("first-voice");
    private Span happened = Span.ALWAYS;
    private Optional<Span> said = Optional.empty();
    private Optional<Long> known = Optional.empty();
    private long entered;
    private final List<Location> places = new ArrayList<>();
    private final List<Location> origins = new ArrayList<>();
    private final List<Detail> details = new ArrayList<>();
    private Optional<Report.Count> count = Optional.empty();
    private Report.Certainty certainty = Report.Certainty.NAMED;
    private Report.Modality modality = Report.Modality.TOLD;
    private Report.Polarity polarity = Report.Polarity.ASSERTS;
    private boolean againstOwnSide;
    private boolean reply;
    private long coverMetres;
    private List<String> notObserved = List.of();

    public ReportDraft(ZoneId zone, String id, String act) {
        this.zone = zone;
        this.id = id;
        this.act = act;
    }

    public ReportDraft by(String actor) {
        this.actor = actor;
        return this;
    }

    /// Told by these lineages, each at the end of its own chain.
    public ReportDraft from(String... lineages) {
        this.lineages = List.of(lineages);
        return this;
    }

    /// Some time of a local day.
    public ReportDraft on(String date) {
        var day = LocalDate.parse(date);
        return during(new Span(start(day), start(day.plusDays(1))));
    }

    /// Exactly at a local clock time, written `2017-08-03T12:00`.
    public ReportDraft at(String time) {
        return during(Span.at(instant(time)));
    }

    public ReportDraft between(String from, String to) {
        return during(new Span(instant(from), instant(to)));
    }

    public ReportDraft during(Span span) {
        happened = span;
        return this;
    }

    public ReportDraft said(Span span) {
        said = Optional.of(span);
        return this;
    }

    public ReportDraft known(String time) {
        return known(instant(time));
    }

    public ReportDraft known(long second) {
        known = Optional.of(second);
        return this;
    }

    public ReportDraft entered(long second) {
        entered = second;
        return this;
    }

    public ReportDraft in(String place) {
        return in(place, Nearness.NAMED);
    }

    public ReportDraft in(String place, Nearness nearness) {
        places.add(new Location.Named(place, nearness));
        return this;
    }

    public ReportDraft at(Position position, long precisionMetres) {
        places.add(new Location.Point(position, precisionMetres));
        return this;
    }

    public ReportDraft outOf(String place) {
        origins.add(new Location.Named(place, Nearness.NAMED));
        return this;
    }

    public ReportDraft with(Detail.Part part, String name) {
        details.add(new Detail(part, name));
        return this;
    }

    public ReportDraft counting(long from, long to, String unit) {
        count = Optional.of(new Report.Count(new Range(from, to), unit));
        return this;
    }

    public ReportDraft certainty(Report.Certainty certainty) {
        this.certainty = certainty;
        return this;
    }

    public ReportDraft modality(Report.Modality modality) {
        this.modality = modality;
        return this;
    }

    public ReportDraft denied() {
        polarity = Report.Polarity.DENIES;
        return this;
    }

    public ReportDraft admitted() {
        againstOwnSide = true;
        return this;
    }

    public ReportDraft asReply() {
        reply = true;
        return this;
    }

    /// The radius of a notice.
    public ReportDraft covering(long metres) {
        coverMetres = metres;
        return this;
    }

    /// The acts that a calm observation looked for and did not see.
    public ReportDraft notSeeing(String... acts) {
        notObserved = List.of(acts);
        return this;
    }

    public Report done() {
        var end = happened.to() == Span.END ? 0 : happened.to();
        var spoken = said.orElse(new Span(end - 1, Math.max(end, end + 1)));
        return new Report(
                id,
                "page",
                lineages,
                spoken,
                known.orElse(end),
                entered,
                false,
                happened,
                places,
                origins,
                act,
                actor,
                certainty,
                details,
                count,
                Optional.empty(),
                Optional.empty(),
                coverMetres,
                modality,
                polarity,
                Report.Standing.ALLEGED,
                againstOwnSide,
                reply,
                notObserved,
                Report.Telling.NONE);
    }

    private long start(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }

    private long instant(String time) {
        return LocalDateTime.parse(time).atZone(zone).toEpochSecond();
    }
}

package org.trucewatch.intake.acled;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trucewatch.intake.matching.Dating;
import org.trucewatch.intake.matching.Dating.Days;
import org.trucewatch.intake.matching.Doer;
import org.trucewatch.intake.matching.Kinds;
import org.trucewatch.intake.matching.Offices;
import org.trucewatch.intake.matching.Places;
import org.trucewatch.intake.matching.Revisions;
import org.trucewatch.intake.matching.Sides;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.time.Span;

/// An event as a report of the case, by the codebook's classes of precision.
///
/// A place of class 1 is the case's own of that name, where its position agrees, else the point, up to 3 km off; class
/// 2 is up to 25 km off, class 3 a larger region, up to 100. A day of class 1 is meant as given, class 2 six days
/// either way, class 3 the month.
record Reports(String source, Columns columns, Kinds kinds, Sides sides, Offices offices, Places places, Dating dating)
        implements Revisions.Retelling<Event> {
    private static final long[] METRES = {0, 3_000, 25_000, 100_000};
    private static final int NOT_TOLD = 2;
    private static final int DAYS_EITHER_WAY = 6;

    @Override
    public String prefix() {
        return "ACLED-";
    }

    @Override
    public String id(Event event) {
        return prefix() + event.id();
    }

    @Override
    public Report first(Event event) {
        return report(id(event), event, dating.said(event.updated(), event.day()), sides.found(told(event)));
    }

    @Override
    public Report again(String id, Event event, Report before) {
        return report(id, event, dating.today(), sides.again(before, told(event)));
    }

    @Override
    public boolean tellsTheSame(Report before, Event event) {
        return before.act().equals(act(event))
                && before.telling().actorLabel().equals(event.actors())
                && !sides.knowByNow(before, names(event))
                && before.killed().equals(killed(event))
                && before.telling().placeWords().endsWith(Places.point(event.position()))
                && (!columns.has("geo_precision") || before.places().equals(locations(event)))
                && (columns.has("time_precision")
                        ? before.happened().equals(happened(event))
                        : before.happened().covers(dating.span(Days.of(event.day(), event.day()))));
    }

    private String act(Event event) {
        return kinds.act(event.kind().sub()).orElse("");
    }

    private Report report(String id, Event event, Span said, Doer doer) {
        long known = Math.min(dating.known(said), dating.entered());
        return new Report(
                id,
                source,
                offices.lineages(event.sources(), List.of()),
                said,
                known,
                dating.entered(),
                dating.entered() > known,
                happened(event),
                locations(event),
                List.of(),
                act(event),
                doer.actor(),
                doer.certainty(),
                event.isAgainstCivilians() ? List.of(new Detail(Detail.Part.AGAINST, "civilians")) : List.of(),
                Optional.empty(),
                killed(event),
                Optional.empty(),
                0,
                Report.Modality.TOLD,
                Report.Polarity.ASSERTS,
                Report.Standing.ALLEGED,
                false,
                false,
                List.of(),
                telling(event, doer));
    }

    private Sides.Told told(Event event) {
        boolean one = event.doers().size() == 1;
        return new Sides.Told(
                act(event),
                event.actors(),
                names(event),
                one ? Report.Certainty.NAMED : Report.Certainty.GROUP_NOT_NAMED);
    }

    @Override
    public List<String> names(Event event) {
        return event.doers().stream().map(this::asTheCaseKnows).toList();
    }

    /// `Armed Forces of Upland (2000-)` is *Armed Forces of Upland*, and `UF: Upland Front` either of its two names.
    private String asTheCaseKnows(String name) {
        var withoutYears = name.replaceAll("\\s*\\(\\d{4}-(\\d{4})?\\)", "");
        var withoutCountry = withoutYears.replaceFirst("\\s*\\([^()]*\\)$", "");
        return Stream.concat(Stream.of(name, withoutYears, withoutCountry), Stream.of(withoutCountry.split(": ", 2)))
                .filter(sides::knows)
                .findFirst()
                .orElse(name);
    }

    /// 0 stands for none and for a number that is not known.
    private static Optional<Range> killed(Event event) {
        return event.fatalities() == 0 ? Optional.empty() : Optional.of(Range.exactly(event.fatalities()));
    }

    private Span happened(Event event) {
        var day = event.day();
        return dating.span(
                switch (event.datePrecision().orElse(NOT_TOLD)) {
                    case 1 -> Days.of(day, day);
                    case 2 -> Days.around(day, DAYS_EITHER_WAY);
                    default -> Days.monthOf(day);
                });
    }

    List<Location> locations(Event event) {
        int where = event.wherePrecision().orElse(NOT_TOLD);
        var named = where == 1 ? places.settlement(event.location(), event.position()) : Optional.<Place>empty();
        return named.isPresent()
                ? List.of(new Location.Named(named.get().id(), Location.Nearness.NAMED))
                : List.of(new Location.Point(event.position(), METRES[where]));
    }

    private static Report.Telling telling(Event event, Doer doer) {
        var dead = event.fatalities() == 0 ? "no deaths told" : event.fatalities() + " dead, an estimate";
        var claim = "%s, %s: %s, %s, %s"
                .formatted(event.kind().type(), event.kind().sub(), event.actors(), dead, event.day());
        var where = words(", ", event.location(), event.district()) + " " + Places.point(event.position());
        var with = event.associates().isEmpty() ? "" : "with " + event.associates();
        return new Report.Telling(
                claim, event.actors(), where.strip(), words("; ", with, event.notes(), doer.note()), "");
    }

    private static String words(String between, String... parts) {
        return Stream.of(parts)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .collect(Collectors.joining(between));
    }
}

package org.trucewatch.intake.ged;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trucewatch.intake.matching.Dating;
import org.trucewatch.intake.matching.Doer;
import org.trucewatch.intake.matching.Offices;
import org.trucewatch.intake.matching.Places;
import org.trucewatch.intake.matching.Sides;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.Span;

/// An event as a report of the case.
record Reports(String source, Sides sides, Offices offices, Placing placing, Dating dating) {
    static final String PREFIX = "GED-";

    /// The id of the report of an event.
    static String id(Event event) {
        return PREFIX + event.number();
    }

    Report report(Event event) {
        return report(id(event), event, dating.said(event.said(), event.start()), sides.found(told(event)));
    }

    Report report(String id, Event event, Span said, Doer doer) {
        var places = placing.places(event);
        return report(id, event, said, dating.span(When.days(event)), places, doer, telling(event, doer));
    }

    static Sides.Told told(Event event) {
        return new Sides.Told(event.violence().act(), event.dyad(), event.doers(), certainty(event));
    }

    private static Report.Certainty certainty(Event event) {
        boolean oneSided = event.violence() == Event.Violence.ONE_SIDED;
        return oneSided ? Report.Certainty.NAMED : Report.Certainty.GROUP_NOT_NAMED;
    }

    /// Without its words, for a table that is judged and not kept, where it is known when and where the event happened
    /// and who did it.
    Report wordless(Event event, Span happened, List<Location> places, String doer) {
        return report(
                id(event),
                event,
                dating.said(event.said(), event.start()),
                happened,
                places,
                Doer.found(doer, event.doers(), certainty(event)),
                Report.Telling.NONE);
    }

    private Report report(
            String id,
            Event event,
            Span said,
            Span happened,
            List<Location> places,
            Doer doer,
            Report.Telling telling) {
        long known = dating.known(said);
        return new Report(
                id,
                source,
                lineages(event),
                said,
                known,
                dating.entered(),
                dating.entered() > known,
                happened,
                places,
                List.of(),
                event.violence().act(),
                doer.actor(),
                doer.certainty(),
                details(event),
                Optional.empty(),
                Optional.of(event.deaths()),
                Optional.empty(),
                0,
                Report.Modality.TOLD,
                Report.Polarity.ASSERTS,
                Report.Standing.ALLEGED,
                false,
                false,
                List.of(),
                telling);
    }

    List<String> lineages(Event event) {
        return offices.lineages(event.offices(), event.originals());
    }

    private static List<Detail> details(Event event) {
        return event.violence() == Event.Violence.ONE_SIDED
                ? List.of(new Detail(Detail.Part.AGAINST, event.sideB().toLowerCase(Locale.ROOT)))
                : List.of();
    }

    private static Report.Telling telling(Event event, Doer doer) {
        var where = event.whereName().isEmpty() ? "a position without a name" : event.whereName();
        var claim = "%s: %s to %s dead, best estimate %s, %s"
                .formatted(
                        event.dyad(),
                        event.deaths().from(),
                        event.deaths().to(),
                        event.best().isEmpty() ? "not told" : event.best(),
                        When.words(event));
        var notes = new ArrayList<String>();
        if (event.summary()) notes.add("sums up several events");
        if (event.contradictory()) notes.add("the low estimate is above the high one");
        if (!doer.note().isEmpty()) notes.add(doer.note());
        return new Report.Telling(
                claim, event.dyad(), where + " " + Places.point(event.position()), String.join("; ", notes), "");
    }
}

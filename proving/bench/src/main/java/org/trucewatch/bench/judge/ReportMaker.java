package org.trucewatch.bench.judge;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Span;

/// Makes of an event of the workload the report that its source files the moment it happened.
final class ReportMaker {
    private static final int E7_PER_E5 = 100;

    private ReportMaker() {}

    static Report report(Event event) {
        var happened = Span.at(event.time());
        return new Report(
                Loader.name(event.id()),
                "s" + event.source(),
                List.of("s" + event.source()),
                happened,
                event.time(),
                event.time(),
                false,
                happened,
                List.of(place(event)),
                List.of(),
                BenchCase.act(Names.ACTS.get(event.act())),
                Names.ACTORS.get(event.actor()).name(),
                Report.Certainty.NAMED,
                Loader.details(event),
                count(event),
                Optional.empty(),
                Optional.empty(),
                Names.act("NOTICE_FILED") == event.act() ? event.quantity() : 0,
                Report.Modality.TOLD,
                Report.Polarity.ASSERTS,
                Report.Standing.ALLEGED,
                false,
                false,
                List.of(),
                Report.Telling.NONE);
    }

    private static Location place(Event event) {
        return Loader.named(event)
                .map(name -> (Location) new Location.Named(name, Location.Nearness.NAMED))
                .orElseGet(() ->
                        new Location.Point(new Position(event.lonE5() * E7_PER_E5, event.latE5() * E7_PER_E5), 0));
    }

    private static Optional<Report.Count> count(Event event) {
        return Loader.unit(event).map(unit -> new Report.Count(Range.exactly(event.quantity()), unit));
    }
}

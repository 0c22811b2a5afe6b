package org.trucewatch.testkit.oracle;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.Span;

/// What one report says of one place; `place` is empty where the report tells none.
///
/// `span` is the time the report can speak of: what it claims, and nothing after it was said.
/// Source: rules of the judge, A and B.
record Claim(Report report, int index, Optional<Location> place, Span span) {
    static Claim of(Report report, int index, Optional<Location> place) {
        return new Claim(report, index, place, effective(report));
    }

    private static Span effective(Report report) {
        var happened = report.happened();
        var to = Math.min(happened.to(), report.said().to());
        return happened.from() < to ? new Span(happened.from(), to) : happened;
    }

    /// The places that a report tells: one named twice is one.
    static List<Location> places(Report report) {
        return report.places().stream().distinct().toList();
    }

    /// How many it tells at this place: of a number told for several places, each has at least one, and the rest is
    /// open.
    /// Source: rules of the judge, J.
    Optional<Range> counted() {
        return report.count()
                .map(count -> places(report).size() < 2
                        ? count.range()
                        : new Range(
                                Math.min(1, count.range().from()), count.range().to()));
    }

    boolean asserts() {
        return report.polarity() == Report.Polarity.ASSERTS;
    }

    boolean told() {
        return report.modality() == Report.Modality.TOLD;
    }
}

package org.trucewatch.engine.clause;

import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.engine.time.Edge;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Point;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Span;

/// When a membership, a list's entry or an answering for others holds: perhaps, and surely.
///
/// Source: rules of the judge, G17, D13 and L26.
record Dates(Span during, Span surely) {
    /// No act is told of so exactly, so that it covers none.
    private static final Span NEVER = Span.before(Span.BEGINNING + 1);

    static Dates of(List<? extends Phrase> phrases, Calendar calendar) {
        var from = Edge.at(Span.BEGINNING);
        var to = Edge.at(Span.END);
        for (var phrase : phrases)
            switch (phrase) {
                case When.From start -> from = start(calendar.start(start.moment()));
                case When.After(Point.OfMoment point) -> from = start(calendar.end(point.moment()));
                case When.Until(Point.OfMoment point) -> to = end(point.moment(), calendar.end(point.moment()));
                case When.Before(Point.OfMoment point) -> to = end(point.moment(), calendar.start(point.moment()));
                default -> {}
            }
        return new Dates(during(from.earliest(), to.latest()), surely(from.latest(), to.earliest()));
    }

    /// From a time that is not told on it may hold at any.
    private static Edge start(Optional<Edge> told) {
        return told.orElse(new Edge(Span.BEGINNING, Span.END));
    }

    /// An end that is not known is none until one is told; one on a day that has no number may have come.
    private static Edge end(Moment moment, Optional<Edge> told) {
        var untold = moment instanceof Moment.NumberedDay ? Span.BEGINNING : Span.END;
        return told.orElse(new Edge(untold, Span.END));
    }

    private static Span during(long from, long to) {
        return from < to ? new Span(from, to) : new Span(to - 1, to);
    }

    private static Span surely(long from, long to) {
        return from < to ? new Span(from, to) : NEVER;
    }
}

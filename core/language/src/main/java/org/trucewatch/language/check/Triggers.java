package org.trucewatch.language.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.ClauseRef;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Point;
import org.trucewatch.model.agreement.Phrase.Term;
import org.trucewatch.model.agreement.Phrase.When;

/// The clauses that a sentence waits for or ends with.
final class Triggers {
    private Triggers() {}

    static List<ClauseRef> of(Version version) {
        var found = new ArrayList<ClauseRef>();
        for (Phrase phrase : version.phrases()) of(phrase).ifPresent(found::add);
        for (Deed deed : version.deeds()) {
            if (deed instanceof Deed.Break pattern) found.add(pattern.clause());
        }
        return found;
    }

    private static Optional<ClauseRef> of(Phrase phrase) {
        return event(phrase)
                .filter(Event.OfClause.class::isInstance)
                .map(Event.OfClause.class::cast)
                .map(Event.OfClause::clause);
    }

    /// The event that a phrase waits for.
    static Optional<Event> event(Phrase phrase) {
        return switch (phrase) {
            case When.After after -> event(after.point());
            case When.Until until -> event(until.point());
            case When.Before before -> event(before.point());
            case When.Counted counted -> Optional.of(counted.anchor().event());
            case Term.If condition -> Optional.of(condition.fact().event());
            case Term.InExchange exchange -> Optional.of(exchange.event());
            case Term.SuspendedWhile suspended -> Optional.of(suspended.event());
            default -> Optional.empty();
        };
    }

    private static Optional<Event> event(Point point) {
        return point instanceof Point.OfEvent of ? Optional.of(of.anchor().event()) : Optional.empty();
    }
}

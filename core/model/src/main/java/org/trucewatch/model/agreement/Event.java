package org.trucewatch.model.agreement;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.time.Period;

/// Something that happens and that a term, a deadline or a notice is tied to.
public sealed interface Event {
    /// The state that another clause comes to.
    record OfClause(ClauseRef clause, Outcome outcome, Optional<Doer> by) implements Event {}

    /// An act or a built-in event (`signature`, `entry-into-force`, `announcement`) by its name.
    record OfAct(
            Selector which,
            Optional<Quantity> times,
            String name,
            Optional<Quantity> quantity,
            Optional<Names> of,
            List<About> about)
            implements Event {
        public OfAct {
            about = List.copyOf(about);
        }
    }

    /// What a clause can come to.
    enum Outcome {
        BROKEN,
        FULFILLED,
        SUSPENDED,
        ENDED
    }

    /// Which of several.
    enum Selector {
        NONE,
        EACH,
        ANY,
        FIRST,
        LAST
    }

    /// Who does it: named actors, or the party that the verdict is about.
    sealed interface Doer {
        record Named(Names names) implements Doer {}

        record TheSame() implements Doer {}
    }

    /// What narrows an act: its doer, a role, a place, or who accepted it.
    sealed interface About {
        record By(Doer doer) implements About {}

        record InRole(Phrase.Role role) implements About {}

        record At(Phrase.Place place) implements About {}

        record AcceptedBy(Names names) implements About {}
    }

    /// An event used as an anchor; `covering it` asks that its place or radius contain the act it announces.
    record Anchor(Event event, boolean coveringIt) {}

    /// An event used as a condition, with its relation to the act (*it*) of the sentence.
    record Fact(Event event, List<Limit> limits) {
        public Fact {
            limits = List.copyOf(limits);
        }
    }

    /// How a fact stands to *it*.
    sealed interface Limit {
        record CoveringIt() implements Limit {}

        record BeforeIt(Optional<Distance> distance) implements Limit {}

        record AfterIt(Optional<Distance> distance) implements Limit {}
    }

    /// `within 72 hours` (at most) or `at least 24 hours`.
    record Distance(boolean atLeast, Period period) {}
}

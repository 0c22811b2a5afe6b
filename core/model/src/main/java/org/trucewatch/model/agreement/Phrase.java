package org.trucewatch.model.agreement;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.space.Length;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Period;

/// One slot of a sentence. In canonical form the slots stand in the order of this list: role, place, when, term,
/// except, proof.
public sealed interface Phrase {
    /// Who or what else takes part: target, recipient, origin, route, beneficiary or purpose, means.
    record Role(Part part, Optional<Quantity> quantity, Names names) implements Phrase {
        /// The little word that opens the phrase.
        public enum Part {
            TO("to"),
            FROM("from"),
            VIA("via"),
            FOR("for"),
            AGAINST("against"),
            WITH("with"),
            WITHOUT("without");

            private final String word;

            Part(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }
    }

    /// Where: any one of these suffices.
    record Place(List<Where> any) implements Phrase {
        public Place {
            any = List.copyOf(any);
        }
    }

    /// One place condition.
    sealed interface Where {
        /// In, at, outside or across named places; `EACH` asks for every one of them.
        record Named(Relation relation, Event.Selector which, Names places) implements Where {}

        /// On the edge of a zone.
        record OnEdge(Names places) implements Where {}

        /// `within 3 km of ridge`.
        record Near(Length length, Names places) implements Where {}

        /// `at least 3 km from ridge`.
        record Away(Bound bound, Length length, Names places) implements Where {}
    }

    /// How an act lies to a place.
    enum Relation {
        IN("in"),
        AT("at"),
        OUTSIDE("outside"),
        ACROSS("across");

        private final String word;

        Relation(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// When: the window of a clause, its deadline, its recurrence, or how long a state is to last.
    sealed interface When extends Phrase {
        record From(Moment moment) implements When {}

        record After(Point point) implements When {}

        record Until(Point point) implements When {}

        record Before(Point point) implements When {}

        record On(Moment moment) implements When {}

        record During(Names phases) implements When {}

        record Hours(LocalTime from, LocalTime to) implements When {}

        record Lasting(Optional<Bound> bound, Period period) implements When {}

        record AsAt(Moment moment) implements When {}

        record By(boolean starting, Moment moment) implements When {}

        record AtOnce(boolean starting) implements When {}

        /// `within 30 days after …`, or `at least 24 hours before …`.
        record Counted(boolean starting, boolean atLeast, Period period, boolean before, Event.Anchor anchor)
                implements When {}

        record Every(Period period) implements When {}

        record InAny(Period period) implements When {}

        record AgainWithin(Period period) implements When {}

        record InSteps(List<Step> steps) implements When {
            public InSteps {
                steps = List.copyOf(steps);
            }
        }
    }

    /// A moment of the calendar or an event.
    sealed interface Point {
        record OfMoment(Moment moment) implements Point {}

        record OfEvent(Event.Anchor anchor) implements Point {}
    }

    /// One instalment: a running total and its date.
    record Step(Quantity quantity, When when) {}

    /// On what terms.
    sealed interface Term extends Phrase {
        record If(Event.Fact fact) implements Term {}

        record WithConsent(Names names) implements Term {}

        record InExchange(Event event) implements Term {}

        record InStep(ClauseRef clause) implements Term {}

        record SuspendedWhile(Event event) implements Term {}
    }

    /// What the sentence does not touch, and what of that it touches after all.
    record Except(Matter what, Optional<Matter> butNot) implements Phrase {}

    /// What an exception names: a doer or things, narrowed by phrases; either may be left out.
    record Matter(Optional<Event.Doer> by, Optional<Quantity> quantity, Optional<Names> names, List<Phrase> phrases) {
        public Matter {
            phrases = List.copyOf(phrases);
        }
    }

    /// How the sentence is proved.
    sealed interface Proof extends Phrase {
        record AcceptedBy(Names names) implements Proof {}

        record FreshFor(Period period) implements Proof {}

        record SilenceCounts() implements Proof {}

        record Prevails() implements Proof {}
    }
}

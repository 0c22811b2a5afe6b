package org.trucewatch.model.agreement;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Period;

/// One line of a text's header.
public sealed interface Property {
    /// The window of the text.
    record InForce(List<Phrase> phrases) implements Property {
        public InForce {
            phrases = List.copyOf(phrases);
        }
    }

    record Binds(Names names) implements Property {}

    record Covers(Names names) implements Property {}

    record Excludes(Names names) implements Property {}

    /// What the mission may do with this text: observe, verify, attribute, publish.
    record Mandate(Names names) implements Property {}

    record AnswersFor(String who, Names names, List<Phrase> phrases) implements Property {
        public AnswersFor {
            phrases = List.copyOf(phrases);
        }
    }

    record GuaranteedBy(Names names) implements Property {}

    record Signed(Moment moment, Optional<Names> by) implements Property {}

    record Announced(Moment moment, Optional<Names> by) implements Property {}

    /// How this text stands to others.
    record Relation(Kind kind, List<TextId> texts) implements Property {
        public Relation {
            texts = List.copyOf(texts);
        }

        /// The verb of the relation.
        public enum Kind {
            AMENDS("amends"),
            EXTENDS("extends"),
            REPLACES("replaces"),
            RENDERS("renders"),
            ENDS("ends");

            private final String word;

            Kind(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }
    }

    /// `renews for 30 days if agreed by …`, or `… except if notice by …`.
    record Renews(Period period, boolean exceptIf, Event.Fact fact) implements Property {}

    /// `ends 30 days after notice to un`.
    record EndsAfter(Period period, Event event) implements Property {}

    /// `day 1 is …`.
    record DayIs(int number, Phrase.Point point) implements Property {}

    record CountsDays(From from) implements Property {
        /// From which instant or day periods are counted.
        public enum From {
            HOUR("hour"),
            DAY("day"),
            NEXT_DAY("next day");

            private final String words;

            From(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }
    }
}

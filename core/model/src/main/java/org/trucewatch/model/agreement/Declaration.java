package org.trucewatch.model.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trucewatch.model.space.Length;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Period;

/// A name that the agreement brings with it, or more about one that the case's tables bring.
public record Declaration(Kind kind, String name, Words words, List<Trait> traits) {
    public Declaration {
        traits = List.copyOf(traits);
    }

    /// What a name can stand for.
    public enum Kind {
        ACTOR,
        BODY,
        PLACE,
        LINE,
        ACT,
        GOODS,
        PEOPLE,
        LIST,
        TABLE,
        PHASE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One thing said of a name.
    public sealed interface Trait {
        record Also(List<String> names) implements Trait {
            public Also {
                names = List.copyOf(names);
            }
        }

        record PartOf(Names names, List<Phrase.When> when) implements Trait {
            public PartOf {
                when = List.copyOf(when);
            }
        }

        record OppositeOf(Names names) implements Trait {}

        record MeansUnknown() implements Trait {}

        record Means(Names names, Optional<Measure> of, List<Phrase> phrases) implements Trait {
            public Means {
                phrases = List.copyOf(phrases);
            }

            /// Whether it means the names only of some size, or only there or then.
            public boolean isNarrowed() {
                return of.isPresent() || !phrases.isEmpty();
            }
        }

        record DrawnIn(String file) implements Trait {}

        record Tolerance(Length length) implements Trait {}

        record Within(Length length) implements Trait {}

        record Has(List<Share> shares) implements Trait {
            public Has {
                shares = List.copyOf(shares);
            }
        }

        /// Members of a list or rows of a table; `amongOthers` leaves it open.
        record Entries(List<Entry> entries, boolean amongOthers) implements Trait {
            public Entries {
                entries = List.copyOf(entries);
            }
        }

        /// The window of a phase.
        record Lasts(List<Phrase.When> when) implements Trait {
            public Lasts {
                when = List.copyOf(when);
            }
        }
    }

    /// The size in a definition: a number, a calibre or distance, a span.
    public sealed interface Measure {
        record OfQuantity(Quantity quantity) implements Measure {}

        record OfLength(Bound bound, Length length) implements Measure {}

        record OfPeriod(Bound bound, Period period) implements Measure {}
    }

    /// A number of a kind: a seat in a body, a cell of a table.
    public record Share(Quantity quantity, Optional<String> name) {}

    /// One entry of a list or table.
    public sealed interface Entry {
        record OfMoment(Moment moment) implements Entry {}

        /// A name or quoted words, with its shares (a table's row) or its dates (a list's member).
        record OfName(String name, boolean quoted, List<Share> shares, List<Phrase> phrases) implements Entry {
            public OfName {
                shares = List.copyOf(shares);
                phrases = List.copyOf(phrases);
            }
        }
    }
}

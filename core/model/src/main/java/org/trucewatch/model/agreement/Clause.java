package org.trucewatch.model.agreement;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.Defect;

/// One promise of a text: its key, its sentences, and the words of the text it stands for.
public record Clause(ClauseId id, List<Item> items, Quote quote) {
    public Clause {
        items = List.copyOf(items);
        if (items.isEmpty()) throw new Defect("a clause must say something: " + id);
    }

    /// A sentence and the rival readings of it.
    public record Item(Body body, List<Reading> readings) {
        public Item {
            readings = List.copyOf(readings);
        }

        /// What the item says in the reading with this label; as written, where it has none.
        public Body in(String label) {
            return readings.stream()
                    .filter(reading -> reading.label().equals(label))
                    .findFirst()
                    .map(reading -> body.with(reading.change()))
                    .orElse(body);
        }
    }

    /// What an item says.
    public sealed interface Body {
        /// Words that no evidence decides, and why.
        record NotJudgeable(String words, Optional<String> why) implements Body {}

        /// Words of the agreement's file that could not be read. They are kept and shown, and judged
        /// *not-determined* ("cannot be read"); the reader's problems say what is wrong with them.
        record Unreadable(String words) implements Body {}

        /// Taken from another clause, with the phrases that change it.
        record AsIn(ClauseRef clause, List<Phrase> phrases) implements Body {
            public AsIn {
                phrases = List.copyOf(phrases);
            }
        }

        /// Who must, must not or may do what, in which slots. Several deeds are in order (*then*).
        record Sentence(Subject who, Modal modal, List<Deed> deeds, List<Phrase> phrases) implements Body {
            public Sentence {
                deeds = List.copyOf(deeds);
                phrases = List.copyOf(phrases);
                if (deeds.isEmpty()) throw new Defect("a sentence must name a deed");
            }
        }

        /// The same with what a rival reading changes. A rival thing is what each of the deeds is done to.
        default Body with(Change change) {
            return switch (change) {
                case Change.Whole whole -> whole.body();
                case Change.Slots slots -> withSlots(slots);
            };
        }

        private Body withSlots(Change.Slots slots) {
            return switch (this) {
                case Sentence said ->
                    new Sentence(
                            said.who(),
                            said.modal(),
                            slots.thing()
                                    .map(thing -> said.deeds().stream()
                                            .map(deed -> deed.with(thing))
                                            .toList())
                                    .orElse(said.deeds()),
                            Slot.replaced(said.phrases(), slots.phrases()));
                case AsIn asIn -> new AsIn(asIn.clause(), Slot.replaced(asIn.phrases(), slots.phrases()));
                case NotJudgeable other -> other;
                case Unreadable other -> other;
            };
        }
    }

    /// Who the sentence is about; `together` makes one debt of all.
    public record Subject(Names names, boolean together) {}

    /// The force of a sentence.
    public enum Modal {
        MUST("must"),
        MUST_NOT("must not"),
        MUST_TRY("must try to"),
        MAY("may");

        private final String words;

        Modal(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// A rival reading under its label: the slots that differ, or the whole sentence.
    public record Reading(String label, Change change) {}

    /// What a reading changes.
    public sealed interface Change {
        /// The thing, if it differs, and phrases that replace those in the same slot.
        record Slots(Optional<Thing> thing, List<Phrase> phrases) implements Change {
            public Slots {
                phrases = List.copyOf(phrases);
            }
        }

        record Whole(Body body) implements Change {}
    }

    /// The clause's own words and the address they come from; either may be empty.
    public record Quote(String words, List<String> links) {
        public static final Quote NONE = new Quote("", List.of());

        public Quote {
            links = List.copyOf(links);
        }
    }
}

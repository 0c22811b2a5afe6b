package org.trucewatch.intake.acled;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.trucewatch.model.space.Position;

/// One row of ACLED as read. Classes of precision are empty where the export does not tell them; `updated` is the day
/// on which ACLED last wrote the row, `fatalities` 0 where none are reported or their number is not known.
record Event(
        String id,
        Kind kind,
        Party one,
        Party other,
        boolean targetsCivilians,
        LocalDate day,
        OptionalInt datePrecision,
        Position position,
        OptionalInt wherePrecision,
        String location,
        String district,
        List<String> sources,
        int fatalities,
        String notes,
        Optional<LocalDate> updated) {
    Event {
        sources = List.copyOf(sources);
    }

    /// The type and the sub-event type, as written.
    record Kind(String type, String sub) {
        /// People who gather, and whom nobody else is told to have harmed.
        private boolean isGathering() {
            return (type.equalsIgnoreCase("Protests") || type.equalsIgnoreCase("Riots"))
                    && !sub.toLowerCase(Locale.ROOT).startsWith("excessive force");
        }
    }

    /// A named actor, perhaps none, and who is told to be with it.
    record Party(String name, String inter, String associates) {
        private boolean isThere() {
            return !name.isEmpty();
        }

        /// By the codebook civilians and protesters use no violence. Exports write the kind of actor as a number or a
        /// word.
        private boolean usesNoViolence() {
            return isCivilian() || is("6", "Protesters");
        }

        private boolean isCivilian() {
            return is("7", "Civilians");
        }

        private boolean is(String code, String word) {
            return inter.equals(code) || inter.equalsIgnoreCase(word) || name.startsWith(word + " (");
        }
    }

    /// The names of all who may have done it: of those who gather all, else all but civilians and protesters.
    List<String> doers() {
        return Stream.of(one, other)
                .filter(Party::isThere)
                .filter(party -> kind.isGathering() || !party.usesNoViolence())
                .map(Party::name)
                .toList();
    }

    /// True where civilians were meant, by the export's word or as one of the two.
    boolean isAgainstCivilians() {
        return targetsCivilians || one.isCivilian() || other.isCivilian();
    }

    String actors() {
        return other.isThere() ? one.name() + " - " + other.name() : one.name();
    }

    String associates() {
        return String.join(
                "; ",
                Stream.of(one, other)
                        .map(Party::associates)
                        .filter(names -> !names.isEmpty())
                        .toList());
    }
}

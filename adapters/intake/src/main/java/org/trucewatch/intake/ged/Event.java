package org.trucewatch.intake.ged;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.space.Position;

/// One row of GED as read. Precision classes are empty where the release does not tell them; `originals` are whom the
/// offices relay, one for each office, or none. `contradictory` marks a low estimate above the high one.
record Event(
        int number,
        Violence violence,
        String sideA,
        String sideB,
        List<String> offices,
        List<String> originals,
        Optional<LocalDate> said,
        OptionalInt wherePrecision,
        String whereName,
        String district,
        String province,
        Position position,
        OptionalInt datePrecision,
        LocalDate start,
        LocalDate end,
        Range deaths,
        String best,
        boolean contradictory,
        boolean summary) {
    Event {
        offices = List.copyOf(offices);
        originals = List.copyOf(originals);
    }

    /// The types of violence of the codebook, and the act each is read as.
    enum Violence {
        STATE_BASED("1", "State-based violence", "use-of-force"),
        NON_STATE("2", "Non-state violence", "use-of-force"),
        ONE_SIDED("3", "One-sided violence", "attack-on-civilians");

        private final String code;
        private final String words;
        private final String act;

        Violence(String code, String words, String act) {
            this.code = code;
            this.words = words;
            this.act = act;
        }

        /// Releases write the number or the words.
        String code() {
            return code;
        }

        String words() {
            return words;
        }

        String act() {
            return act;
        }
    }

    /// The names of all who may have done it; a side may name several.
    List<String> doers() {
        var sides = violence == Violence.ONE_SIDED ? List.of(sideA) : List.of(sideA, sideB);
        return sides.stream()
                .flatMap(side -> Arrays.stream(side.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    String dyad() {
        return sideA + " - " + sideB;
    }
}

package org.trucewatch.language.read;

import java.util.Optional;
import java.util.Set;
import org.trucewatch.model.space.Length;
import org.trucewatch.model.time.Unit;

/// The words that the language keeps for itself. Source: the language, section 7.
public final class Reserved {
    private static final Set<String> WORDS = Set.of(
            ("must may not try to let keep prevent break then together each any all first last same it them and or "
                            + "except but if while in at outside across on the edge of within from via for against "
                            + "with without consent covering after until by before between during every again "
                            + "starting as day is once least most exactly over under times clause exchange step "
                            + "steps suspended fresh silence counts accepted prevails reading judgeable broken "
                            + "fulfilled ended text unknown")
                    .split(" "));

    private Reserved() {}

    /// True for a word that can never be a declared name.
    public static boolean has(String word) {
        return WORDS.contains(word);
    }

    /// The unit of time that a word names, in singular or plural.
    static Optional<Unit> unit(String word) {
        for (Unit unit : Unit.values()) {
            if (word.equals(unit.word()) || word.equals(unit.word() + "s")) return Optional.of(unit);
        }
        return Optional.empty();
    }

    /// The unit of length that a symbol names.
    static Optional<Length.Unit> lengthUnit(String symbol) {
        for (Length.Unit unit : Length.Unit.values()) {
            if (unit.symbol().equals(symbol)) return Optional.of(unit);
        }
        return Optional.empty();
    }
}

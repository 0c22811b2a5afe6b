package org.trucewatch.casefolder;

import java.util.List;
import java.util.stream.Stream;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Change;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Unjudged;

/// How much of an agreement the language can say, in clauses.
///
/// A clause counts once, by its worst part: as *no words* if the language could not say a part that evidence decides,
/// as *not judged yet* if `check` warns of a part, as *in full* if all that evidence decides in it is said and
/// judged. `open` are the clauses with rival readings.
record Coverage(int clauses, int full, int unjudged, int wordless, int open) {
    static final Coverage NONE = new Coverage(0, 0, 0, 0, 0);

    /// So opens the reason of a sentence that is kept as not judgeable although evidence decides it.
    private static final String NO_WORDS = "no words: ";

    private static final int HUNDRED = 100;

    private enum Standing {
        PLAIN,
        FULL,
        UNJUDGED,
        WORDLESS
    }

    static Coverage of(Agreement agreement) {
        return clauses(agreement).map(Coverage::of).reduce(NONE, Coverage::plus);
    }

    /// The ids of the clauses that are not said in full.
    static List<String> missed(Agreement agreement) {
        return clauses(agreement)
                .filter(clause -> standing(clause).compareTo(Standing.FULL) > 0)
                .map(clause -> clause.id().toString())
                .toList();
    }

    private static Stream<Clause> clauses(Agreement agreement) {
        return agreement.texts().stream().flatMap(text -> text.clauses().stream());
    }

    private static Coverage of(Clause clause) {
        var standing = standing(clause);
        var open = clause.items().stream().anyMatch(item -> !item.readings().isEmpty());
        return new Coverage(
                1,
                standing == Standing.FULL ? 1 : 0,
                standing == Standing.UNJUDGED ? 1 : 0,
                standing == Standing.WORDLESS ? 1 : 0,
                open ? 1 : 0);
    }

    private static Standing standing(Clause clause) {
        return clause.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.body()), item.readings().stream().map(reading -> body(item, reading.change()))))
                .map(Coverage::standing)
                .max(Standing::compareTo)
                .orElse(Standing.PLAIN);
    }

    /// What a reading says: a whole body, or the item with the phrases that differ.
    private static Body body(Clause.Item item, Change change) {
        return switch (change) {
            case Change.Whole whole -> whole.body();
            case Change.Slots slots ->
                item.body() instanceof Body.Sentence said
                        ? new Body.Sentence(said.who(), said.modal(), said.deeds(), slots.phrases())
                        : item.body();
        };
    }

    private static Standing standing(Body body) {
        return switch (body) {
            case Body.NotJudgeable plain ->
                plain.why().orElse("").startsWith(NO_WORDS) ? Standing.WORDLESS : Standing.PLAIN;
            case Body.Unreadable unreadable -> Standing.WORDLESS;
            case Body.AsIn asIn -> Standing.FULL;
            case Body.Sentence said ->
                Unjudged.in(said).isEmpty() && !isOfAllKept(said) ? Standing.FULL : Standing.UNJUDGED;
        };
    }

    /// No count of some says that it was of all. That of places that nobody named rules judge, and no pact keeps all.
    private static boolean isOfAllKept(Body.Sentence said) {
        return said.deeds().getFirst() instanceof Deed.Keep keep
                && keep.quantity().filter(Quantity.All.class::isInstance).isPresent();
    }

    Coverage plus(Coverage other) {
        return new Coverage(
                clauses + other.clauses,
                full + other.full,
                unjudged + other.unjudged,
                wordless + other.wordless,
                open + other.open);
    }

    /// Clauses with a part that evidence decides.
    int judgeable() {
        return full + unjudged + wordless;
    }

    String asCells() {
        return "| %d | %d | %d | %d | %d | %d |".formatted(clauses, judgeable(), full, unjudged, wordless, open);
    }

    String asTotal() {
        return "| **all** " + asCells();
    }

    String asShare() {
        return ("%d of %d judgeable clauses, %d %%, are said in full; "
                        + "%d more, together %d %%, are said and not judged yet.")
                .formatted(full, judgeable(), share(full), unjudged, share(full + unjudged));
    }

    private int share(int part) {
        return HUNDRED * part / judgeable();
    }
}

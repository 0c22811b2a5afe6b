package org.trucewatch.cli;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.model.pair.Pairs;

/// What a command says about what it did, in both languages, which stand side by side in `asides.properties`.
enum Aside {
    BAD_INPUT,
    BAD_INPUT_ONE,
    NO_SUCH_CLAUSE,
    NO_SUCH_CLAUSE_NEAR,
    NO_SUCH_TEXT,
    NO_SUCH_TEXT_NEAR,
    NOT_KNOWN_YET,
    CHECKED,
    CHECKED_PART,
    PROBLEMS_NONE,
    PROBLEMS_ONE,
    PROBLEMS_MANY,
    WARNINGS_NONE,
    WARNINGS_ONE,
    WARNINGS_MANY,
    CANONICAL_ALREADY,
    CANONICAL_NOW,
    ONLY_OBSERVED,
    WITHHELD,
    WATCHING,
    DRAFT_JUDGED,
    DRAFT_BROKEN,
    CASES_LEFT,
    ROWS_LEFT,
    ALL_JUDGED,
    ROWS_BESIDE,
    RECORD_KEEPS,
    KEY_LIES,
    BROKEN_IMPORT,
    BROKEN_RESTORE,
    BROKEN_SHRED,
    BROKEN_ROTATE,
    BROKEN_WRITING,
    BROKEN_READING;

    private final String english;
    private final String arabic;

    Aside() {
        var sentence = Sentences.ALL.of(this);
        english = sentence.english();
        arabic = sentence.arabic();
    }

    /// The sentence with `parts` in its gaps.
    Words with(Object... parts) {
        return Gaps.fill(new Words(english, arabic), List.of(parts));
    }

    /// How many there are, of which the sentences of none and of one say no number.
    static Words counted(long number, Aside none, Aside one, Aside many) {
        if (number == 0) return none.with();
        return number == 1 ? one.with() : many.with(Long.toString(number));
    }

    /// Read before the constants are made.
    private static final class Sentences {
        private static final String FILE = "asides.properties";
        private static final Pairs ALL = Pairs.read(Optional.ofNullable(Aside.class.getResourceAsStream(FILE)), FILE);
    }
}

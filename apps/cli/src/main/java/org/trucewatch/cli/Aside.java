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
    NO_SUCH_TIME,
    NO_FILE,
    NO_FOLDER,
    NO_CASE_FOLDER,
    NO_FOLDER_OF_CASES,
    FOLDER_WITHOUT_CASE,
    FOLDER_CLOSED,
    FILE_NOT_FOLDER,
    FOLDER_NOT_FILE,
    READ_TWICE,
    FOLDER_NOT_AGREEMENT,
    TABLE_NOT_CASE,
    FOLDER_TO_WRITE,
    NO_FOLDER_TO_WRITE,
    TOO_LARGE,
    ANSWER_CUT,
    OTHER_FILE,
    NOT_WRITTEN,
    NOTHING_WRITTEN,
    THERE_ALREADY,
    LEFT_BY_EXPORT,
    SHOWS_PROTECTED,
    USAGE_OPTION,
    USAGE_COMMAND,
    USAGE_EXTRA,
    USAGE_MISSING,
    USAGE_ONCE,
    USAGE_VALUE,
    USAGE_OTHER,
    NO_DAY,
    NO_MOMENT,
    NONE_OF,
    EMPTY_NAME,
    SEE_HELP,
    DID_YOU_MEAN,
    IMPORT_CASE_ALONE,
    IMPORT_NAME_ALONE,
    NO_FORMAT,
    JUDGE_ALL_TOGETHER,
    FROM_AFTER_TO,
    ENTRY_WITHOUT_PROOF,
    BROUGHT,
    CHECKED,
    CHECKED_PART,
    PROBLEMS_NONE,
    PROBLEMS_ONE,
    PROBLEMS_MANY,
    WARNINGS_NONE,
    WARNINGS_ONE,
    WARNINGS_MANY,
    NO_GOLDEN_CASES,
    AS_IT_WAS,
    REWRITTEN,
    CANONICAL_ALREADY,
    CANONICAL_NOW,
    ONLY_OBSERVED,
    WITHHELD,
    WATCHING,
    DRAFT_JUDGED,
    DRAFT_BROKEN,
    CASES_LEFT,
    AND_MORE,
    ROWS_LEFT,
    ALL_JUDGED,
    ROWS_BESIDE,
    RECORD_KEEPS,
    KEY_LIES,
    ENTERED,
    IN_WORDS,
    ENTRIES_OF,
    NO_QR_HERE,
    ROTATED,
    KEYS_COPIED_AGAIN,
    SHREDDED,
    VERDICTS_RESTED,
    COPIES_STILL_OPEN,
    COPIED,
    EXPORTED,
    PACKED,
    BROKEN_IMPORT,
    BROKEN_RESTORE,
    BROKEN_SHRED,
    BROKEN_ROTATE,
    BROKEN_WRITING,
    BROKEN_READING,
    CHECKING,
    COMPARING,
    EVIDENCE_LIES,
    READING,
    JUDGING,
    BRINGING,
    WRITING,
    ROTATING,
    SHREDDING,
    COPYING,
    PACKING,
    FILLING,
    CASES_DONE,
    PROGRESS,
    PROGRESS_FAR,
    PROGRESS_STOPS;

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
    static final class Sentences {
        private static final String FILE = "asides.properties";
        static final Pairs ALL = Pairs.read(Optional.ofNullable(Aside.class.getResourceAsStream(FILE)), FILE);
    }
}

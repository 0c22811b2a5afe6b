package org.trucewatch.desk;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.model.pair.Pairs;

/// Why something that was named cannot be used as it is, and what to do, in both languages, which stand side by side in
/// `whys.properties`.
public enum Why {
    ABSENT,
    DENIED,
    IN_THE_WAY,
    READ_ONLY,
    BELOW_A_FILE,
    UNREADABLE,
    UNWRITABLE,
    UNNAMEABLE,
    UNERASABLE,
    UNMAKABLE,
    UNLOCKED,
    STAYS_LOCKED,
    MALFORMED,
    MALFORMED_COPY,

    NO_DATA_FOLDER,
    OTHER_FORMAT,
    NEWER,
    HOLDS_LEDGER,
    NOT_EMPTY,
    NO_FOLDER,
    BEING_MADE,
    MARK_STAYS,
    NOT_MADE,
    ANOTHER_LEDGER,
    SERVED,

    OTHER_KEYS,
    MARK_MISSING,
    KEY_NOT_WRAPPED,
    KEY_LOCKED,
    KEY_CLOSED,
    KEY_MISSING,
    UNSIGNABLE,

    DAMAGED,
    RECORD_CLOSED,
    NOTHING_THEN,
    NO_CASE,
    SEVERAL_CASES,
    THE_NAME,
    NO_NAME,
    ADDED_TO,
    ADDED_TO_NOW,
    NO_NEW_KEY,
    THE_REASON,
    ONE_LINE,
    SHREDDED_ALREADY,
    NOTHING_SEALED,
    SEALED_TWICE,
    NOT_SHREDDED,
    FILLED_IN_PART,
    THE_NEW_STORE,
    ADDED_TO_MEANWHILE,
    OTHER_RECORD,
    NOT_FILLED,
    CASE_UNWRITABLE,

    STORE_FOREIGN,
    STORE_UNOPENED,
    STORE_UNMADE,
    STORE_NEWER,
    STORE_UNSAFE,
    STORE_FAILED,
    STORE_FULL,
    STORE_UNCLOSED,
    STORE_CLOSED,
    STORE_MISSING,
    NO_ROOM,
    NO_WRITING,
    OTHER_SCHEME,
    OTHER_SETTING,

    NO_TIME,
    NO_SUCH_DAY,
    YEAR_FAR,
    YEAR_HIJRI,
    CLOCK_SKIPPED,
    CLOCK_TWICE,

    WORDS_WANTED,
    PATH_ASTRAY,
    NO_SUCH_PART,
    DIGITS_WANTED,
    TWO_LINES,
    QUOTE_OPEN,
    LINE_FEEDS,
    NOT_READABLE,
    TWO_REPORTS,
    CELLS,
    PART_ORDER,
    PARTS_OTHER,
    NOTHING_SHREDDED,
    OF_NO_REPORT,
    BACKUP_HASH,
    BACKUP_ROOT,
    BACKUP_MORE,
    BACKUP_CUT,
    NO_BACKUP,
    BOXES_NUMBER,
    BOX_LARGE,
    PART_LARGE,

    NEITHER_FOLDER,
    KEY_WANTED,
    ENTRY_WANTED,
    NO_CHECKPOINT,
    NOT_BELIEVED,
    THE_POLICY,
    POLICY_UNREAD,
    NOT_COMPARABLE_KEYLESS,
    BOTH,
    CHECKPOINT_WANTED,
    NO_CHECKPOINT_YET,
    READ_OUT_KEYLESS,
    THE_KEY,
    NO_KEY,
    NOTHING_ABOUT,
    THE_REPORT,
    NOT_IN_PACKAGE,
    NOT_OPENED_HERE,
    LINE_UNREADABLE,
    UNLISTED,
    NOT_WHOLE_BACKUP,
    FILLED_WRONGLY;

    private final String english;
    private final String arabic;

    Why() {
        var sentence = Sentences.ALL.of(this);
        english = sentence.english();
        arabic = sentence.arabic();
    }

    /// The words with `parts` in their gaps.
    public Words with(Object... parts) {
        return Gaps.fill(new Words(english, arabic), List.of(parts));
    }

    /// Refuses what is named so.
    public Refused of(String what, Object... parts) {
        return new Refused(new Refusal.Unusable(what, with(parts)));
    }

    /// Read before the constants are made.
    static final class Sentences {
        private static final String FILE = "whys.properties";
        static final Pairs ALL = Pairs.read(Optional.ofNullable(Why.class.getResourceAsStream(FILE)), FILE);

        private Sentences() {}
    }
}

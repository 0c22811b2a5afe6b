package org.trucewatch.desk.archive;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.model.pair.Pairs;

/// What a check of a record finds, in both languages, which stand side by side in `findings.properties`.
enum Finding {
    IS_NEITHER,
    BESIDE,
    LEFT_OUT,
    UNSIGNED_YET,
    STORE_WRONG,
    MORE_LIKE_THESE,
    CHECKPOINT,
    IN_WORDS,
    KEY_CAME_ALONG,
    IN_FILE,
    IN_PLACE,
    WHOLE_BACKUP,
    NOBODY_SIGNED,
    OTHER_ENTRIES,
    ABOUT,
    SHOWN,
    OPENED,
    WITHHELD,
    PROVED,
    SENDERS_WORD,
    OTHER_LOG,
    OTHER_COMPANION,
    IS_ENTRY,
    IS_NOT_ENTRY,
    TWO_HISTORIES,
    NOTHING_AGAINST,
    SIGNED_BY,
    SHORT_OF_QUORUM,
    KEY_CHANGED,
    GOOD,
    NOT_GOOD,
    SAME_ENTRIES,
    OLDER_FIRST,
    NOT_COMPARABLE,
    TWO_SHOWN;

    private final String english;
    private final String arabic;

    Finding() {
        var words = Sentences.ALL.of(this);
        english = words.english();
        arabic = words.arabic();
    }

    /// The line with `parts` in its gaps.
    Words with(Object... parts) {
        return Gaps.fill(new Words(english, arabic), List.of(parts));
    }

    /// Read before the constants are made.
    static final class Sentences {
        private static final String FILE = "findings.properties";
        static final Pairs ALL = Pairs.read(Optional.ofNullable(Finding.class.getResourceAsStream(FILE)), FILE);

        private Sentences() {}
    }
}

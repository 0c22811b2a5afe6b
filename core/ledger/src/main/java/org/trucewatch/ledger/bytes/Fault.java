package org.trucewatch.ledger.bytes;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.model.pair.Pairs;

/// What can be wrong with a ledger and with the files about it, each with its words in both languages, which stand side
/// by side in `faults.properties`.
public enum Fault {
    AT_LINE,
    AT_BYTE,
    OF_DOCUMENT,
    OF_PLACE,
    OF_BYTE,
    OF_RECORD,

    NEWLINE_MISSING,
    TEXT_ENDS,
    WANTED,
    NEWER_VERSION,
    NUMBER_FORM,
    NOTHING_MORE,
    NOT_UTF8,
    CONTROL,
    HEADER_OPEN,
    HASHES_OPEN,
    PROOF_OPEN,
    HASH_FORM,
    ROOT_FORM,
    BASE64_FORM,
    HASHES_MANY,

    NOTE_LARGE,
    NOTE_DIVIDE,
    SIGNATURES_MANY,
    SIGNATURE_FORM,
    KEY_NAME_FORM,
    SIGNATURE_BYTES,
    ORIGIN_EMPTY,
    EXTENSION_EMPTY,
    NAME_CHANGES,
    KEY_FORM,
    LOG_KEY_FORM,
    WITNESS_KEY_FORM,
    LOG_UNSIGNED,
    FORGED,

    POLICY_LARGE,
    POLICY_MANY,
    QUORUM_MISSING,
    POLICY_WORD,
    LOG_TWICE,
    WITNESS_TWICE,
    MEMBER_TWICE,
    GROUP_NUMBER,
    QUORUM_TWICE,
    NAME_UNDEFINED,
    NAME_NONE,
    NAME_TWICE,

    PAYLOAD_LENGTH,
    PAYLOAD_LARGE,
    ENTRY_LARGE,
    REFERENCES_MANY,
    AUTHOR_FORM,
    MEDIA_FORM,
    LABEL_FORM,
    MOMENT_FORM,
    MOMENT_SHORT,
    MASTER_KEY_FORM,
    COSTS_FORM,
    CHECKPOINTS_LENGTH,

    PACKAGE_CUT,
    PACKAGE_TWICE,
    PACKAGE_MANY,
    PACKAGE_OTHER,
    PACKAGE_NAME_CUT,
    PACKAGE_NAME,
    ABOUT_MISSING,
    ENTRIES_ORDER,
    RANGE_EMPTY,
    REASON_FORM,
    NOT_WHOLE,
    MANIFEST_SILENT,
    PROOF_OF_OTHER,
    CHECKPOINT_OTHER,
    PROOF_ASTRAY,
    BOX_CLOSED,

    BUNDLE_MORE,
    BUNDLE_ENDS,
    BYTES_FOLLOW,
    RECORD_ENDS,
    RECORD_UNVOUCHED,
    RECORD_LENGTH,
    RECORD_MOVED,
    RECORD_CHANGED,
    FILE_MISSING,
    FILE_MISSING_ALL,
    FILE_MISSING_ABOVE,
    FILE_MISSING_WITH,
    TILE_LENGTH,
    TILE_WRONG,
    TILE_DOUBTFUL,
    QUORUM_SHORT,
    ROOT_OTHER,
    STORE_SHORT,
    STORE_ROOT,
    STORE_ENDS,
    LOST_SIGNED,
    OTHER_SIGNED,
    NONE_GOOD,
    ONE_GOOD,
    SOME_GOOD,

    TWO_LOGS,
    SIZES_DIFFER,
    EMPTY_ROOT,
    TILES_OTHER,
    TILE_MISSING;

    private final String english;
    private final String arabic;

    Fault() {
        var words = Sentences.ALL.of(this);
        english = words.english();
        arabic = words.arabic();
    }

    /// The words with `parts` in their gaps: others that are told in both languages, and what stands in a file.
    public Words with(Object... parts) {
        return Gaps.fill(new Words(english, arabic), List.of(parts));
    }

    /// Read before the constants are made.
    static final class Sentences {
        private static final String FILE = "faults.properties";
        static final Pairs ALL = Pairs.read(Optional.ofNullable(Fault.class.getResourceAsStream(FILE)), FILE);

        private Sentences() {}
    }
}

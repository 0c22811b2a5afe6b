package org.trucewatch.desk.work;

import java.util.List;
import java.util.Locale;
import org.trucewatch.desk.wording.Wording;

/// Why a form cannot be entered, or why somebody was there before. Each has its sentence in both languages, under
/// `wrong.` among the sentences of the product.
public enum Fault {
    NO_CLAIM,
    TOO_LONG,
    TURNING,
    NO_NUMBER,
    NO_PARTY,
    OTHER_PARTY,
    PARTY_NOT_KNOWN,
    NOT_OWN_DEED,
    NO_SOURCE,
    NO_SUCH_SOURCE,
    SOURCE_OF_ITS_OWN,
    WORD_OF_SOMEBODY,
    NOTHING_LOOKED_FOR,
    NO_END_OF_PATROL,
    NO_ARABIC_COLUMN,
    NO_ACT,
    ENDS_BEFORE,
    TOO_MANY_PLACES,
    HALF_A_POSITION,
    NO_PRECISION,
    NO_LONGITUDE,
    NO_LATITUDE,
    NO_SUCH_PRECISION,
    BELOW_ZERO,
    UPPER_BELOW_LOWER,
    NO_REASON,
    NO_RELIABILITY,
    NO_CREDIBILITY,
    NO_SUCH_OTHER,
    NO_SUCH_STATE,
    NOT_FROM_HERE,
    FOR_OTHERS,
    NO_PUBLISHING,
    NO_OUTCOME,
    NO_ABOUT,
    NO_SUCH_CLAUSE,
    DECIDED_BEFORE,
    OWN_REPORT,
    NO_COMMENT,
    NO_SUCH_FINDING,
    NO_REPORTS,
    NO_SUCH_REPORT,
    NO_SUCH_INCIDENT,
    NO_SUCH_PLACE,
    UNREADABLE,
    UNDONE_BEFORE,
    APART_BEFORE,
    MOVED_MEANWHILE,
    DECIDED_MEANWHILE,
    CORRECTED_BEFORE;

    private String key() {
        return "wrong." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The sentence, with `parts` set into it.
    public String sentence(Wording wording, List<String> parts) {
        return wording.say(key(), parts.toArray());
    }
}

package org.trucewatch.desk.form;

import java.util.List;
import java.util.Locale;
import org.trucewatch.desk.wording.Wording;

/// Why something that was sent cannot be done, or why somebody was there before. Each has its sentence in both
/// languages, under `wrong.` among the sentences of the product.
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
    NO_SUCH_DAY,
    YEAR_FAR,
    YEAR_HIJRI,
    DAY_AHEAD,
    NO_ZONE,
    CLOCK_SKIPPED,
    CLOCK_TWICE,
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
    NO_JUDGING,
    NO_ATTRIBUTION,
    NO_OUTCOME,
    NO_ABOUT,
    NO_SUCH_CLAUSE,
    DECIDED_BEFORE,
    OWN_REPORT,
    OWN_REPORT_AFTER,
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
    CORRECTED_BEFORE,

    // Accounts, and the door to them.
    NO_ACCOUNT_NAME,
    NO_ORGANISATION,
    NO_SUCH_AGREEMENT,
    NO_ROLE,
    NO_SUCH_ROLE,
    GUARDS_AND_DECIDES,
    RUNS_THE_SERVER,
    NO_DELEGATE,
    NO_PARTY_OF_DELEGATE,
    NO_SUCH_ACTOR,
    NO_PASSWORD,
    NAME_OF_ANOTHER,
    NAME_LIKE_ANOTHER,
    ORGANISATION_LIKE_ANOTHER,
    NAME_LIKE_ONE_ON_RECORD,
    ORGANISATION_LIKE_ONE_ON_RECORD,
    NO_PROPOSAL,
    PROPOSED_ANEW,
    LAST_ADMINISTRATOR,
    WRONG_PASSWORD,
    TOO_MANY_TRIES,
    CROWD,
    NO_LABEL,
    TOO_MANY_PASSKEYS,
    NO_PASSKEY,
    WRONG_PASSKEY,

    // Files.
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_TYPE,
    FILE_BROKEN,
    FILE_TOO_DEEP,
    PICTURE_TOO_LARGE,
    ARCHIVE_UNSAFE,
    XML_DOCTYPE,
    GEOJSON_FORM,
    FILE_NOT_WHOLE,
    TOO_MANY_FILES,
    NO_WHY,

    // Requests that a program wrote.
    NOTHING_HERE,
    STALE_PAGE,
    NO_REQUEST,
    NO_JSON,
    UNREADABLE_PART,
    MISSING_PART,
    NO_SUCH_METHOD,
    NO_SUCH_FORM,
    NO_SUCH_LANGUAGE,
    NO_SUCH_TIME,
    CLAUSE_NOT_THERE,
    CLAUSE_NEAR,
    TEXT_NOT_THERE,
    TEXT_NEAR,
    NOT_KNOWN_YET,
    TO_BE_MENDED,
    UNUSABLE,
    NO_SUCH_WORD,
    TO_BEFORE_FROM,
    NO_KEY,
    KEY_USED,
    SENT_TOGETHER,
    SENT_AGAIN,
    BROKE_OFF,

    // What is not the fault of whoever asks.
    UNSURE,
    READ_ONLY,
    STORE_AWAY,
    STOPPED,
    DEFECT;

    /// As it stands in an answer for programs.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String key() {
        return "wrong." + code();
    }

    /// The sentence, with `parts` set into it.
    public String sentence(Wording wording, List<String> parts) {
        return wording.say(key(), parts.toArray());
    }
}

package org.trucewatch.language.fault;

import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Complaint;

/// What can be wrong with an agreement, each with its sentence in both languages, which stand side by side in
/// `faults.properties`.
///
/// Several may share a `code`, which is stable and documented; the sentence may change.
public enum Fault {
    // Letters and words, before they are a sentence.
    QUOTE_OPEN("quote-open"),
    FULL_STOP("character"),
    STRAY_CHARACTER("character"),
    OTHER_MARK("character"),
    OTHER_DIGITS("digits"),
    NAME_FORM("name-form"),
    NAME_FORM_SO("name-form"),
    NUMBER_TOO_LARGE("number-form"),
    NUMBER_TOO_LARGE_HERE("number-form"),
    NUMBER_NOT_WHOLE("number-form"),
    ZONE_UNKNOWN("zone-unknown"),
    ZONE_OFFSET("time-zone"),
    ZONE_SHORT("time-zone"),
    NO_SUCH_MONTH("date-none"),
    NO_SUCH_DAY("date-none"),
    DATE_FORM("date-form"),
    DATE_WANTED("date-form"),
    YEAR_SHORT("date-form"),
    YEAR_FAR("date-far"),
    YEAR_HIJRI("date-far"),
    DATE_ORDER("date-order"),
    DATE_ORDER_ONE("date-order"),
    TIME_NONE("time-none"),
    TIME_NONE_MIDNIGHT("time-none"),
    TIME_FORM("time-form"),

    // The file and its fences.
    FILE_EMPTY("file-empty"),
    FILE_LARGE("file-large"),
    FENCE_NONE("fence-none"),
    FENCE_OPEN("fence-open"),
    LINE_LONG("line-long"),
    STATEMENT_LONG("statement-long"),
    BYTES("bytes"),
    BYTES_UTF16("bytes"),
    BYTES_MORE("bytes"),

    // Statements, texts and clauses.
    INDENT("indent"),
    STATEMENT("statement"),
    COLON_MISSING("clause-colon"),
    CLAUSE_NAMELESS("clause-colon"),
    HEADER_ID("text-id"),
    TEXT_ID("text-id"),
    TEXT_TWICE("text-twice"),
    TEXT_MISSING("text-missing"),
    CLAUSE_TWICE("clause-twice"),
    CLAUSE_RESERVED("name-reserved"),
    CLAUSE_FORM("name-form"),
    CLAUSE_WORD("clause-missing"),
    CLAUSE_BEHIND_TEXT("clause-missing"),
    CLAUSE_NAME("clause-missing"),
    WORDS_MISSING("words-missing"),

    // Names.
    NAME_MISSING("name-missing"),
    NAME_MISSING_AFTER("name-missing"),
    NAME_CAPITAL("name-missing"),
    NAME_CAPITAL_AFTER("name-missing"),
    NAME_DECLARED("name-missing"),
    NAME_DECLARED_CAPITAL("name-missing"),
    NAME_RESERVED("name-reserved"),
    NAME_ARTICLE("name-reserved"),
    WORD_STRAY("name-reserved"),
    LIST_MIXED("list-mixed"),
    LIST_END("list-end"),
    NAME_UNKNOWN("name-unknown"),
    NAMES_UNKNOWN("name-unknown"),
    NAME_UNKNOWN_NEAR("name-unknown"),
    NAMES_UNKNOWN_NEAR("name-unknown"),
    PASSIVE("name-unknown"),
    NAME_KIND("name-kind"),
    NAME_KIND_AFTER("name-kind"),
    PLACE_FOR_ACT("name-kind"),
    PLACE_FOR_ACT_AFTER("name-kind"),
    NAME_TWICE("name-twice"),
    NAME_ONE("name-twice"),
    NAME_KNOWN("name-twice"),
    TRAIT("trait"),

    // Who, and must.
    WHO_MISSING("who-missing"),
    MODAL_MISSING("modal-missing"),
    MODAL_OTHER("modal-missing"),
    MODAL_SHOULD("modal-missing"),
    MAY_NOT("may-not"),
    TRY_TO("phrase-cut"),
    KEEP_BAN("keep-ban"),
    LET_BAN("keep-ban"),
    PREVENT_BAN("keep-ban"),
    NOT_WHAT("not-what"),
    SENTENCE_TWICE("sentence-twice"),
    PREVENT_FROM("phrase-cut"),
    PATTERN("phrase-cut"),
    ACT_OF_ACT("act-of-act"),
    ACT_OF_BOTH("act-of-act"),

    // Numbers.
    KEEP_NUMBER("number-open"),
    BARE_NUMBER("number-open"),
    NUMBER_MISSING("number-missing"),
    OF_THEM("number-missing"),
    QUANTITY_ORDER("quantity-order"),
    QUANTITY_TWICE("quantity-twice"),
    QUANTITY_PARTS("quantity-parts"),
    UNDER_NONE("under-none"),
    ASKS_NOTHING("asks-nothing"),
    SPAN_MISSING("span-missing"),
    SPAN_EMPTY("span-empty"),
    LENGTH_MISSING("length-missing"),
    TIME_MISSING("time-missing"),
    DATE_MISSING("date-missing"),

    // Phrases.
    PHRASE_STRAY("phrase-unknown"),
    NAME_STRAY("phrase-unknown"),
    REST_STRAY("phrase-unknown"),
    ORDER("order"),
    SLOT_TWICE("slot-twice"),
    NEAR_OF("phrase-cut"),
    AWAY_FROM("phrase-cut"),
    ON_THE("phrase-cut"),
    PLACE_WANTED("phrase-cut"),
    AS_AT("phrase-cut"),
    HOURS_AND("phrase-cut"),
    NO_START("phrase-cut"),
    COUNTED_CUT("phrase-cut"),
    AT_MOST_DEADLINE("phrase-cut"),
    DEADLINE_WANTED("phrase-cut"),
    BY_WHOM("by-whom"),
    AGAIN_WITHIN("phrase-cut"),
    STEPS_COLON("phrase-cut"),
    STEP_NUMBER("phrase-cut"),
    STEP_DATE("phrase-cut"),
    EXCHANGE_FOR("phrase-cut"),
    STEP_WITH("phrase-cut"),
    SUSPENDED_WHILE("phrase-cut"),
    CONSENT_OF("phrase-cut"),
    BUT_NOT("phrase-cut"),
    EXCEPT_WHAT("phrase-cut"),
    SILENCE_COUNTS("phrase-cut"),
    FRESH_FOR("phrase-cut"),
    ACCEPTED_BY("phrase-cut"),
    CLAUSE_EVENT("event-cut"),
    OUTCOME("event-cut"),
    IT_UNCLEAR("it-unclear"),
    READING_COLON("reading-colon"),
    READING_EMPTY("reading-empty"),
    READING_EMPTY_LINE("reading-empty"),
    READING_TWICE("reading-twice"),
    READING_SHAPE("reading-shape"),

    // Headers.
    HEADER_LINE("header-line"),
    IN_FORCE("header-line"),
    DAYS_COUNTED("header-line"),
    RENEWS_IF("header-line"),
    ENDS_AFTER("header-line"),
    LINE_TWICE("line-twice"),
    FORCE_MISSING("force-missing"),
    PARTIES_NOBODY("parties-nobody"),
    TEXT_UNKNOWN_NEAR("text-unknown"),
    TEXT_UNKNOWN("text-unknown"),
    CLAUSE_HOMELESS("clause-unknown"),
    CLAUSE_UNKNOWN("clause-unknown"),
    CLAUSE_UNKNOWN_NEAR("clause-unknown"),

    // What the second pass finds: dates, circles, and what is not judged.
    WINDOW_EMPTY("window-empty"),
    DEADLINE_EARLY("deadline-early"),
    DUE_BEFORE_FORCE("deadline-early"),
    WINDOW_LATE("idle"),
    WINDOW_EARLY("idle"),
    CLOCK_TWICE("clock-twice"),
    CLOCK_SKIPPED("clock-skipped"),
    ZONE_MISSING("zone-missing"),
    DAYS_UNNUMBERED("days-unnumbered"),
    DAYS_UNCOUNTED("days-uncounted"),
    EVENT_UNDATED("event-undated"),
    CIRCLE_OF_CLAUSES("circle"),
    CIRCLE_OF_TEXTS("circle"),
    CIRCLE_OF_NAMES("circle"),
    NOT_JUDGED("not-judged"),
    CEILING_NOT_JUDGED("not-judged"),
    MEANING_NOT_JUDGED("not-judged"),
    PART_NOT_JUDGED("not-judged"),
    NOTHING_COUNTS("not-judged"),
    NOTHING_HINDERS("not-judged"),
    NEVER_BROKEN("not-judged"),
    NEVER_FULFILLED("idle"),
    SILENCE_UNDATED("idle");

    private final String code;
    private final String english;
    private final String arabic;

    Fault(String code) {
        var sentence = Sentences.ALL.of(this);
        this.code = code;
        this.english = sentence.english();
        this.arabic = sentence.arabic();
    }

    public String code() {
        return code;
    }

    /// The sentence with its gaps.
    Words sentence() {
        return new Words(english, arabic);
    }

    /// The complaint with `parts` in its gaps: words that are told in both languages, and what stands in the file.
    public Complaint with(Object... parts) {
        return Complaint.of(code, sentence(), parts);
    }
}

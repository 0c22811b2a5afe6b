package org.trucewatch.casefolder.table;

import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Complaint;

/// What can be wrong with the files of a case, each with its sentence in both languages, which stand side by side in
/// `faults.properties`.
///
/// Several may share a `code`, which is stable and documented; the sentence may change.
public enum Fault {
    // Files.
    CASE_MISSING("case-missing"),
    CASE_ELSEWHERE("case-missing"),
    CASE_FILE("case-file"),
    SHEET_ALONE("case-file"),
    FOLDER_DENIED("file-denied"),
    FOLDER_UNLISTED("file-denied"),
    FILE_FOLDER("file-folder"),
    FILE_MISSING("file-missing"),
    FILE_DENIED("file-denied"),
    FILE_UNREADABLE("file-unreadable"),
    FILE_LINK("file-link"),
    FILE_UNREAD("file-unread"),
    FILE_UNREAD_NEAR("file-unread"),
    DRAWING_UNREAD("file-unread"),
    DRAWING_OTHER("file-unread"),
    DRAWING_ASTRAY("file-unread"),
    TABLE_EMPTY("file-empty"),
    SHEET_EMPTY("file-empty"),
    DRAWING_EMPTY("file-empty"),
    LINE_LONG("line-long"),
    UTF16("not-utf8"),
    NOT_UTF8("not-utf8"),
    NOT_UTF8_MORE("not-utf8"),
    WINDOWS_ARABIC("not-utf8"),
    FILE_ZIPPED("file-type"),
    LINE_ENDS("line-ends"),
    FENCE_NONE("fence-none"),
    FENCE_UNKNOWN("fence-unknown"),

    // Tables.
    QUOTE_STRAY("quote-stray"),
    QUOTE_BEHIND("quote-stray"),
    QUOTE_OPEN("quote-open"),
    COLUMNS_NONE("column-missing"),
    COLUMN_TWICE("column-twice"),
    COLUMN_MISSING("column-missing"),
    COLUMN_UNKNOWN("column-unknown"),
    COLUMN_UNKNOWN_NEAR("column-unknown"),
    COLUMN_NAMELESS("column-unknown"),
    CELLS_SEMICOLONS("cells-divided"),
    CELLS_TABS("cells-divided"),
    ROW_RAGGED("row-ragged"),
    ROW_EMPTY("row-empty"),
    CELL_EMPTY("cell-empty"),
    NUMBER_FORM("number-form"),
    DIGITS_OTHER("digits"),
    DECIMAL_COMMA("number-form"),
    DECIMAL_FORM("number-form"),
    RANGE_ORDER("range-order"),
    WORD_UNKNOWN("word-unknown"),
    YES_OR_NO("word-unknown"),
    POSITION_HALF("position-half"),
    LATITUDE_RANGE("position-range"),
    LONGITUDE_RANGE("position-range"),
    POSITION_FINE("position-fine"),
    POSITION_SWAPPED("position-swapped"),
    PRECISION_MISSING("precision-missing"),

    // Times.
    DATE_FORM("date-form"),
    DATE_SERIAL("date-form"),
    DATE_EITHER("date-form"),
    DATE_TURNED("date-form"),
    NO_CLOCK_TIME("date-none"),
    NO_MONTH("date-none"),
    NO_DAY("date-none"),
    YEAR_FAR("date-far"),
    YEAR_HIJRI("date-far"),
    SPAN_ORDER("span-order"),
    TIME_ZONELESS("time-zone"),
    OFFSET_LARGE("time-zone"),
    ZONE_UNKNOWN("time-zone"),
    ZONE_UNKNOWN_NEAR("time-zone"),
    ZONE_OF_CASE("time-zone"),
    TIME_SKIPPED("time-none"),
    TIME_TWICE("time-twice"),

    // Names.
    ID_RECORDED("id-twice"),
    ID_TWICE("id-twice"),
    ID_AGAIN("id-twice"),
    ID_WORD("id-form"),
    ID_LABEL("id-form"),
    NAME_UNKNOWN("name-unknown"),
    NAME_UNKNOWN_NEAR("name-unknown"),
    NAME_NEAR("name-near"),
    PART_OF_ITSELF("cycle"),
    PART_OF_CIRCLE("cycle"),
    CORRECTS_ITSELF("cycle"),
    CORRECTS_CIRCLE("cycle"),
    APART_ITSELF("cycle"),
    STATE_UNKNOWN("state-unknown"),
    DAYS_MANY("number-form"),
    SAID_UNKNOWN("said-unknown"),
    INCIDENT_UNKNOWN("name-unknown"),
    REVIEWERS_UNEVEN("reviewers-uneven"),

    // Drawings.
    GEOJSON_TYPE("geojson-type"),
    GEOJSON_TYPELESS("geojson-type"),
    FEATURE_NAMELESS("feature-nameless"),
    GEOMETRY_TYPE("geometry-type"),
    LINE_SHORT("line-short"),
    RING_SHORT("ring-short"),
    RING_OPEN("ring-open"),
    RING_TWICE("ring-twice"),
    RING_CROSSES("ring-crosses"),
    POSITION_PAIR("position-half"),
    PAIR_SWAPPED("position-swapped"),
    PAIRS_SWAPPED("position-swapped"),
    JSON_FORM("json-form"),
    JSON_ENDS("json-form"),
    JSON_DEEP("json-form"),
    JSON_REST("json-form"),
    JSON_TWICE("json-twice");

    private final String code;
    private final String english;
    private final String arabic;

    Fault(String code) {
        var sentence = Sentences.ALL.of(this);
        this.code = code;
        this.english = sentence.english();
        this.arabic = sentence.arabic();
    }

    /// The complaint with `parts` in its gaps.
    public Complaint with(Object... parts) {
        return Complaint.of(code, new Words(english, arabic), parts);
    }
}

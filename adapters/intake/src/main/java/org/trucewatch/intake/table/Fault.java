package org.trucewatch.intake.table;

import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Complaint;

/// What can be wrong with a file of reports, each with its sentence in both languages, which stand side by side in
/// `faults.properties`. That of a row is a reason why the row is left out.
public enum Fault {
    // Files.
    FILE_FOLDER("file-folder"),
    FILE_EMPTY("file-empty"),
    FILE_MISSING("file-missing"),
    FILE_DENIED("file-denied"),
    FILE_UNREADABLE("file-unreadable"),
    FILE_CUT("file-broken"),
    FILE_ZIP("file-type"),
    FILE_SHEET("file-type"),
    ROW_FORM("row-form"),
    NOT_UTF8("not-utf8"),
    UTF16("not-utf8"),
    WINDOWS_ARABIC("not-utf8"),
    COLUMNS_MISSING("columns-missing"),
    COLUMNS_SEMICOLONS("columns-missing"),
    COLUMNS_TABS("columns-missing"),
    SEPARATOR_LINE("columns-missing"),
    COLUMN_TWICE("column-twice"),

    // Rows.
    ROW_RAGGED("row-refused"),
    ROW_NO_EVENT("row-refused"),
    EVENT_TWICE("row-refused"),
    SIDE_NAMELESS("row-refused"),
    EVENT_ORDER("row-refused"),
    NUMBER_FORM("row-refused"),
    DIGITS_OTHER("row-refused"),
    DECIMAL_COMMA("row-refused"),
    VIOLENCE_TYPE("row-refused"),
    CLASS_UNKNOWN("row-refused"),
    DAY_FORM("row-refused"),
    DAY_WORDS("row-refused"),
    DAY_SERIAL("row-refused"),
    DAY_TURNED("row-refused"),
    DAY_EITHER("row-refused"),
    DAY_FAR("row-refused"),
    DAY_HIJRI("row-refused"),
    LATITUDE_FORM("row-refused"),
    LONGITUDE_FORM("row-refused"),
    ID_FORM("row-refused"),
    SUB_TYPE_MISSING("row-refused"),
    ACTOR_NAMELESS("row-refused");

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

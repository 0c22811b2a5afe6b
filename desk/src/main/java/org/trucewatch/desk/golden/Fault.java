package org.trucewatch.desk.golden;

import java.util.Optional;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.pair.Pairs;

/// What can be wrong with a page of expected verdicts, each with its sentence in both languages, which stand side by
/// side in `faults.properties`.
enum Fault {
    BLOCK_EMPTY("verdict-empty"),
    BLOCK_OPEN("verdict-open"),
    BLOCK_WHEN("verdict-when"),
    BLOCK_WORD("verdict-when"),
    BLOCK_TIME("verdict-when"),
    LINE_UNKNOWN("verdict-line"),
    CLAUSE_UNKNOWN("verdict-clause"),
    CLAUSE_NEAR("verdict-clause"),
    READING_UNKNOWN("verdict-reading"),
    READING_NONE("verdict-reading"),
    REPORT_UNKNOWN("verdict-report");

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
    Complaint with(Object... parts) {
        return Complaint.of(code, new Words(english, arabic), parts);
    }

    /// Read before the constants are made.
    static final class Sentences {
        private static final String FILE = "faults.properties";
        static final Pairs ALL = Pairs.read(Optional.ofNullable(Fault.class.getResourceAsStream(FILE)), FILE);

        private Sentences() {}
    }
}

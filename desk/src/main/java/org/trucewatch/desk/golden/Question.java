package org.trucewatch.desk.golden;

import java.util.List;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.verdict.ClauseVerdict;

/// One line that asks, and the reports that the lines below ask about; or an empty line, which is kept.
sealed interface Question {
    record Gap() implements Question {}

    record Asked(int line, ClauseId clause, Which which, List<String> asides) implements Question {}

    /// Which of the verdicts on a clause is asked for.
    sealed interface Which {
        /// What stands behind the clause in the line.
        String words();

        boolean takes(ClauseVerdict verdict);

        /// All readings, folded.
        record Folded() implements Which {
            @Override
            public String words() {
                return "";
            }

            @Override
            public boolean takes(ClauseVerdict verdict) {
                return true;
            }
        }

        record AsWritten() implements Which {
            @Override
            public String words() {
                return " as written";
            }

            @Override
            public boolean takes(ClauseVerdict verdict) {
                return verdict.reading().isEmpty();
            }
        }

        record Read(String label) implements Which {
            @Override
            public String words() {
                return " reading \"" + label + "\"";
            }

            @Override
            public boolean takes(ClauseVerdict verdict) {
                return verdict.reading().equals(label);
            }
        }
    }
}

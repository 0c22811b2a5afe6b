package org.trucewatch.desk.report;

import java.util.List;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// The page most people see: text by text and clause by clause, what is promised and what is found under each
/// standard of proof, and how the reports divide. It ranks nobody; the order is that of the agreement.
public record Board(String title, List<String> cuts, List<Standard> standards, List<Section> sections, Tally tally) {
    public Board {
        cuts = List.copyOf(cuts);
        standards = List.copyOf(standards);
        sections = List.copyOf(sections);
    }

    /// The clauses of one text; `status` is empty where they do not share one.
    public record Section(TextId text, String name, String status, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /// One clause: its sentence, its folded verdict, the lines where parties or readings part, and notes.
    public record Row(ClauseId clause, String sentence, Line folded, List<Line> parting, List<String> notes) {
        public Row {
            parting = List.copyOf(parting);
            notes = List.copyOf(notes);
        }
    }

    /// The verdicts of one party or reading, or the folded ones, one for each standard of the board.
    public record Line(String label, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /// True where one word says all: a verdict that needs no evidence is the same under every standard.
        public boolean needsNoEvidence() {
            return cells.stream().allMatch(cell -> switch (cell.verdict()) {
                case NOT_JUDGEABLE, NOT_YET_IN_FORCE -> true;
                default -> false;
            });
        }
    }

    /// One verdict under one standard. `breaches` counts the occurrences that are breaches; 0 where none is.
    public record Cell(Standard standard, Verdict verdict, String words, int breaches) {
        /// True where evidence under this standard bears on the clause; false where there is nothing either way.
        public boolean bears() {
            return switch (verdict) {
                case BROKEN, DISPUTED, UNCERTAIN, OVERDUE, PREVENTED, UNPERFORMED -> true;
                case PARTLY_FULFILLED, FULFILLED_LATE, FULFILLED -> true;
                case NOT_JUDGEABLE, NOT_COVERED, NOT_YET_IN_FORCE, NOT_TRIGGERED -> false;
                case PENDING, NO_BREACH_RECORDED, NOT_DETERMINED -> false;
            };
        }
    }
}

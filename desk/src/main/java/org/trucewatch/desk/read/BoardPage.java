package org.trucewatch.desk.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The board: clause by clause what is promised and what is found under each standard, how the reports divide, what
/// falls due next, and what changed since a date. The order is that of the agreement.
public record BoardPage(
        String title,
        View.Time asOf,
        View.Time known,
        String engine,
        String digest,
        List<String> mandate,
        List<Section> texts,
        Optional<TallyPart> tally,
        List<Row> rows,
        List<CalendarPage.Due> dueNext,
        Optional<View.Time> since,
        List<ChangePart> changed) {

    /// A text that was known then; the status is that of its clauses, empty where they do not share one.
    public record Section(String id, String name, String status, String statusWords, int clauses) {}

    /// One clause. `standards` is empty where the mandate allows no verdict.
    public record Row(
            String clause,
            String text,
            String key,
            String kind,
            String kindWords,
            String status,
            String statusWords,
            String statusReason,
            Both sentence,
            Optional<View.Time> due,
            Optional<View.Time> since,
            Map<String, Marks.Mark> standards,
            List<Reading> readings,
            List<PatternPart> patterns) {}

    /// A rival reading of a clause and its own verdicts.
    public record Reading(String label, Both sentence, Map<String, Marks.Mark> standards) {}

    /// Repeated word of one voice, which is no proof.
    public record PatternPart(String words, int count, List<String> lineages) {}

    /// How the reports divide: the parts add up to `received`.
    public record TallyPart(
            int received, int upheld, int undecided, int refuted, int setAside, int noClause, List<Counted> parts) {}

    /// Reports with one fate for one reason.
    public record Counted(String fate, String why, String words, int count) {}

    /// A verdict or a status that is another than at the earlier date; of the `carriers` that are new `by` names the
    /// first.
    public record ChangePart(
            String clause, String standard, String from, String to, String words, int carriers, List<String> by) {}
}

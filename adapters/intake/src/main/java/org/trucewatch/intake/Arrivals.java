package org.trucewatch.intake;

import java.util.List;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Source;

/// What a file brings to a case: reports, those they correct, and the names they need that the case lacks.
///
/// `refused` are the rows that could not be read, each with its reasons; `problems` concern the file as a whole, and
/// where there is one that is no warning, nothing of the file should be taken. `notes` say in sentences what came in,
/// what was left out and what remains unknown, and why, in both languages.
public record Arrivals(
        List<Actor> actors,
        List<Source> sources,
        List<Lineage> lineages,
        List<Report> reports,
        List<Correction> corrections,
        List<String> columns,
        List<Refused> refused,
        List<Problem> problems,
        List<Words> notes) {
    public Arrivals {
        actors = List.copyOf(actors);
        sources = List.copyOf(sources);
        lineages = List.copyOf(lineages);
        reports = List.copyOf(reports);
        corrections = List.copyOf(corrections);
        columns = List.copyOf(columns);
        refused = List.copyOf(refused);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /// Nothing, for a file that cannot be taken at all.
    public static Arrivals none(List<Problem> problems) {
        return new Arrivals(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), problems, List.of());
    }

    /// True where every row could be read.
    public boolean isWhole() {
        return refused.isEmpty() && problems.stream().allMatch(Problem::warning);
    }

    /// The refused rows as a table: line, reasons, and the cells as they came, so that they can be mended and brought
    /// in; the reasons in either language.
    public Words refusedAsCsv() {
        return Refused.asCsv(columns, refused);
    }
}

package org.trucewatch.desk.intake;

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
/// `problems` stop the whole file unless they are warnings. `refused` are the rows that could not be read, one problem
/// for each reason, and `refusedTable` those rows as CSV, so that they can be mended and brought in. `notes` say what
/// came in, what was left out and what remains unknown. What is told is told in both languages.
public record Arrived(
        List<Actor> actors,
        List<Source> sources,
        List<Lineage> lineages,
        List<Report> reports,
        List<Correction> corrections,
        List<Problem> problems,
        List<Problem> refused,
        Words refusedTable,
        List<Words> notes) {
    public Arrived {
        actors = List.copyOf(actors);
        sources = List.copyOf(sources);
        lineages = List.copyOf(lineages);
        reports = List.copyOf(reports);
        corrections = List.copyOf(corrections);
        problems = List.copyOf(problems);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    public boolean cannotBeTaken() {
        return problems.stream().anyMatch(problem -> !problem.warning());
    }
}

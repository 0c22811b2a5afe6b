package org.trucewatch.casefolder;

import java.util.List;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Source;

/// What an import brings to a case: reports, which earlier ones they correct, and the names they need.
public record Additions(
        List<Actor> actors,
        List<Source> sources,
        List<Lineage> lineages,
        List<Report> reports,
        List<Correction> corrections) {
    public Additions {
        actors = List.copyOf(actors);
        sources = List.copyOf(sources);
        lineages = List.copyOf(lineages);
        reports = List.copyOf(reports);
        corrections = List.copyOf(corrections);
    }
}

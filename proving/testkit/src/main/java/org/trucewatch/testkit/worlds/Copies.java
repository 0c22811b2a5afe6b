package org.trucewatch.testkit.worlds;

import java.util.List;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Report;

/// Reports like another but for a part of them.
final class Copies {
    private Copies() {}

    static Report of(Report report, String actor, List<String> lineages, List<Detail> details) {
        return copy(report, report.id(), report.known(), actor, lineages, details);
    }

    /// The same said under another number, by other lineages, and known at another time.
    static Report of(Report report, String id, long known, List<String> lineages) {
        return copy(report, id, known, report.actor(), lineages, report.details());
    }

    private static Report copy(
            Report report, String id, long known, String actor, List<String> lineages, List<Detail> details) {
        return new Report(
                id,
                report.source(),
                lineages,
                report.said(),
                known,
                report.entered(),
                report.backfilled(),
                report.happened(),
                report.places(),
                report.origins(),
                report.act(),
                actor,
                report.certainty(),
                details,
                report.count(),
                report.killed(),
                report.wounded(),
                report.coverMetres(),
                report.modality(),
                report.polarity(),
                report.standing(),
                report.againstOwnSide(),
                report.reply(),
                report.notObserved(),
                report.telling());
    }
}

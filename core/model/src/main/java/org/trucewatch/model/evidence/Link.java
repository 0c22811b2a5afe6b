package org.trucewatch.model.evidence;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.Defect;

/// People's decision that reports tell one happening, under the incident's permanent number.
///
/// `place` is the place the link is about, for a report may name several. Undoing is an [Unlink], never a deletion.
public record Link(
        String id,
        String incident,
        List<String> reports,
        Optional<String> place,
        String why,
        long known,
        long entered) {
    public Link {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) throw new Defect("a link must name a report: " + id);
    }

    /// The undoing of a link, with its reason.
    public record Unlink(String link, String why, long known, long entered) {}
}

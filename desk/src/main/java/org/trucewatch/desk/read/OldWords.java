package org.trucewatch.desk.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;

/// Which findings rest on words that were corrected since. Such a finding stands as it was made, and says so:
/// whether it holds for the new words as well is for reviewers to look at again.
///
/// Where nothing tells which of the two was first, the correction is after it: a finding too many is looked at again,
/// and one too few is not.
final class OldWords {
    private final Map<String, List<Link>> incidents;
    private final Map<String, List<Correction>> corrections;
    private final Sequence sequence;

    OldWords(View view) {
        sequence = new Sequence(view.edition());
        incidents = Incidents.byNumber(view);
        corrections = view.watched().casebook().corrections().stream()
                .filter(one -> view.knows(one.known(), one.entered()))
                .collect(Collectors.groupingBy(Correction::corrected));
    }

    /// The corrections, since `finding`, of reports that were linked into its incident by then.
    List<Correction> under(Finding finding) {
        if (corrections.isEmpty()) return List.of();
        var found = sequence.of(finding);
        return incidents.getOrDefault(finding.incident(), List.of()).stream()
                .filter(link -> sequence.of(link).compareTo(found) <= 0)
                .flatMap(link -> link.reports().stream())
                .distinct()
                .flatMap(report -> corrections.getOrDefault(report, List.of()).stream())
                .filter(one -> sequence.of(one).compareTo(found) >= 0)
                .toList();
    }

    /// Whether what stands on record to some question, the latest finding on it, rests on such words.
    boolean underLatest(List<Finding> findings) {
        record Question(Finding.Question question, String about) {}
        var latest = new LinkedHashMap<Question, Finding>();
        for (var finding : findings) latest.put(new Question(finding.question(), finding.about()), finding);
        return latest.values().stream().anyMatch(finding -> !under(finding).isEmpty());
    }
}

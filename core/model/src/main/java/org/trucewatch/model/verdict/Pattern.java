package org.trucewatch.model.verdict;

import java.util.List;
import org.trucewatch.model.time.Span;

/// Repeated single-source incidents, shown beside the verdict; a pattern never turns into corroboration.
public record Pattern(Reason what, int count, List<String> lineages, Span span) {
    public Pattern {
        lineages = List.copyOf(lineages);
    }
}

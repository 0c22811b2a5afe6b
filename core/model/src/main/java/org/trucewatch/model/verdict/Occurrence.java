package org.trucewatch.model.verdict;

import java.util.List;
import org.trucewatch.model.time.Span;

/// What a verdict is made of: one breach, one instalment, one interval of a state. `id` is the incident's or the
/// report's; `reply` marks fire that its teller calls a reply.
public record Occurrence(
        String id, String party, Verdict verdict, Span happened, List<String> by, boolean reply, Reason reason) {
    public Occurrence {
        by = List.copyOf(by);
    }

    /// The same for another reason.
    public Occurrence because(Reason other) {
        return new Occurrence(id, party, verdict, happened, by, reply, other);
    }
}

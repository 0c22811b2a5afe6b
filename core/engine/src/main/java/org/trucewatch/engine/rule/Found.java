package org.trucewatch.engine.rule;

import java.util.List;
import java.util.OptionalLong;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;

/// One occurrence as a rule finds it: of which party, what, when, and on which claims. `limit` is the instant it was
/// measured against, `owed` the same where it is a deadline.
public record Found(
        String id,
        int party,
        Verdict verdict,
        Span span,
        List<Hit> by,
        Reason reason,
        OptionalLong limit,
        OptionalLong owed) {
    Found(String id, int party, Verdict verdict, Span span, List<Hit> by, Reason reason) {
        this(id, party, verdict, span, by, reason, OptionalLong.empty(), OptionalLong.empty());
    }

    Found with(Verdict other, Reason why) {
        return new Found(id, party, other, span, by, why, limit, owed);
    }

    /// As it is shown to people, with the ids of its reports.
    Occurrence shown(String name, Evidence evidence) {
        var isReply = false;
        for (var hit : by) isReply |= evidence.shape(hit.claim()).reply();
        return new Occurrence(id, name, verdict, span, Happening.ids(evidence, by), isReply, reason);
    }
}

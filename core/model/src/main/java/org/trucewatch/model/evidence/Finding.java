package org.trucewatch.model.evidence;

import java.util.List;
import org.trucewatch.model.Defect;

/// What reviewers decided on one question of one incident. Occurrence, breach and responsibility are three findings,
/// never one.
///
/// It carries the *verified* standard only when two reviewers of two organisations made it; see [#isByTwo()].
public record Finding(
        String id,
        String incident,
        Question question,
        Outcome outcome,
        String about,
        List<Reviewer> reviewers,
        String why,
        long known,
        long entered) {
    public Finding {
        reviewers = List.copyOf(reviewers);
        if (reviewers.isEmpty()) throw new Defect("a finding must name its reviewers: " + id);
    }

    /// What was asked. `about` names the clause of a breach and the actor of a responsibility; else it is empty.
    public enum Question {
        OCCURRENCE,
        BREACH,
        RESPONSIBILITY
    }

    public enum Outcome {
        CONFIRMED,
        PROBABLE,
        NOT_ESTABLISHED,
        REFUTED,
        UNVERIFIABLE
    }

    public record Reviewer(String name, String organisation) {}

    /// Two persons of two organisations, as the *verified* standard asks.
    public boolean isByTwo() {
        return reviewers.stream().map(Reviewer::name).distinct().count() >= 2
                && reviewers.stream()
                                .map(reviewer -> Organisation.normal(reviewer.organisation()))
                                .distinct()
                                .count()
                        >= 2;
    }
}

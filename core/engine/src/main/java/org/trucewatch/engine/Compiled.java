package org.trucewatch.engine;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.trucewatch.engine.clause.Agreed;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.rule.Answers;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;

/// An agreement made ready to be judged. Immutable; safe to use from several threads.
public final class Compiled {
    private final Agreement agreement;
    private final Registry registry;
    private final Agreed agreed;

    Compiled(Agreement agreement, Registry registry, ZoneId zone) {
        this.agreement = agreement;
        this.registry = registry;
        agreed = new Agreed(agreement, registry, zone);
    }

    /// A question that is put to a body of evidence, to be scanned in stretches.
    public Question ask(Evidence evidence, AsOf asOf) {
        return new Question(agreed.readings(asOf.known()), evidence, registry, asOf);
    }

    /// The complete answer, with all that was set aside. The digest is the caller's to add.
    public Judgement judge(Evidence evidence, AsOf asOf) {
        var question = ask(evidence, asOf);
        question.scan();
        var answers = new Answers(question.court());
        var clauses = new ArrayList<ClauseVerdict>();
        var own = new ArrayList<ClauseVerdict>();
        for (var reading : question.readings()) {
            if (reading.label().isEmpty()) close(own, clauses);
            own.add(answers.clause(reading));
        }
        close(own, clauses);
        return new Judgement(agreement.title(), asOf, Judge.ENGINE, "", clauses);
    }

    /// The readings of one clause, and one answer over them where there are rivals.
    private static void close(List<ClauseVerdict> own, List<ClauseVerdict> clauses) {
        clauses.addAll(own);
        if (own.size() > 1) clauses.add(Answers.overReadings(own));
        own.clear();
    }
}

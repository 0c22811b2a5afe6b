package org.trucewatch.desk.redraft;

import java.util.Set;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.Sitting;
import org.trucewatch.engine.Tasks;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;

/// How one draft after another is judged over the same evidence at the same time, without what is set aside.
record Judging(Evidence evidence, AsOf asOf, Tasks tasks) {
    Judging over(Evidence other) {
        return new Judging(other, asOf, tasks);
    }

    /// All clauses of a case.
    Judgement whole(Case one) {
        return judged(sitting(one));
    }

    /// All clauses of `next`; of those that it leaves as they were in `before` the answers stand in `last`.
    Judgement again(Case before, Judgement last, Case next) {
        var sitting = sitting(next);
        var untouched = Untouched.between(drafted(before), drafted(next), sitting, evidence);
        return untouched.isEmpty() ? judged(sitting) : rejudged(sitting, untouched, last);
    }

    static Drafted drafted(Case one) {
        return new Drafted(one.agreement(), one.registry());
    }

    private Sitting sitting(Case one) {
        return Judge.compile(one.agreement(), one.registry(), one.zone()).at(asOf);
    }

    private Judgement judged(Sitting sitting) {
        return sitting.verdicts(sitting.ask(evidence, tasks));
    }

    /// The last answers on what was not touched, and new ones on the rest, in the order of the draft.
    private Judgement rejudged(Sitting sitting, Set<ClauseId> untouched, Judgement last) {
        return sitting.together(judged(sitting.besides(untouched)), last, untouched);
    }
}

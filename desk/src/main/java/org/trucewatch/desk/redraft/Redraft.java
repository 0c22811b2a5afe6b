package org.trucewatch.desk.redraft;

import org.trucewatch.engine.Tasks;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.language.Language;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;

/// An agreement that is being redrafted over evidence that stays as it is.
///
/// Each draft is compared with the last sound one. One caller at a time, who brings the threads.
public final class Redraft {
    private Case one;
    private Judging judging;
    private Judgement last;

    private Redraft(Case one, Judging judging) {
        this.one = one;
        this.judging = judging;
        this.last = judging.whole(one);
    }

    /// Begins with a sound case, and judges on the calling thread alone.
    public static Redraft of(Case one, AsOf asOf) {
        return of(one, Evidence.of(one.casebook(), one.registry()), asOf, Tasks.ALONE);
    }

    /// Begins with evidence in columns, as loaders of many events bring it; the casebook of the case is not read.
    public static Redraft of(Case one, Evidence evidence, AsOf asOf, Tasks tasks) {
        return new Redraft(one, new Judging(evidence, asOf, tasks));
    }

    /// The verdicts on the last sound draft, without what was set aside.
    public Judgement last() {
        return last;
    }

    /// The case with the last sound draft.
    public Case drafted() {
        return one;
    }

    public int claims() {
        return judging.evidence().size();
    }

    /// Other words over the same names. `file` is the name that problems carry.
    public Step words(String file, String markdown) {
        var reading = Language.load(file, markdown, KnownNames.of(one.registry()));
        return reading.isSound() ? take(reading.agreement(), one.registry()) : new Step.Broken(reading.problems());
    }

    /// Another agreement or other names and drawings, over the same reports. Only what the draft can touch is judged
    /// again.
    public Step take(Agreement agreement, Registry registry) {
        return redrafted(new Case(one.name(), agreement, registry, one.casebook(), one.zone(), one.digest()));
    }

    /// Everything anew, as when a table of names or reports was saved; where only words and drawings were, what was
    /// told stays as it is.
    public Step take(Case again) {
        if (tellsTheSame(again)) return redrafted(again);
        judging = judging.over(Evidence.of(again.casebook(), again.registry()));
        one = again;
        return compared(judging.whole(again));
    }

    private boolean tellsTheSame(Case again) {
        return Untouched.haveSameNames(Judging.drafted(one), Judging.drafted(again))
                && one.zone().equals(again.zone())
                && one.casebook().equals(again.casebook());
    }

    private Step redrafted(Case next) {
        var judged = judging.again(one, last, next);
        one = next;
        return compared(judged);
    }

    private Step compared(Judgement judged) {
        var shifts = Difference.between(last, judged);
        last = judged;
        return new Step.Judged(shifts);
    }
}

package org.trucewatch.desk.redraft;

import org.trucewatch.engine.Judge;
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
    private final AsOf asOf;
    private final Tasks tasks;
    private Case one;
    private Evidence evidence;
    private Judgement last;

    private Redraft(Case one, Evidence evidence, AsOf asOf, Tasks tasks) {
        this.asOf = asOf;
        this.tasks = tasks;
        this.one = one;
        this.evidence = evidence;
        this.last = judge(one.agreement(), one.registry());
    }

    /// Begins with a sound case, and judges on the calling thread alone.
    public static Redraft of(Case one, AsOf asOf) {
        return new Redraft(one, Evidence.of(one.casebook(), one.registry()), asOf, Tasks.ALONE);
    }

    /// Begins with evidence in columns, as loaders of many events bring it; the casebook of the case is not read.
    public static Redraft of(Case one, Evidence evidence, AsOf asOf, Tasks tasks) {
        return new Redraft(one, evidence, asOf, tasks);
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
        return evidence.size();
    }

    /// Other words over the same names. `file` is the name that problems carry.
    public Step words(String file, String markdown) {
        var reading = Language.load(file, markdown, KnownNames.of(one.registry()));
        return reading.isSound() ? take(reading.agreement(), one.registry()) : new Step.Broken(reading.problems());
    }

    /// Another agreement or other names and drawings, over the same reports.
    public Step take(Agreement agreement, Registry registry) {
        var judged = judge(agreement, registry);
        one = new Case(one.name(), agreement, registry, one.casebook(), one.zone(), one.digest());
        return compared(judged);
    }

    /// Everything anew, as when a table of names or reports was saved.
    public Step take(Case again) {
        evidence = Evidence.of(again.casebook(), again.registry());
        one = again;
        return compared(judge(again.agreement(), again.registry()));
    }

    private Step compared(Judgement judged) {
        var shifts = Difference.between(last, judged);
        last = judged;
        return new Step.Judged(shifts);
    }

    private Judgement judge(Agreement agreement, Registry registry) {
        var sitting = Judge.compile(agreement, registry, one.zone()).at(asOf);
        return sitting.verdicts(sitting.ask(evidence, tasks));
    }
}

package org.trucewatch.desk.redraft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.Sitting;
import org.trucewatch.engine.Tasks;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.language.Language;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
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
        this.last = judged(sitting());
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

    /// Another agreement or other names and drawings, over the same reports. Only what the draft can touch is judged
    /// again.
    public Step take(Agreement agreement, Registry registry) {
        return redrafted(new Case(one.name(), agreement, registry, one.casebook(), one.zone(), one.digest()));
    }

    /// Everything anew, as when a table of names or reports was saved; where only words and drawings were, what was
    /// told stays as it is.
    public Step take(Case again) {
        if (tellsTheSame(again)) return redrafted(again);
        evidence = Evidence.of(again.casebook(), again.registry());
        one = again;
        return compared(judged(sitting()));
    }

    private boolean tellsTheSame(Case again) {
        return Untouched.haveSameNames(asDrafted(one), asDrafted(again))
                && one.zone().equals(again.zone())
                && one.casebook().equals(again.casebook());
    }

    private static Drafted asDrafted(Case one) {
        return new Drafted(one.agreement(), one.registry());
    }

    private Step redrafted(Case next) {
        var before = asDrafted(one);
        one = next;
        var sitting = sitting();
        var untouched = Untouched.between(before, asDrafted(next), sitting, evidence);
        return compared(untouched.isEmpty() ? judged(sitting) : rejudged(sitting, untouched));
    }

    private Step compared(Judgement judged) {
        var shifts = Difference.between(last, judged);
        last = judged;
        return new Step.Judged(shifts);
    }

    private Sitting sitting() {
        return Judge.compile(one.agreement(), one.registry(), one.zone()).at(asOf);
    }

    private Judgement judged(Sitting sitting) {
        return sitting.verdicts(sitting.ask(evidence, tasks));
    }

    /// The last answers on what was not touched, and new ones on the rest, in the order of the draft.
    private Judgement rejudged(Sitting sitting, Set<ClauseId> untouched) {
        var rest = sitting.clauses();
        rest.removeAll(untouched);
        var answers = new HashMap<ClauseId, List<ClauseVerdict>>();
        var anew = judged(sitting.about(rest));
        for (var answer : last.clauses()) if (untouched.contains(answer.clause())) add(answer, answers);
        for (var answer : anew.clauses()) add(answer, answers);
        var all = new ArrayList<ClauseVerdict>();
        for (var clause : sitting.clauses()) all.addAll(answers.getOrDefault(clause, List.of()));
        return anew.with(all);
    }

    private static void add(ClauseVerdict answer, Map<ClauseId, List<ClauseVerdict>> answers) {
        answers.computeIfAbsent(answer.clause(), any -> new ArrayList<>()).add(answer);
    }
}

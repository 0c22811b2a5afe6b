package org.trucewatch.bench.judge;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.desk.redraft.Drafted;
import org.trucewatch.desk.redraft.Untouched;
import org.trucewatch.engine.Question.Brief;
import org.trucewatch.engine.Sitting;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Standard;

/// The verdicts on the first draft, kept while another is judged: of what a redraft does not touch they are its own.
final class Redrafted {
    private static final AsOf END = AsOf.at(Generator.END);

    private final Evidence evidence;
    private final Drafted before;
    private final List<Brief> verdicts;

    Redrafted(Evidence evidence) {
        this.evidence = evidence;
        var first = BenchCase.draft(0);
        before = drafted(first);
        verdicts = verdicts(first.compile().at(END));
    }

    private static Drafted drafted(BenchCase one) {
        return new Drafted(one.agreement(), one.registry());
    }

    private List<Brief> verdicts(Sitting sitting) {
        return sitting.ask(evidence, Threads.ALL).verdicts(Standard.ALLEGED);
    }

    /// Reads the draft, compiles it, judges what it touches.
    List<Brief> judge(int draft) {
        var next = BenchCase.draft(draft);
        var sitting = next.compile().at(END);
        var untouched = Untouched.between(before, drafted(next), sitting, evidence);
        var rest = sitting.clauses();
        rest.removeAll(untouched);
        var all = new ArrayList<>(verdicts(sitting.about(rest)));
        for (var one : verdicts) if (untouched.contains(one.clause())) all.add(one);
        return all;
    }
}

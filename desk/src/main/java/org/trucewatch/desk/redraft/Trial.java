package org.trucewatch.desk.redraft;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.trucewatch.engine.Tasks;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.language.Language;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;

/// Drafts of one agreement that are tried without being saved: each is compared with the words that stand, and with no
/// other draft. Nothing of a draft is kept. Several may ask; one is judged after the other.
public final class Trial {
    private final Case stands;
    private final Judging judging;
    private final Judgement verdicts;
    private final ReentrantLock lock = new ReentrantLock();

    /// What one draft would bring. `problems` are all that were found, warnings too.
    public sealed interface Tried {
        List<Problem> problems();

        /// It cannot be judged as it stands.
        record Broken(List<Problem> problems) implements Tried {
            public Broken {
                problems = List.copyOf(problems);
            }
        }

        /// It was judged; `drafted` is the case with it. Clauses whose answer stays are not among `shifts`.
        record Judged(Case drafted, List<Shift> shifts, List<Problem> problems) implements Tried {
            public Judged {
                shifts = List.copyOf(shifts);
                problems = List.copyOf(problems);
            }
        }
    }

    private Trial(Case stands, Judging judging) {
        this.stands = stands;
        this.judging = judging;
        this.verdicts = judging.whole(stands);
    }

    /// Over a sound case; `evidence` is that of its casebook.
    public static Trial of(Case stands, Evidence evidence, AsOf asOf, Tasks tasks) {
        return new Trial(stands, new Judging(evidence, asOf, tasks));
    }

    /// The case as it stands.
    public Case stands() {
        return stands;
    }

    /// Other words over the same names. `file` is the name that problems carry.
    public Tried words(String file, String markdown) {
        var reading = Language.load(file, markdown, KnownNames.of(stands.registry()));
        if (!reading.isSound()) return new Tried.Broken(reading.problems());
        var drafted = new Case(
                stands.name(),
                reading.agreement(),
                stands.registry(),
                stands.casebook(),
                stands.zone(),
                stands.digest());
        return new Tried.Judged(drafted, shifts(drafted), reading.problems());
    }

    private List<Shift> shifts(Case drafted) {
        lock.lock();
        try {
            return Difference.between(verdicts, judging.again(stands, verdicts, drafted));
        } finally {
            lock.unlock();
        }
    }
}

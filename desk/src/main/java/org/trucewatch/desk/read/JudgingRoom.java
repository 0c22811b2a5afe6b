package org.trucewatch.desk.read;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trucewatch.desk.report.ReportRoles;
import org.trucewatch.desk.shelf.Memo;
import org.trucewatch.desk.shelf.Recent;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.engine.Compiled;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.SetAside;
import org.trucewatch.engine.Tasks;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;

/// Judges one edition: all clauses at a time with what became of each report, or what was set aside of one
/// report or for one clause. What the judge reads is made when it is first asked for, and may be forgotten.
final class JudgingRoom {
    private static final int MOST_NARROW = 2;

    private final Case watched;
    private final Supplier<Shelf> shelf;
    private final Compiled compiled;
    private final Memo<Evidence> evidence;
    private final InTurns tasks;
    private final Memo<int[]> rows;
    private final Recent<AsOf, Narrow> narrow = Recent.of(MOST_NARROW);
    private volatile FirstDay first = new FirstDay();

    /// What is set aside at one time, to be asked by one after another.
    private record Narrow(SetAside setAside, ReentrantLock lock) {
        Narrow(SetAside setAside) {
            this(setAside, new ReentrantLock());
        }
    }

    /// Judging calls `giveWay` again and again.
    JudgingRoom(Case watched, Supplier<Shelf> shelf, Runnable giveWay) {
        this.watched = watched;
        this.shelf = shelf;
        tasks = new InTurns(giveWay);
        compiled = Judge.compile(watched.agreement(), watched.registry(), watched.zone());
        evidence = new Memo<>(() -> Evidence.of(watched.casebook(), watched.registry()));
        rows = new Memo<>(() -> new int[evidence.get().reports()]);
    }

    /// Lets go of what can be made again.
    void rest() {
        narrow.clear();
        evidence.forget();
        rows.forget();
    }

    /// How far the first day is, in percent.
    int percentOfFirst() {
        return first.percent();
    }

    /// Before the first answer everybody waits for it, and nobody is in more of a hurry.
    Judgement first(AsOf asOf, Fates.Builder fates) {
        var day = new FirstDay();
        first = day;
        int all = watched.agreement().texts().stream()
                .mapToInt(text -> text.clauses().size())
                .sum();
        var judged = judge(asOf, fates, day, clause -> day.tells(clause, all));
        day.done();
        return judged;
    }

    Judgement judge(AsOf asOf, Fates.Builder fates) {
        return judge(asOf, fates, tasks, any -> tasks.next());
    }

    private Judgement judge(AsOf asOf, Fates.Builder fates, Tasks turns, Consumer<ClauseId> next) {
        var sitting = compiled.at(asOf);
        var read = evidence.get();
        var known = rows.get();
        var question = sitting.ask(read, turns);
        var answer = sitting.verdicts(question);
        ReportRoles.each(answer, (report, fate) -> shelf.get().row(report).ifPresent(row -> fates.take(row, fate)));
        question.setAside((clause, standard, report, why) -> {
            next.accept(clause);
            fates.take(row(report, read, known), ReportRoles.Fate.aside(why));
        });
        return named(answer, asOf);
    }

    /// The row of a report by its place in the order of ids, which the judge has; looked up once, for those
    /// that it names. Two who look up one find the same.
    private int row(int report, Evidence read, int[] known) {
        if (known[report] == 0)
            known[report] = 1 + shelf.get().row(read.name(report)).orElseThrow();
        return known[report] - 1;
    }

    /// `verdicts` with what was set aside of one report.
    Judgement with(Judgement verdicts, AsOf asOf, String report) {
        return ask(asOf, setAside -> setAside.of(verdicts, report));
    }

    /// `verdicts` on one clause, with all that was set aside for it.
    Judgement on(Judgement verdicts, AsOf asOf, ClauseId clause) {
        return ask(asOf, setAside -> setAside.of(verdicts, clause));
    }

    private Judgement ask(AsOf asOf, Function<SetAside, Judgement> ask) {
        var asked = narrow.get(asOf, () -> new Narrow(compiled.at(asOf).setAside(evidence.get())));
        asked.lock.lock();
        try {
            return named(ask.apply(asked.setAside), asOf);
        } finally {
            asked.lock.unlock();
        }
    }

    private Judgement named(Judgement answer, AsOf asOf) {
        return new Judgement(watched.agreement().title(), asOf, answer.engine(), watched.digest(), answer.clauses());
    }
}

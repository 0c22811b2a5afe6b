package org.trucewatch.desk.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trucewatch.desk.report.ReportRoles;
import org.trucewatch.desk.shelf.Memo;
import org.trucewatch.desk.shelf.Recent;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.engine.Compiled;
import org.trucewatch.engine.Grounds;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.Question;
import org.trucewatch.engine.SetAside;
import org.trucewatch.engine.Sitting;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;

/// Judges one edition: all clauses at a time with what became of each report, or what was set aside of one
/// report or for one clause. What the judge reads is made when it is first asked for, and may be forgotten.
final class JudgingRoom {
    private static final int MOST_NARROW = 2;
    private static final InTurns ALONE = new InTurns(() -> {});

    private final Case watched;
    private final Supplier<Shelf> shelf;
    private final Compiled compiled;
    private final Memo<Evidence> evidence;
    private final InTurns tasks;
    private final Memo<int[]> rows;
    /// Let go once it was followed.
    private volatile Optional<Before> before = Optional.empty();
    /// Of the first day: mostly the first of the next edition asks for the same.
    private volatile Optional<Told> told = Optional.empty();

    private final Recent<AsOf, Narrow> narrow = Recent.of(MOST_NARROW);
    private volatile FirstDay first = new FirstDay(ALONE);

    /// What an edition knew to which `fresh` came.
    private record Before(Optional<Evidence> evidence, Optional<Earlier> earlier, Fresh fresh) {
        /// Its first day, if another question is told the same of the same reports.
        Optional<Earlier> stands(AsOf asOf, List<TextId> texts) {
            return earlier.filter(old -> old.told().stands(asOf, texts, fresh));
        }
    }

    /// The first day of an edition, its verdicts among the rest.
    private record Earlier(Told told, State state) {
        Judgement verdicts(Set<ClauseId> clauses) {
            return state.verdicts(clauses::contains);
        }
    }

    /// What is set aside at a time for the clauses of which grounds are told.
    private record Told(AsOf asOf, List<TextId> texts, Grounds grounds, Fates fates) {
        /// Whether nothing but what is `fresh` parts another question from this one.
        boolean stands(AsOf other, List<TextId> otherTexts, Fresh fresh) {
            return fresh.plain()
                    && other.happened() == asOf.happened()
                    && other.entered() == asOf.entered()
                    && Math.min(other.known(), asOf.known()) >= fresh.lastWord()
                    && otherTexts.equals(texts);
        }
    }

    /// A question about all clauses but the `untouched`, of which an edition before has the answer; the grounds are
    /// those of all.
    private record Anew(Sitting sitting, Question question, Set<ClauseId> untouched, Grounds grounds) {}

    /// What is set aside at one time, to be asked by one after another.
    private record Narrow(SetAside setAside, ReentrantLock lock) {
        Narrow(SetAside setAside) {
            this(setAside, new ReentrantLock());
        }
    }

    JudgingRoom(Case watched, Supplier<Shelf> shelf, InTurns tasks) {
        this.watched = watched;
        this.shelf = shelf;
        this.tasks = tasks;
        compiled = Judge.compile(watched.agreement(), watched.registry(), watched.zone());
        evidence = new Memo<>(this::read);
        rows = new Memo<>(() -> new int[evidence.get().reports()]);
    }

    /// Takes over what the room of an edition with these states has read and told to which `fresh` came: it is let go
    /// of there.
    void follow(JudgingRoom other, Map<AsOf, State> states, Fresh fresh) {
        var read = other.evidence.isMade() ? Optional.of(other.evidence.get()) : Optional.<Evidence>empty();
        var earlier = other.told.flatMap(
                one -> Optional.ofNullable(states.get(one.asOf())).map(state -> new Earlier(one, state)));
        before = Optional.of(new Before(read, earlier, fresh));
    }

    private Evidence read() {
        var earlier = before.flatMap(Before::evidence);
        return earlier.map(old -> Evidence.of(watched.casebook(), watched.registry(), old))
                .orElseGet(() -> Evidence.of(watched.casebook(), watched.registry()));
    }

    /// Lets go of what can be made again.
    void rest() {
        narrow.clear();
        told = Optional.empty();
        evidence.forget();
        rows.forget();
    }

    /// What is judged.
    Evidence evidence() {
        return evidence.get();
    }

    /// How far the first day is, in percent.
    int percentOfFirst() {
        return first.percent();
    }

    /// Before the very first answer everybody waits for it, and nobody is in more of a hurry; of an edition
    /// that follows another one people are answered from that.
    Judgement first(AsOf asOf, Fates.Builder fates) {
        var day = new FirstDay(before.isPresent() ? tasks : ALONE);
        first = day;
        int all = watched.agreement().texts().stream()
                .mapToInt(text -> text.clauses().size())
                .sum();
        var taker = taker(fates, clause -> day.tells(clause, all));
        var texts = compiled.texts(asOf);
        var earlier = before.flatMap(old -> old.stands(asOf, texts));
        var anew = anew(compiled.at(asOf), earlier, day);
        var answer = anew.sitting.verdicts(anew.question);
        if (earlier.isPresent())
            answer = anew.sitting.together(answer, earlier.get().verdicts(anew.untouched), anew.untouched);
        var same = earlier.filter(old -> old.told().grounds().areAs(anew.grounds));
        if (same.isPresent()) setAside(anew, same.get(), fates, taker);
        else whole(anew, day).setAsideOn(anew.grounds, taker);
        before = Optional.empty();
        told = Optional.of(new Told(asOf, texts, anew.grounds, fates.build()));
        anew.question.setAsideWithout(anew.grounds, taker);
        carry(answer, fates);
        day.done();
        return named(answer, asOf);
    }

    /// Of what came most bears on few clauses.
    private Anew anew(Sitting sitting, Optional<Earlier> earlier, FirstDay day) {
        var untouched = earlier.map(old -> sitting.untouched(fresh(), old.told().grounds()))
                .orElse(Set.of());
        var question = sitting.besides(untouched).ask(evidence.get(), day);
        var grounds = question.grounds();
        return new Anew(
                sitting,
                question,
                untouched,
                earlier.map(old -> grounds.and(old.told().grounds(), untouched)).orElse(grounds));
    }

    private Question whole(Anew anew, FirstDay day) {
        return anew.untouched.isEmpty() ? anew.question : anew.sitting.ask(evidence.get(), day);
    }

    /// What was set aside stands, and beside it is set aside of what came.
    private void setAside(Anew anew, Earlier earlier, Fates.Builder fates, Question.AsideTaker taker) {
        var ids = fresh().stream().map(Report::id).toList();
        fates.begin(Fates.moved(List.of(earlier.told().fates()), shelf.get().rows(ids))
                .getFirst());
        var reports =
                ids.stream().map(id -> evidence.get().find(id).orElseThrow()).toList();
        anew.question.setAsideOn(anew.grounds, reports, taker);
        anew.sitting.about(anew.untouched).setAside(evidence.get()).tell(reports, taker);
    }

    /// The reports that came last.
    private List<Report> fresh() {
        var all = watched.casebook().reports();
        int count = before.map(old -> old.fresh().reports().size()).orElse(0);
        return all.subList(all.size() - count, all.size());
    }

    Judgement judge(AsOf asOf, Fates.Builder fates) {
        var sitting = compiled.at(asOf);
        var question = sitting.ask(evidence.get(), tasks);
        var answer = sitting.verdicts(question);
        question.setAside(taker(fates, any -> tasks.next()));
        carry(answer, fates);
        return named(answer, asOf);
    }

    private Question.AsideTaker taker(Fates.Builder fates, Consumer<ClauseId> next) {
        var read = evidence.get();
        var known = rows.get();
        return (clause, standard, report, why) -> {
            next.accept(clause);
            fates.take(row(report, read, known), ReportRoles.Fate.aside(why));
        };
    }

    private void carry(Judgement answer, Fates.Builder fates) {
        ReportRoles.each(answer, (report, fate) -> shelf.get().row(report).ifPresent(row -> fates.take(row, fate)));
    }

    /// The row of a report by its place in the order of ids, which the judge has; looked up once, for those
    /// that it names. Two who look up one find the same.
    private int row(int report, Evidence read, int[] known) {
        if (known[report] == 0)
            known[report] = 1 + shelf.get().row(read.name(report)).orElseThrow();
        return known[report] - 1;
    }

    /// The verdicts on the clauses on which a report can bear, and on those that they are tied to.
    Judgement bearing(AsOf asOf, Report report) {
        var sitting = compiled.at(asOf);
        var touched = sitting.besides(sitting.untouched(List.of(report)));
        return named(touched.verdicts(evidence.get()), asOf);
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

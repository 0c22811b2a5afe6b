package org.trucewatch.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.trucewatch.engine.clause.Agreed;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.rule.Answers;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;

/// A question worked out before there is evidence: which evidence can matter to it, and the answer on any.
///
/// Immutable; safe to use from several threads.
public final class Sitting {
    private final Agreement agreement;
    private final Registry registry;
    private final List<Agreed.Reading> readings;
    private final AsOf asOf;

    /// Outside this no claim that tells the acts asked about as done can bear on a verdict: neither outside the time
    /// nor, where the sitting is `drawn`, at a point surely outside every area drawn in the registry.
    public record Reach(Span time, boolean drawn) {}

    Sitting(Agreement agreement, Registry registry, List<Agreed.Reading> readings, AsOf asOf) {
        this.agreement = agreement;
        this.registry = registry;
        this.readings = List.copyOf(readings);
        this.asOf = asOf;
    }

    public AsOf asOf() {
        return asOf;
    }

    /// The clauses asked about, in their order.
    public Set<ClauseId> clauses() {
        var all = new LinkedHashSet<ClauseId>();
        for (var reading : readings) all.add(reading.clause());
        return all;
    }

    /// The same clauses, each in one set with all whose rulings it waits for and all that wait for its own.
    public List<Set<ClauseId>> tied() {
        return Courts.groups(readings).stream().map(this::clauses).toList();
    }

    private Set<ClauseId> clauses(List<Integer> numbers) {
        var all = new LinkedHashSet<ClauseId>();
        for (var number : numbers) all.add(readings.get(number).clause());
        return all;
    }

    /// The same question about these clauses alone. Each is answered as among all, if none is asked about without those
    /// that it is [tied][#tied] to.
    public Sitting about(Set<ClauseId> clauses) {
        var own = readings.stream()
                .filter(reading -> clauses.contains(reading.clause()))
                .toList();
        return new Sitting(agreement, registry, own, asOf);
    }

    /// The clauses on which none of these reports can bear, nor on any that they are [tied][#tied] to: with the reports
    /// and without, their verdicts are the same, and rest on the same.
    public Set<ClauseId> untouched(List<Report> reports) {
        return untouched(reports, any -> true);
    }

    /// The same of those of which these grounds tell: they are the same, too.
    public Set<ClauseId> untouched(List<Report> reports, Grounds grounds) {
        return untouched(reports, grounds::areToldOf);
    }

    private Set<ClauseId> untouched(List<Report> reports, Predicate<Agreed.Reading> among) {
        var told = Evidence.of(new Casebook(reports, List.of(), List.of(), List.of(), List.of()), registry);
        var untouched = new LinkedHashSet<ClauseId>();
        for (var numbers : Courts.groups(readings)) {
            var own = numbers.stream().map(readings::get).toList();
            if (own.stream().allMatch(among)
                    && new Asking(own).close(told, registry, asOf).isEmpty()) untouched.addAll(clauses(numbers));
        }
        return untouched;
    }

    /// The answers on all clauses, in their order: on the `untouched` those of `last`, on the others those `anew`.
    public Judgement together(Judgement anew, Judgement last, Set<ClauseId> untouched) {
        var answers = new HashMap<ClauseId, List<ClauseVerdict>>();
        for (var answer : last.clauses()) if (untouched.contains(answer.clause())) add(answer, answers);
        for (var answer : anew.clauses()) add(answer, answers);
        var all = new ArrayList<ClauseVerdict>();
        for (var clause : clauses()) all.addAll(answers.getOrDefault(clause, List.of()));
        return anew.with(all);
    }

    private static void add(ClauseVerdict answer, Map<ClauseId, List<ClauseVerdict>> answers) {
        answers.computeIfAbsent(answer.clause(), any -> new ArrayList<>()).add(answer);
    }

    /// The same question [about][#about] all the others.
    public Sitting besides(Set<ClauseId> clauses) {
        var rest = clauses();
        rest.removeAll(clauses);
        return about(rest);
    }

    /// Whether the other asks the same clauses, at whatever time: then both have the same reach.
    public boolean asksAs(Sitting other) {
        return readings.equals(other.readings);
    }

    /// Where and when claims that these acts were done can matter; empty where none can.
    public Optional<Reach> reach(Collection<String> acts) {
        var from = Span.END;
        var to = Span.BEGINNING;
        var drawn = true;
        for (var reading : readings)
            for (var probe : reading.probes()) {
                if (!asksFor(probe, acts)) continue;
                from = Math.min(from, probe.window().earliestStart());
                to = Math.max(to, probe.window().latestEnd());
                drawn &= probe.place().area().isPresent() && probe.place().isTimeless();
            }
        return from < to ? Optional.of(new Reach(new Span(from, to), drawn)) : Optional.empty();
    }

    private static boolean asksFor(Probe probe, Collection<String> acts) {
        if (probe.what().polarity() != Polarity.ASSERTS) return false;
        for (var act : acts) if (probe.asksFor(act) || probe.perhapsAsksFor(act)) return true;
        return false;
    }

    /// The question put to a body of evidence, with the threads of the caller.
    public Question ask(Evidence evidence, Tasks tasks) {
        return new Question(readings, evidence, registry, asOf, tasks);
    }

    /// The complete answer, with all that was set aside. The digest is the caller's to add.
    public Judgement judge(Evidence evidence) {
        return judgement(ask(evidence, Tasks.ALONE)
                .each((court, reading) -> Answers.alone(court).whole(reading)));
    }

    /// The answer without what was set aside, which costs a look at every claim.
    public Judgement verdicts(Evidence evidence) {
        return verdicts(ask(evidence, Tasks.ALONE));
    }

    /// The same for a question of this sitting.
    public Judgement verdicts(Question question) {
        return judgement(question.each((court, reading) -> Answers.alone(court).clause(reading)));
    }

    /// What is set aside of this evidence, to be asked about single reports and clauses.
    public SetAside setAside(Evidence evidence) {
        return new SetAside(this, readings, evidence, registry);
    }

    /// Verdicts that stand while more comes in after this casebook.
    public Standing stand(Casebook casebook) {
        return new Standing(this, registry, readings, casebook);
    }

    /// One answer for each reading, in their order.
    Judgement judgement(Collection<ClauseVerdict> answers) {
        var clauses = new ArrayList<ClauseVerdict>();
        var own = new ArrayList<ClauseVerdict>();
        for (var answer : answers) {
            if (answer.reading().isEmpty()) close(own, clauses);
            own.add(answer);
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

package org.trucewatch.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.engine.clause.Agreed;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.rule.Answers;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.evidence.Casebook;
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

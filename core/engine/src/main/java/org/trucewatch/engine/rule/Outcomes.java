package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Trigger;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// When another clause came to what a sentence waits for: surely, or perhaps.
///
/// Source: rules of the judge, M22.
record Outcomes(Court court, Standard standard, Trigger.OfClause of, Optional<Party> same) {
    /// Earliest first.
    List<Events.Time> times() {
        var all = new ArrayList<Events.Time>();
        var demands = court.demands(of.clause());
        switch (of.outcome()) {
            case BROKEN -> demands.forEach(demand -> addBreaches(demand, all));
            case FULFILLED -> fulfilled(demands).ifPresent(all::add);
            case ENDED, SUSPENDED -> demands.forEach(demand -> addEnd(demand, all));
        }
        all.sort(Comparator.comparingLong(time -> time.span().from()));
        return all;
    }

    private void addEnd(Demand demand, List<Events.Time> all) {
        var end = demand.frame().window().earliestEnd();
        if (end != Span.BEGINNING && end <= court.now()) all.add(new Events.Time(Span.at(end), List.of()));
    }

    /// A breach in doubt may be one, and what was owed and is told as not done may be called one.
    private void addBreaches(Demand demand, List<Events.Time> all) {
        var ruling = court.ruling(demand, standard);
        var isOwed = isOwed(demand.frame().kind());
        for (var found : ruling.found()) {
            var whose = whose(demand, found);
            if (whose.isOut()) continue;
            if (found.verdict() == Verdict.BROKEN && whose.isIn()) all.add(new Events.Time(found.span(), found.by()));
            else if (found.verdict() == Verdict.BROKEN || (!isOwed && isDoubt(found.verdict())))
                all.add(Events.Time.perhaps(found.span(), found.by()));
        }
        if (isByWhomever()) all.addAll(court.proved(demand, standard));
        for (var party : ruling.parties()) {
            var failed = isFailure(party.verdict()) || (isOwed && isDoubt(party.verdict()));
            if (!failed || !isBy(party.party())) continue;
            var from = party.due().isPresent() ? party.due() : party.since();
            if (from.isPresent() && from.getAsLong() <= court.now())
                all.add(Events.Time.perhaps(Span.at(from.getAsLong()), List.of()));
        }
    }

    /// What is owed is no breach by what was done, but by what was not.
    private static boolean isOwed(Kind kind) {
        return kind == Kind.DUTY_TO_ACT || kind == Kind.DUTY_OF_EFFORT || kind == Kind.STATE;
    }

    /// By all whom it is asked of, and as a whole: with the last that it took.
    private Optional<Events.Time> fulfilled(List<Demand> demands) {
        var verdicts = new ArrayList<Verdict>();
        var done = new ArrayList<Span>();
        for (var demand : demands) {
            var ruling = court.ruling(demand, standard);
            for (var party : ruling.parties()) if (isBy(party.party())) verdicts.add(party.verdict());
            for (var found : ruling.found())
                if (isPerhapsDone(found.verdict()) && isBy(name(demand, found))) done.add(found.span());
        }
        verdicts.removeIf(verdict -> verdict == Verdict.NOT_JUDGEABLE || verdict == Verdict.NOT_COVERED);
        if (done.isEmpty() || verdicts.isEmpty() || !verdicts.stream().allMatch(Outcomes::isPerhapsDone))
            return Optional.empty();
        if (!verdicts.stream().allMatch(Outcomes::isDone))
            return Optional.of(Events.Time.perhaps(Span.at(earliest(done)), List.of()));
        return Optional.of(new Events.Time(last(done), List.of()));
    }

    private static long earliest(List<Span> done) {
        return done.stream().mapToLong(Span::from).min().orElseThrow();
    }

    private static Span last(List<Span> done) {
        return new Span(
                done.stream().mapToLong(Span::from).max().orElseThrow(),
                done.stream().mapToLong(Span::to).max().orElseThrow());
    }

    private static boolean isDone(Verdict verdict) {
        return verdict == Verdict.FULFILLED || verdict == Verdict.FULFILLED_LATE;
    }

    private static boolean isPerhapsDone(Verdict verdict) {
        return isDone(verdict) || isDoubt(verdict);
    }

    private static boolean isDoubt(Verdict verdict) {
        return verdict == Verdict.DISPUTED || verdict == Verdict.UNCERTAIN;
    }

    private static boolean isFailure(Verdict verdict) {
        return verdict == Verdict.OVERDUE || verdict == Verdict.UNPERFORMED;
    }

    private static String name(Demand demand, Found found) {
        var names = Court.names(demand.frame().parties());
        return found.party() < 0 || found.party() >= names.size() ? "" : names.get(found.party());
    }

    /// No side is named, so that it is enough that the clause is broken.
    private boolean isByWhomever() {
        return of.by().isEmpty() && !(of.bySame() && same.isPresent());
    }

    /// Whether a breach is one of those named: of several with one debt, and of whoever it was, their acts tell.
    private Answer whose(Demand demand, Found found) {
        if (isByWhomever()) return Answer.IN;
        var parties = demand.frame().parties();
        if (found.party() < 0 || found.party() >= parties.size()) return Answer.OTHER_ACTOR;
        var party = parties.all().get(found.party());
        if (isBy(party.name())) return Answer.IN;
        var wanted = of.bySame() ? same.orElseThrow() : new Party("", of.by());
        if (!parties.isNamed()) return ofActs(demand, found, wanted);
        if (wanted.actors().containsAll(party.actors())) return Answer.IN;
        var isOneOfThem = party.actors().stream().anyMatch(wanted.actors()::contains);
        return isOneOfThem ? Answer.ACTOR_UNKNOWN : Answer.OTHER_ACTOR;
    }

    private Answer ofActs(Demand demand, Found found, Party wanted) {
        var sides = demand.frame().header().sides();
        var answer = Answer.OTHER_ACTOR;
        for (var hit : found.by()) answer = answer.or(Events.own(court.evidence(), sides, hit, wanted));
        return answer;
    }

    private boolean isBy(String party) {
        if (of.bySame() && same.isPresent() && !same.get().name().equals(party)) return false;
        return of.by().isEmpty() || of.by().contains(party);
    }
}

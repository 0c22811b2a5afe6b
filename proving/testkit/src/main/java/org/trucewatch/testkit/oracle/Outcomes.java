package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.oracle.Events.Happening;

/// What another clause comes to, as an event: surely, or perhaps. Clauses that wait for each other wait for ever.
/// Source: rules of the judge, M22.
record Outcomes(Setting there, Clause clause, Event.OfClause event, Optional<Party> same) {
    private static final Set<Verdict> DONE = Set.of(Verdict.FULFILLED, Verdict.FULFILLED_LATE);
    private static final Set<Verdict> DOUBTFUL = Set.of(Verdict.DISPUTED, Verdict.UNCERTAIN);
    private static final Set<Verdict> FAILED = Set.of(Verdict.OVERDUE, Verdict.UNPERFORMED);
    private static final Set<Verdict> ASIDE = Set.of(Verdict.NOT_JUDGEABLE, Verdict.NOT_COVERED);
    /// Of these what was not done is the breach.
    private static final Set<Kind> OWED = Set.of(Kind.DUTY_TO_ACT, Kind.DUTY_OF_EFFORT, Kind.STATE);

    static List<Happening> of(Setting setting, Event.OfClause event, Optional<Party> same) {
        var id = event.clause().in(setting.text().id());
        if (setting.open().contains(id)) return List.of();
        return setting.file()
                .agreement()
                .text(id.text())
                .flatMap(text -> text.clause(id.key())
                        .map(clause -> new Outcomes(setting.asking(id).within(text), clause, event, same)))
                .map(Outcomes::all)
                .orElse(List.of());
    }

    private List<Happening> all() {
        return switch (event.outcome()) {
            case BROKEN -> broken();
            case FULFILLED -> fulfilled();
            case SUSPENDED -> List.of();
            case ENDED -> ended();
        };
    }

    private List<Happening> ended() {
        var end = Clauses.closes(there, clause);
        if (end > there.now()) return List.of();
        return List.of(new Happening(Span.at(end), key(), List.of()));
    }

    private String key() {
        ClauseId id = clause.id();
        return id.key();
    }

    private List<Happening> broken() {
        var found = new ArrayList<Happening>();
        for (var demand : Sentences.of(there, clause)) {
            var answer = Clauses.sentence(there, demand);
            var owed = OWED.contains(demand.kind());
            for (var occurrence : answer.occurrences()) {
                var whose = whose(demand, occurrence);
                var broken = occurrence.verdict() == Verdict.BROKEN;
                if (whose == Tri.OUT || !(broken || (!owed && DOUBTFUL.contains(occurrence.verdict())))) continue;
                var surely = broken && whose == Tri.IN ? occurrence.happened().from() : Span.END;
                found.add(new Happening(occurrence.happened(), surely, occurrence.id(), List.of()));
            }
            if (isByWhomever()) found.addAll(Unattributed.all(there, demand));
            for (var party : answer.parties())
                if (isBy(party.party()) && mayHaveFailed(party, owed))
                    found.add(new Happening(Span.at(failed(party)), Span.END, party.party(), List.of()));
        }
        return found;
    }

    private boolean mayHaveFailed(PartyVerdict party, boolean owed) {
        var verdict = party.verdict();
        return (FAILED.contains(verdict) || (owed && DOUBTFUL.contains(verdict))) && failed(party) <= there.now();
    }

    /// The date that was missed; of what had none, when it was told.
    private static long failed(PartyVerdict party) {
        return party.due().orElse(party.since().orElse(Span.END));
    }

    private List<Happening> fulfilled() {
        var answers = Sentences.of(there, clause).stream()
                .map(demand -> Clauses.sentence(there, demand))
                .toList();
        var verdicts = answers.stream()
                .flatMap(answer -> answer.parties().stream())
                .filter(party -> isBy(party.party()))
                .map(PartyVerdict::verdict)
                .filter(verdict -> !ASIDE.contains(verdict))
                .toList();
        var spans = answers.stream().flatMap(answer -> done(answer).stream()).toList();
        if (verdicts.isEmpty() || spans.isEmpty() || !verdicts.stream().allMatch(Outcomes::mayBeDone)) return List.of();
        var first = spans.stream().mapToLong(Span::from).min().orElseThrow();
        if (!DONE.containsAll(verdicts)) return List.of(new Happening(Span.at(first), Span.END, key(), List.of()));
        var last = spans.stream().mapToLong(Span::from).max().orElseThrow();
        var end = spans.stream().mapToLong(Span::to).max().orElseThrow();
        return List.of(new Happening(new Span(last, end), key(), List.of()));
    }

    private List<Span> done(StandardVerdict answer) {
        var spans = new ArrayList<Span>();
        for (var occurrence : answer.occurrences())
            if (mayBeDone(occurrence.verdict()) && isBy(occurrence.party())) spans.add(occurrence.happened());
        return spans;
    }

    private static boolean mayBeDone(Verdict verdict) {
        return DONE.contains(verdict) || DOUBTFUL.contains(verdict);
    }

    /// No side is named, so that it is enough that the clause is broken.
    private boolean isByWhomever() {
        return event.by().isEmpty() || (event.by().get() instanceof Event.Doer.TheSame && same.isEmpty());
    }

    /// Whether a breach is one of those named: of several with one debt, and of whoever it was, their acts tell.
    private Tri whose(Demand demand, Occurrence occurrence) {
        if (isBy(occurrence.party())) return Tri.IN;
        var wanted = event.by().get() instanceof Event.Doer.Named named
                ? names(named)
                : same.orElseThrow().names();
        for (var party : Clauses.judged(there, demand)) {
            if (!party.id().equals(occurrence.party())) continue;
            if (party.isOpen()) return ofActs(wanted, occurrence);
            if (wanted.containsAll(party.names())) return Tri.IN;
            return party.names().stream().anyMatch(wanted::contains) ? Tri.CANNOT_TELL : Tri.OUT;
        }
        return Tri.OUT;
    }

    private Tri ofActs(List<String> wanted, Occurrence occurrence) {
        var answer = Tri.OUT;
        for (var group : there.seen().groups())
            for (var claim : group.claims())
                if (occurrence.by().contains(claim.report().id()))
                    answer = Tri.either(
                            answer,
                            Actors.answer(
                                            there,
                                            claim.report().actor(),
                                            new Party("", wanted),
                                            Set.copyOf(wanted),
                                            claim)
                                    .tri());
        return answer;
    }

    private boolean isBy(String party) {
        if (event.by().isEmpty()) return true;
        return switch (event.by().get()) {
            case Event.Doer.Named named -> names(named).contains(party);
            case Event.Doer.TheSame it -> same.isEmpty() || same.get().id().equals(party);
        };
    }

    private List<String> names(Event.Doer.Named named) {
        var names = named.names().all();
        return names.equals(List.of("parties")) ? there.bound() : names;
    }
}

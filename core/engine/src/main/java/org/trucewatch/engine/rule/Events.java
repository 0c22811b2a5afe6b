package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Frame;
import org.trucewatch.engine.clause.Header;
import org.trucewatch.engine.clause.Trigger;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.agreement.Event.Outcome;
import org.trucewatch.model.agreement.Event.Selector;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// When the events happened that a sentence waits for.
final class Events {
    private final Court court;
    private final Header header;
    private final Window term;
    private final Standard standard;

    /// One time an event happened, and the claims that tell it.
    record Time(Span span, List<Hit> by) {}

    /// `term` is what events leave of the text's term: what is told happened outside it sets no clock in it.
    Events(Court court, Header header, Window term, Standard standard) {
        this.court = court;
        this.header = header;
        this.term = term;
        this.standard = standard;
    }

    /// The times at which the event stands under the standard, earliest first. With a party, *by the same* means it.
    List<Time> times(Trigger trigger, Optional<Party> party) {
        return switch (trigger) {
            case Trigger.OfText text ->
                text.span()
                        .filter(span -> span.from() <= court.now())
                        .map(span -> List.of(new Time(span, List.of())))
                        .orElse(List.of());
            case Trigger.OfClause of -> ofClause(of, party);
            case Trigger.OfAct of -> ofAct(of, party);
        };
    }

    private List<Time> ofClause(Trigger.OfClause of, Optional<Party> party) {
        var all = new ArrayList<Time>();
        for (var demand : court.demands(of.clause())) {
            if (of.outcome() == Outcome.ENDED || of.outcome() == Outcome.SUSPENDED) ended(demand, all);
            else found(of, demand, party, all);
        }
        all.sort(Comparator.comparingLong(time -> time.span().from()));
        return all;
    }

    private void ended(Demand demand, List<Time> all) {
        var end = demand.frame().window().earliestEnd();
        if (end <= court.now()) all.add(new Time(Span.at(end), List.of()));
    }

    private void found(Trigger.OfClause of, Demand demand, Optional<Party> party, List<Time> all) {
        var names = Court.names(demand.frame().parties());
        for (var found : court.ruling(demand, standard).found()) {
            var name = found.party() < 0 || found.party() >= names.size() ? "" : names.get(found.party());
            if (of.by().isPresent() && !of.by().get().equals(name)) continue;
            if (of.bySame() && party.isPresent() && !party.get().name().equals(name)) continue;
            if (matches(of.outcome(), found.verdict())) all.add(new Time(found.span(), found.by()));
        }
    }

    private static boolean matches(Outcome outcome, Verdict verdict) {
        return switch (outcome) {
            case BROKEN -> verdict == Verdict.BROKEN;
            case FULFILLED -> verdict == Verdict.FULFILLED || verdict == Verdict.FULFILLED_LATE;
            case SUSPENDED, ENDED -> false;
        };
    }

    private List<Time> ofAct(Trigger.OfAct of, Optional<Party> party) {
        var all = new ArrayList<Time>();
        var scale = court.scale(of.probe(), List.of(of.denials()));
        for (var happening : court.hearing().happenings(of.probe())) {
            var isOwn = of.bySame() && party.isPresent();
            var own = isOwn || !term.equals(Window.ALWAYS)
                    ? happening.narrowed(hit -> inTerm(hit).and(isOwn ? own(hit, party.get()) : Answer.IN))
                    : Optional.of(happening);
            if (own.isEmpty()) continue;
            var weight = scale.weigh(own.get(), 0, standard);
            if (weight.stands()) all.add(new Time(Happening.span(weight.by()), weight.by()));
        }
        all.sort(Comparator.comparingLong((Time time) -> time.span().from()).thenComparingInt(time -> row(time)));
        return select(of, all);
    }

    private static int row(Time time) {
        return time.by().isEmpty() ? -1 : time.by().get(0).row();
    }

    private Answer inTerm(Hit hit) {
        return term.answer(hit.from(), hit.to(), false);
    }

    private Answer own(Hit hit, Party party) {
        var evidence = court.evidence();
        var alone = new Parties(Parties.Whose.NAMED, List.of(party));
        var certainty = evidence.shape(hit.claim()).certainty();
        var named = Set.copyOf(party.actors());
        return header.sides()
                .whose(evidence.actor(hit.row()), certainty, alone, named, hit.span())
                .why();
    }

    /// *First* and *last* are one of all; a number is reached by running total.
    private List<Time> select(Trigger.OfAct of, List<Time> all) {
        if (all.isEmpty()) return all;
        if (of.which() == Selector.FIRST) return List.of(all.get(0));
        if (of.which() == Selector.LAST) return List.of(all.get(all.size() - 1));
        if (of.needed() <= 1) return all;
        var total = 0L;
        for (var time : all) {
            total += Math.max(1, count(time.by()).from());
            if (total >= of.needed()) return List.of(time);
        }
        return List.of();
    }

    /// How many claims of one happening count together: the hull of what is told, one where nothing is.
    Range count(List<Hit> by) {
        var evidence = court.evidence();
        var from = Long.MAX_VALUE;
        var to = 0L;
        for (var hit : by) {
            var amount = evidence.amount(hit.claim());
            if (amount.isEmpty()) continue;
            from = Math.min(from, amount.get().range().from());
            to = Math.max(to, amount.get().range().to());
        }
        return from <= to && from != Long.MAX_VALUE ? new Range(from, to) : Range.exactly(1);
    }

    /// Whether a condition on *it* holds for the act that a claim tells.
    Answer holds(Frame.Condition condition, int row, Party party) {
        var answer = Answer.AFTER_WINDOW;
        for (var time : times(condition.trigger(), Optional.of(party)))
            answer = answer.or(Relations.holds(condition.relation(), time, row, court, header));
        return answer;
    }

    /// How long an event's state lasts: until an opposite act is told, or on.
    Span lasting(Trigger trigger, Time time) {
        if (!(trigger instanceof Trigger.OfAct of)) return Span.from(time.span().from());
        var acts = of.probe().lexicon().acts();
        var ends = acts.opposites(of.probe().acts());
        var end = Span.END;
        var evidence = court.evidence();
        for (var row = 0; row < evidence.size(); row++) {
            if (!evidence.isVisible(row, court.hearing().asOf())
                    || !evidence.shape(row).asserts()) continue;
            if (evidence.from(row) > time.span().from() && acts.fallsUnder(evidence.act(row), ends))
                end = Math.min(end, evidence.from(row));
        }
        return new Span(time.span().from(), end);
    }
}

package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Frame;
import org.trucewatch.engine.clause.Header;
import org.trucewatch.engine.clause.Trigger;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.names.Sides;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;

/// When the events happened that a sentence waits for.
final class Events {
    /// What a condition rests on may be as much as there is evidence; so much of it can be told.
    private static final int MOST_TOLD = 1_000;

    private final Court court;
    private final Header header;
    private final Window term;
    private final Standard standard;

    /// One time an event happened, and the claims that tell it. Where it takes several happenings the span runs
    /// from when they may be enough until they surely are, to the end of time if they never surely are;
    /// `surely` is the first second of the one that makes them enough.
    record Time(Span span, long surely, List<Hit> by) {
        Time(Span span, List<Hit> by) {
            this(span, span.from(), by);
        }

        /// What may have happened, and is not sure.
        static Time perhaps(Span span, List<Hit> by) {
            return new Time(span, Span.END, by);
        }

        boolean isSure() {
            return surely != Span.END;
        }

        /// From when it may have happened until it surely has.
        Span hull() {
            return isSure() ? span : Span.from(span.from());
        }
    }

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
            case Trigger.OfClause of -> new Outcomes(court, standard, of, party).times();
            case Trigger.OfAct of -> of.each().isEmpty() ? ofAct(of, party, Optional.empty()) : ofEach(of, party);
        };
    }

    /// The first time: where what may have happened came before what surely did, from the one to the other.
    Optional<Time> first(Trigger trigger, Optional<Party> party) {
        var times = times(trigger, party);
        var sure = times.stream().filter(Time::isSure).findFirst();
        if (sure.isEmpty() || times.get(0).isSure()) return times.stream().findFirst();
        var from = times.get(0).span().from();
        var last = sure.get();
        return Optional.of(new Time(new Span(from, last.span().to()), Math.max(from, last.surely()), last.by()));
    }

    /// What each of several must do has happened with the last of them, once for each time that all did it.
    ///
    /// Source: rules of the judge, L29.
    private List<Time> ofEach(Trigger.OfAct of, Optional<Party> party) {
        var each = of.each().stream()
                .map(name -> ofAct(of, party, Optional.of(new Party(name, List.of(name)))))
                .toList();
        var sure = each.stream()
                .map(times -> times.stream().filter(Time::isSure).toList())
                .toList();
        var all = new ArrayList<>(rounds(sure));
        for (var time : rounds(each)) if (!time.isSure()) all.add(time);
        all.sort(Comparator.comparingLong(time -> time.span().from()));
        return all;
    }

    private static List<Time> rounds(List<List<Time>> each) {
        var most = each.stream().mapToInt(List::size).min().orElse(0);
        var all = new ArrayList<Time>();
        for (var round = 0; round < most; round++) {
            var number = round;
            all.add(together(each.stream().map(times -> times.get(number)).toList()));
        }
        return all;
    }

    private static Time together(List<Time> one) {
        var from = one.stream().mapToLong(time -> time.span().from()).max().orElseThrow();
        var to = one.stream().mapToLong(time -> time.span().to()).max().orElseThrow();
        var surely = one.stream().mapToLong(Time::surely).max().orElseThrow();
        var by = one.stream().flatMap(time -> time.by().stream()).toList();
        return new Time(new Span(from, to), surely, by);
    }

    /// With a doer, what he is told to have done.
    private List<Time> ofAct(Trigger.OfAct of, Optional<Party> party, Optional<Party> doer) {
        var all = new ArrayList<Reached.Telling>();
        var scale = court.scale(of.probe(), List.of(of.denials()));
        for (var happening : court.hearing().happenings(of.probe())) {
            var isOwn = of.bySame() && party.isPresent();
            var own = isOwn || doer.isPresent() || !term.equals(Window.ALWAYS)
                    ? happening.narrowed(hit -> inTerm(hit)
                            .and(isOwn ? own(hit, party.get()) : Answer.IN)
                            .and(doer.map(one -> doneBy(of, hit, one)).orElse(Answer.IN)))
                    : Optional.of(happening);
            if (own.isEmpty()) continue;
            var weight = scale.weigh(own.get(), 0, standard);
            if (weight.isShown()) all.add(Reached.Telling.of(own.get(), weight));
        }
        all.sort(Reached.Telling.IN_ORDER);
        return select(of, all);
    }

    private Answer inTerm(Hit hit) {
        return term.answer(hit.from(), hit.to(), false);
    }

    private Answer doneBy(Trigger.OfAct of, Hit hit, Party doer) {
        return own(court.evidence(), header.sides(), hit, doer, of.probe().named());
    }

    private Answer own(Hit hit, Party party) {
        return own(court.evidence(), header.sides(), hit, party);
    }

    /// Whether what a claim tells is an act of the party.
    static Answer own(Evidence evidence, Sides sides, Hit hit, Party party) {
        return own(evidence, sides, hit, party, Set.copyOf(party.actors()));
    }

    private static Answer own(Evidence evidence, Sides sides, Hit hit, Party party, Set<String> named) {
        var alone = new Parties(Parties.Whose.NAMED, List.of(party));
        var certainty = evidence.shape(hit.claim()).certainty();
        return sides.whose(evidence.actor(hit.row()), certainty, alone, named, hit.span())
                .why();
    }

    /// *First* and *last* are one of all; of a number it is told when it was reached.
    private List<Time> select(Trigger.OfAct of, List<Reached.Telling> all) {
        if (all.isEmpty()) return List.of();
        if (of.needed() > 1) return new Reached(court, of, all).time().stream().toList();
        var sure = all.stream().filter(Reached.Telling::isSure).toList();
        if (sure.isEmpty()) return times(all);
        return switch (of.which()) {
            case FIRST -> times(all.subList(0, all.indexOf(sure.get(0)) + 1));
            case LAST -> times(sure.subList(sure.size() - 1, sure.size()));
            case NONE, EACH, ANY -> times(all);
        };
    }

    private static List<Time> times(List<Reached.Telling> all) {
        return all.stream().map(Reached.Telling::time).toList();
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
        for (var time : times(condition.trigger(), Optional.of(party))) {
            var holds = Relations.holds(condition.relation(), time, row, court, header);
            answer = answer.or(holds.isIn() && !time.isSure() ? Answer.TRIGGER_PERHAPS : holds);
        }
        return answer;
    }

    /// What [#holds] rests on beside the act: the same for two bodies of evidence where it is equal. Empty where
    /// that is very much.
    Optional<List<Object>> ground(Frame.Condition condition, Party party) {
        var times = times(condition.trigger(), Optional.of(party));
        var told = times.size();
        for (var time : times) told += time.by().size();
        if (told > MOST_TOLD) return Optional.empty();
        var all = new ArrayList<Object>();
        for (var time : times) {
            all.add(List.of(time.span(), time.surely()));
            for (var hit : time.by()) all.add(named(hit.row()));
        }
        return Optional.of(all);
    }

    /// A claim by its report, and its place among those of the report.
    private List<Object> named(int row) {
        var report = court.evidence().report(row);
        return List.of(court.evidence().name(report), row - court.evidence().rowsOf(report)[0]);
    }

    /// How long a suspension lasts that began then: until an act that ends it, or on. At either end lies the doubt
    /// of the act.
    ///
    /// Source: rules of the judge, M21.
    Window lasting(Frame.Suspension suspension, Time begun) {
        var perhaps = Span.END;
        var surely = Span.END;
        for (var end : suspension.ends())
            for (var time : times(end, Optional.empty())) {
                var span = time.span();
                if (span.to() <= begun.span().from()) continue;
                perhaps = Math.min(perhaps, Math.max(span.from(), begun.span().from()));
                // what may have come before it, or not at all, may have ended nothing
                if (time.isSure() && span.from() >= begun.hull().to()) surely = Math.min(surely, span.to());
            }
        return new Window(begun.span().from(), begun.hull().to(), perhaps, surely, Span.BEGINNING);
    }
}

package org.trucewatch.testkit.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Event.About;
import org.trucewatch.model.agreement.Event.Doer;
import org.trucewatch.model.agreement.Event.Limit;
import org.trucewatch.model.agreement.Event.Selector;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Matter;
import org.trucewatch.model.agreement.Phrase.Place;
import org.trucewatch.model.agreement.Phrase.Point;
import org.trucewatch.model.agreement.Phrase.Proof;
import org.trucewatch.model.agreement.Phrase.Relation;
import org.trucewatch.model.agreement.Phrase.Role;
import org.trucewatch.model.agreement.Phrase.Term;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.Phrase.Where;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Slot;

/// Phrases and events.
final class RandomPhrases {
    private final Draw draw;
    private final RandomMeasures measures;

    RandomPhrases(Draw draw, RandomMeasures measures) {
        this.draw = draw;
        this.measures = measures;
    }

    /// The phrases of a sentence: at most one a slot, by rank.
    List<Phrase> sentence(int least, int most) {
        return inOrder(draw.some(least, most, this::phrase));
    }

    /// Phrases that an exception, a definition or an entry can have.
    private List<Phrase> narrow(int least, int most) {
        return inOrder(draw.some(least, most, () -> draw.<Phrase>any(this::role, this::place, this::when, this::term)));
    }

    List<Phrase> narrow() {
        return narrow(0, 2);
    }

    List<When> whens(int least, int most) {
        return inOrder(draw.some(least, most, this::when)).stream()
                .map(When.class::cast)
                .toList();
    }

    private static List<Phrase> inOrder(List<? extends Phrase> drawn) {
        Set<Slot> filled = EnumSet.noneOf(Slot.class);
        var kept = new ArrayList<Phrase>();
        for (Phrase phrase : drawn) {
            var slot = Slot.of(phrase);
            if (filled.add(slot) || slot == Slot.EXCEPTION) kept.add(phrase);
        }
        kept.sort(Comparator.comparingInt(RandomPhrases::rank));
        return kept;
    }

    private static int rank(Phrase phrase) {
        return switch (phrase) {
            case Role role -> 4;
            case Place place -> 5;
            case When when -> 6;
            case Term term -> 7;
            case Phrase.Except except -> 8;
            case Proof proof -> 9;
        };
    }

    private Phrase phrase() {
        return draw.any(this::role, this::place, this::when, this::when, this::term, this::except, this::proof);
    }

    private Role role() {
        return new Role(draw.of(Role.Part.class), measures.maybeQuantity(), measures.names());
    }

    private Place place() {
        return new Place(draw.some(1, 2, this::where));
    }

    private Where where() {
        var which = draw.of(List.of(Selector.NONE, Selector.NONE, Selector.EACH, Selector.ANY));
        return draw.any(
                () -> new Where.Named(draw.of(Relation.class), which, measures.names()),
                () -> new Where.OnEdge(measures.names()),
                () -> new Where.Near(measures.length(), measures.names()),
                () -> new Where.Away(measures.firmBound(), measures.length(), measures.names()));
    }

    When when() {
        return draw.any(
                this::simpleWhen,
                this::simpleWhen,
                () -> new When.InSteps(draw.some(1, 3, () -> new Phrase.Step(measures.quantity(), simpleWhen()))));
    }

    private When simpleWhen() {
        return draw.any(
                () -> new When.From(measures.moment()),
                () -> new When.After(point()),
                () -> new When.Until(point()),
                () -> new When.Before(point()),
                () -> new When.On(measures.moment()),
                () -> new When.During(measures.names()),
                () -> new When.Hours(measures.time(), measures.time()),
                () -> new When.Lasting(draw.maybe(2, measures::firmBound), measures.period()),
                () -> new When.AsAt(measures.moment()),
                () -> new When.By(draw.once(4), measures.moment()),
                () -> new When.AtOnce(draw.once(4)),
                () -> new When.Counted(draw.once(4), draw.once(2), measures.period(), draw.once(2), anchor()),
                () -> new When.Every(measures.period()),
                () -> new When.InAny(measures.period()),
                () -> new When.AgainWithin(measures.period()));
    }

    Point point() {
        return draw.any(() -> new Point.OfMoment(measures.moment()), () -> new Point.OfEvent(anchor()));
    }

    private Term term() {
        return draw.any(
                () -> new Term.If(fact()),
                () -> new Term.WithConsent(measures.names()),
                () -> new Term.InExchange(event()),
                () -> new Term.InStep(measures.ref()),
                () -> new Term.SuspendedWhile(event()));
    }

    private Phrase.Except except() {
        return new Phrase.Except(matter(), draw.maybe(3, this::matter));
    }

    private Matter matter() {
        return draw.any(
                () -> new Matter(Optional.of(doer()), Optional.empty(), Optional.empty(), narrow()),
                () -> new Matter(Optional.empty(), measures.maybeQuantity(), Optional.of(measures.names()), narrow()),
                () -> new Matter(Optional.empty(), Optional.empty(), Optional.empty(), narrow(1, 2)));
    }

    private Proof proof() {
        return draw.any(
                () -> new Proof.AcceptedBy(measures.names()),
                () -> new Proof.FreshFor(measures.period()),
                Proof.SilenceCounts::new,
                Proof.Prevails::new);
    }

    Event event() {
        return draw.any(
                this::actEvent,
                this::actEvent,
                () -> new Event.OfClause(measures.ref(), draw.of(Event.Outcome.class), draw.maybe(2, this::doer)));
    }

    private Event actEvent() {
        var of = draw.maybe(2, measures::names);
        Optional<Quantity> quantity = of.flatMap(names -> measures.maybeQuantity());
        var times = draw.maybe(4, measures::quantity);
        return new Event.OfAct(
                draw.of(Selector.class), times, measures.name(), quantity, of, draw.some(0, 2, this::about));
    }

    private About about() {
        return draw.any(
                () -> new About.By(doer()),
                () -> new About.InRole(role()),
                () -> new About.At(place()),
                () -> new About.AcceptedBy(measures.names()));
    }

    private Doer doer() {
        Names names = measures.names();
        return draw.any(() -> new Doer.Named(names), Doer.TheSame::new);
    }

    private Event.Anchor anchor() {
        return new Event.Anchor(event(), draw.once(4));
    }

    Event.Fact fact() {
        return new Event.Fact(event(), draw.some(0, 2, this::limit));
    }

    private Limit limit() {
        var distance = draw.maybe(2, () -> new Event.Distance(draw.once(2), measures.period()));
        return draw.any(Limit.CoveringIt::new, () -> new Limit.BeforeIt(distance), () -> new Limit.AfterIt(distance));
    }
}

package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.PartiesNamed;
import org.trucewatch.model.evidence.Report.Polarity;

/// The events that a text's sentences wait for.
final class Triggers {
    private final Header header;
    private final Lexicon lexicon;
    private final Window term;
    private final boolean ofTerm;

    Triggers(Header header, Window term) {
        this(header, term, false);
    }

    /// The events of the term itself, which count whomever and wherever they touch.
    static Triggers ofTerm(Header header) {
        return new Triggers(header, Window.ALWAYS, true);
    }

    private Triggers(Header header, Window term, boolean ofTerm) {
        this.ofTerm = ofTerm;
        this.header = header;
        this.lexicon = header.lexicon();
        this.term = term;
    }

    Frame.Condition condition(Event.Fact fact) {
        var relation = relation(fact.limits());
        return new Frame.Condition(trigger(fact.event(), term), relation);
    }

    static Trigger.Relation relation(List<Event.Limit> limits) {
        var covers = false;
        Optional<Trigger.Distance> before = Optional.empty();
        Optional<Trigger.Distance> after = Optional.empty();
        for (var limit : limits)
            switch (limit) {
                case Event.Limit.CoveringIt it -> covers = true;
                case Event.Limit.BeforeIt it -> before = Optional.of(distance(it.distance()));
                case Event.Limit.AfterIt it -> after = Optional.of(distance(it.distance()));
            }
        return new Trigger.Relation(covers, before, after);
    }

    private static Trigger.Distance distance(Optional<Event.Distance> told) {
        return told.map(one -> new Trigger.Distance(one.atLeast(), Optional.of(one.period())))
                .orElse(new Trigger.Distance(false, Optional.empty()));
    }

    Trigger trigger(Event event, Window window) {
        return switch (event) {
            case Event.OfClause of ->
                new Trigger.OfClause(
                        of.clause().in(header.id()),
                        of.outcome(),
                        of.by().map(this::named).orElse(List.of()),
                        of.by().filter(Event.Doer.TheSame.class::isInstance).isPresent());
            case Event.OfAct of ->
                Header.isBuiltIn(of.name()) ? new Trigger.OfText(header.builtIn(of.name())) : ofAct(of, window);
        };
    }

    private List<String> named(Event.Doer doer) {
        if (!(doer instanceof Event.Doer.Named named)) return List.of();
        var names = named.names().all();
        return names.equals(List.of("parties")) ? header.bound() : names;
    }

    /// A suspension ends with an opposite of the act that began it, by whomever.
    Frame.Suspension suspension(Event event, Window window) {
        List<Trigger> ends = event instanceof Event.OfAct of
                ? lexicon.acts.opposites(Set.of(lexicon.acts.id(of.name()))).stream()
                        .map(name -> ofAct(any(name), window))
                        .toList()
                : List.of();
        return new Frame.Suspension(trigger(event, window), ends);
    }

    private static Event.OfAct any(String act) {
        return new Event.OfAct(
                Event.Selector.NONE, Optional.empty(), act, Optional.empty(), Optional.empty(), List.of());
    }

    private Trigger ofAct(Event.OfAct of, Window window) {
        var quantity = of.quantity().isPresent() ? of.quantity() : of.times();
        var need = Need.of(quantity, of.of());
        var probe = probe(of, window);
        return new Trigger.OfAct(
                probe,
                denials(probe),
                of.which(),
                Math.max(1, need.least()),
                of.quantity().flatMap(any -> of.of()),
                isBySame(of),
                quantity.isPresent() || of.which() != Event.Selector.NONE ? List.of() : each(of));
    }

    /// Those whom *and* joins, of whom each must have done it.
    private List<String> each(Event.OfAct of) {
        for (var about : of.about())
            if (about instanceof Event.About.By by
                    && by.doer() instanceof Event.Doer.Named doers
                    && doers.names().join() == Names.Join.AND)
                return header.sides().ids(doers.names().all());
        return List.of();
    }

    /// Who says that an event did not happen.
    static Probe denials(Probe probe) {
        return probe.bare()
                .at(PlaceTest.ANYWHERE)
                .whenever()
                .by(Probe.Doers.WHOEVER)
                .of(probe.lexicon().acts.wider(probe.acts()), Polarity.DENIES);
    }

    static boolean isBySame(Event.OfAct of) {
        return of.about().stream()
                .anyMatch(about -> about instanceof Event.About.By by && by.doer() instanceof Event.Doer.TheSame);
    }

    /// The claims that tell of an act by whoever is named, or by anyone.
    Probe probe(Event.OfAct said, Window window) {
        var of = new PartiesNamed(header.bound()).in(said);
        var parties = Parties.WHOEVER;
        Set<String> named = Set.of();
        var place = PlaceTest.ANYWHERE;
        var roles = new ArrayList<DetailTest>();
        var proofs = new ArrayList<DetailTest>();
        var acts = Set.of(lexicon.acts.id(of.name()));
        for (var about : of.about())
            switch (about) {
                case Event.About.By by -> {
                    if (by.doer() instanceof Event.Doer.Named doers) {
                        var ids = header.sides().ids(doers.names().all());
                        parties = ids.equals(List.of("parties"))
                                ? Parties.together(header.bound())
                                : Parties.together(ids);
                        named = Set.copyOf(ids);
                    }
                }
                case Event.About.InRole in -> roles.add(Roles.test(in.role(), acts, Roles.Use.BREACH, lexicon));
                case Event.About.At at -> place = PlaceTest.of(at.place(), header.sides(), lexicon.atlas);
                case Event.About.AcceptedBy by ->
                    proofs.add(new DetailTest.Accepted(new Assent(by.names(), header.sides())));
            }
        var things = of.of()
                .map(names -> List.<DetailTest>of(new DetailTest.Thing(names, false, lexicon)))
                .orElse(List.of());
        var against = of.about().stream()
                .filter(Event.About.InRole.class::isInstance)
                .flatMap(about -> ((Event.About.InRole) about).role().names().all().stream())
                .toList();
        var all = new LinkedHashSet<>(named);
        all.addAll(header.sides().ids(against));
        if (!ofTerm) roles.add(new DetailTest.NotExcluded(header.sides(), all));
        var undefined = lexicon.acts.isUndefined(of.name());
        return new Probe(
                lexicon,
                header.sides(),
                new Probe.Acts(acts, lexicon.unlisted(acts), undefined, Polarity.ASSERTS),
                new Probe.Doers(parties, all),
                new Probe.When(window, false, Optional.empty()),
                ofTerm ? place : place.without(header.excludes(), lexicon.atlas),
                new Probe.Tests(List.of(), roles, things, List.of(), proofs));
    }
}

package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Tail;
import org.trucewatch.model.agreement.Thing;

/// *Of them*: each part of what is owed is owed by itself, and where it says so to a place of its own.
/// Source: rules of the judge, L13.
final class Parts {
    private Parts() {}

    static List<Demand> withWhole(Demand demand) {
        var all = new ArrayList<>(List.of(demand));
        if (demand.deed() instanceof Deed.Act act
                && act.thing().isPresent()
                && act.thing().get() instanceof Thing.Goods goods)
            for (var part : goods.tail().parts()) all.add(part(demand, act, goods, part));
        return all;
    }

    private static Demand part(Demand demand, Deed.Act act, Thing.Goods goods, Tail.Part part) {
        var thing = new Thing.Goods(
                Optional.of(part.quantity()), part.name().map(Names::of).orElse(goods.names()), Tail.NONE);
        var phrases = new ArrayList<Phrase>();
        part.to().ifPresent(to -> phrases.add(new Phrase.Role(Phrase.Role.Part.TO, Optional.empty(), Names.of(to))));
        for (var phrase : demand.sentence().phrases())
            if (part.to().isEmpty() || !(phrase instanceof Phrase.Role role && role.part() == Phrase.Role.Part.TO))
                phrases.add(phrase);
        var sentence = demand.sentence();
        return new Demand(
                demand.clause(),
                new Body.Sentence(
                        sentence.who(),
                        sentence.modal(),
                        List.of(new Deed.Act(act.acts(), Optional.of(thing))),
                        phrases));
    }
}

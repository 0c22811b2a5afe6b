package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Tail;
import org.trucewatch.model.agreement.Thing;

/// *Of them*: each part of what is owed is owed by itself, and where it says so to a place of its own. So is each of
/// what
/// *and* joins: acts, things, places, and those to, from, with or for whom it is.
/// Source: rules of the judge, L13 and L27.
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

    /// The same demand of each name of each list that *and* joins.
    static List<Demand> each(Demand demand) {
        if (!(demand.deed() instanceof Deed.Act act)) return List.of(demand);
        var all = new ArrayList<Demand>();
        for (var one : acts(act))
            for (var phrases : phrases(demand, isOfOneNumber(act)))
                all.add(new Demand(
                        demand.clause(),
                        new Body.Sentence(
                                demand.sentence().who(), demand.sentence().modal(), List.of(one), phrases)));
        return all;
    }

    /// A number is that of all together, whatever they are and wherever they go.
    private static boolean isOfOneNumber(Deed.Act act) {
        return Demand.quantity(act)
                .filter(quantity -> !(quantity instanceof Quantity.All))
                .isPresent();
    }

    private static List<Deed.Act> acts(Deed.Act act) {
        var all = new ArrayList<Deed.Act>();
        for (var name : names(act.acts())) {
            if (act.thing().orElse(null) instanceof Thing.Goods goods && !isOfOneNumber(act))
                for (var thing : names(goods.names()))
                    all.add(new Deed.Act(name, Optional.of(new Thing.Goods(goods.quantity(), thing, goods.tail()))));
            else all.add(new Deed.Act(name, act.thing()));
        }
        return all;
    }

    private static List<List<Phrase>> phrases(Demand demand, boolean ofOneNumber) {
        var all = List.of(List.<Phrase>of());
        for (var phrase : demand.sentence().phrases()) {
            var longer = new ArrayList<List<Phrase>>();
            for (var before : all)
                for (var one : ofOneNumber ? List.of(phrase) : each(phrase)) {
                    var phrases = new ArrayList<>(before);
                    phrases.add(one);
                    longer.add(phrases);
                }
            all = longer;
        }
        return all;
    }

    private static List<Phrase> each(Phrase phrase) {
        if (phrase instanceof Phrase.Role role
                && role.part() != Phrase.Role.Part.WITHOUT
                && role.quantity().isEmpty())
            return names(role.names()).stream()
                    .<Phrase>map(name -> new Phrase.Role(role.part(), role.quantity(), name))
                    .toList();
        if (phrase instanceof Phrase.Place place
                && place.any().size() == 1
                && place.any().getFirst() instanceof Phrase.Where.Named named
                && (named.relation() == Phrase.Relation.IN || named.relation() == Phrase.Relation.AT))
            return names(named.places()).stream()
                    .<Phrase>map(name ->
                            new Phrase.Place(List.of(new Phrase.Where.Named(named.relation(), named.which(), name))))
                    .toList();
        return List.of(phrase);
    }

    private static List<Names> names(Names names) {
        return names.join() == Names.Join.AND
                ? names.all().stream().map(Names::of).toList()
                : List.of(names);
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

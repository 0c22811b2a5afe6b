package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Relation;
import org.trucewatch.model.agreement.Phrase.Role;
import org.trucewatch.model.agreement.Phrase.Where;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Thing;

/// What *and* joins in a duty to act: each of it is owed by itself.
///
/// Source: rules of the judge, L27.
final class Conjuncts {
    private Conjuncts() {}

    /// The deed of each act and each thing.
    static List<Deed.Act> of(Deed.Act act) {
        var all = new ArrayList<Deed.Act>();
        for (var one : each(act.acts())) for (var thing : things(act)) all.add(new Deed.Act(one, thing));
        return all;
    }

    private static List<Optional<Thing>> things(Deed.Act act) {
        if (isOfOneNumber(act) || !(act.thing().orElse(null) instanceof Thing.Goods goods)) return List.of(act.thing());
        return each(goods.names()).stream()
                .map(names -> Optional.<Thing>of(new Thing.Goods(goods.quantity(), names, goods.tail())))
                .toList();
    }

    /// A number is that of all together, whatever they are and wherever they go.
    static boolean isOfOneNumber(Deed.Act act) {
        return act.thing().orElse(null) instanceof Thing.Goods goods
                && goods.quantity()
                        .filter(quantity -> !(quantity instanceof Quantity.All))
                        .isPresent();
    }

    /// The phrases of each place and each role.
    static List<List<Phrase>> of(List<Phrase> phrases) {
        List<List<Phrase>> all = List.of(List.of());
        for (var phrase : phrases) all = longer(all, of(phrase));
        return all;
    }

    private static List<List<Phrase>> longer(List<List<Phrase>> all, List<Phrase> next) {
        var longer = new ArrayList<List<Phrase>>();
        for (var before : all)
            for (var one : next) {
                var phrases = new ArrayList<>(before);
                phrases.add(one);
                longer.add(phrases);
            }
        return longer;
    }

    /// To be without each of several is one thing, and so is to be outside them.
    private static List<Phrase> of(Phrase phrase) {
        if (phrase instanceof Role role
                && role.part() != Role.Part.WITHOUT
                && role.quantity().isEmpty())
            return each(role.names()).stream()
                    .<Phrase>map(names -> new Role(role.part(), Optional.empty(), names))
                    .toList();
        if (phrase instanceof Phrase.Place place
                && place.any().size() == 1
                && place.any().get(0) instanceof Where.Named named
                && (named.relation() == Relation.IN || named.relation() == Relation.AT))
            return each(named.places()).stream()
                    .<Phrase>map(
                            names -> new Phrase.Place(List.of(new Where.Named(named.relation(), named.which(), names))))
                    .toList();
        return List.of(phrase);
    }

    /// Each name that *and* joins, by itself.
    static List<Names> each(Names names) {
        return names.join() == Names.Join.AND
                ? names.all().stream().map(Names::of).toList()
                : List.of(names);
    }
}

package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.registry.ActKind;

/// Numbers to be kept: how many at any one time, of which parts, and at which posts.
///
/// Source: judging rules, section 4 (composition, stock); rules of the judge, G24.
final class Stocks {
    private final Lexicon lexicon;
    private final Slots slots;
    private final Frame frame;
    private final Body.Sentence sentence;

    Stocks(Header header, Slots slots, Frame frame, Body.Sentence sentence) {
        lexicon = header.lexicon();
        this.slots = slots;
        this.frame = frame;
        this.sentence = sentence;
    }

    Demand stock(Deed.Keep keep) {
        var limits = new ArrayList<Demand.Limit>();
        var quantity = keep.quantity().or(Stocks::atLeastOne);
        if (isCounted(quantity)) limits.add(limit(quantity, keep.things()));
        for (var part : keep.tail().parts())
            if (isCounted(Optional.of(part.quantity())) && part.name().isPresent())
                limits.add(
                        limit(Optional.of(part.quantity()), Names.of(part.name().get())));
        var act = new Deed.Act(Names.of("keep"), Optional.empty());
        var base = slots.probe(act, frame, Roles.Use.KEEPING).whenever();
        return new Demand.Stock(
                frame,
                base.of(all(limits, Demand.Limit::counts), Polarity.ASSERTS),
                base.of(all(limits, Demand.Limit::adds), Polarity.ASSERTS),
                base.of(all(limits, Demand.Limit::removes), Polarity.ASSERTS),
                limits,
                limits.size() <= keep.tail().parts().size(),
                posts(),
                isEach() && named().orElseThrow().places().all().stream().anyMatch(lexicon.atlas::isUnnamedClass),
                isEach());
    }

    /// A share of an unknown whole is decided by no count.
    private static boolean isCounted(Optional<Quantity> quantity) {
        return quantity.filter(Quantity.Count.class::isInstance).isPresent();
    }

    private Demand.Limit limit(Optional<Quantity> quantity, Names units) {
        return new Demand.Limit(
                Need.of(quantity, Optional.of(units)),
                acts(ActKind::counts, units.all()),
                acts(ActKind::adds, units.all()),
                acts(ActKind::removes, units.all()));
    }

    private static Set<String> all(List<Demand.Limit> limits, Function<Demand.Limit, Set<String>> acts) {
        var all = new LinkedHashSet<String>();
        for (var limit : limits) all.addAll(acts.apply(limit));
        return all;
    }

    private static Optional<Quantity> atLeastOne() {
        return Optional.of(new Quantity.Count(Bound.AT_LEAST, 1, OptionalLong.empty()));
    }

    private Set<String> acts(Function<ActKind, List<String>> mark, List<String> units) {
        return lexicon.acts.marking(
                mark, name -> units.stream().anyMatch(unit -> Meaning.related(name, unit, lexicon)));
    }

    private Optional<Phrase.Where.Named> named() {
        return sentence.phrases().stream()
                .filter(Phrase.Place.class::isInstance)
                .flatMap(phrase -> ((Phrase.Place) phrase).any().stream())
                .filter(Phrase.Where.Named.class::isInstance)
                .map(Phrase.Where.Named.class::cast)
                .findFirst();
    }

    private boolean isEach() {
        return named().filter(where -> where.which() == Event.Selector.EACH).isPresent();
    }

    /// The posts of an *each*: the named ones, or the members of a named class of places.
    private List<String> posts() {
        if (!isEach()) return List.of();
        var all = new LinkedHashSet<String>();
        for (var name : named().orElseThrow().places().all()) {
            var members = lexicon.atlas.members(name);
            var isClass = lexicon.atlas.isUnnamedClass(name);
            if (members.isEmpty() && !isClass) all.add(lexicon.atlas.id(name));
            members.stream()
                    .filter(member -> !isClass || !lexicon.atlas.isUnnamedClass(member))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }
}

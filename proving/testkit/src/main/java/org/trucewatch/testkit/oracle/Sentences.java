package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Change;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.PartiesNamed;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Thing;

/// The items of a clause under a reading. Source: language, sections 2 and 6.
final class Sentences {
    private static final int DEEPEST = 8;

    private Sentences() {}

    /// The items that are sentences.
    static List<Demand> of(Setting setting, Clause clause) {
        var demands = new ArrayList<Demand>();
        for (var body : bodies(setting, clause))
            if (body instanceof Body.Sentence sentence) demands.add(new Demand(clause.id(), sentence));
        return demands;
    }

    /// What each item says under the reading; a clause taken from another is read there.
    static List<Body> bodies(Setting setting, Clause clause) {
        var parties = new PartiesNamed(setting.bound());
        return bodies(setting, clause, 0).stream()
                .map(body -> body instanceof Body.Sentence sentence ? parties.in(sentence) : body)
                .toList();
    }

    private static List<Body> bodies(Setting setting, Clause clause, int depth) {
        var bodies = new ArrayList<Body>();
        for (var item : clause.items()) bodies.addAll(taken(setting, clause, read(item, setting.reading()), depth));
        return bodies;
    }

    private static List<Body> taken(Setting setting, Clause clause, Body body, int depth) {
        if (!(body instanceof Body.AsIn asIn)) return List.of(body);
        var other =
                setting.file().agreement().clause(asIn.clause().in(clause.id().text()));
        if (other.isEmpty() || depth == DEEPEST)
            return List.of(new Body.Unreadable(asIn.clause().key()));
        return bodies(setting, other.get(), depth + 1).stream()
                .map(taken -> changed(taken, Optional.empty(), asIn.phrases()))
                .toList();
    }

    private static Body read(Clause.Item item, String reading) {
        for (var rival : item.readings())
            if (rival.label().equals(reading))
                return switch (rival.change()) {
                    case Change.Whole whole -> whole.body();
                    case Change.Slots slots -> changed(item.body(), slots.thing(), slots.phrases());
                };
        return item.body();
    }

    private static Body changed(Body body, Optional<Thing> thing, List<Phrase> phrases) {
        return switch (body) {
            case Body.Sentence sentence -> {
                var deeds = thing.map(it -> sentence.deeds().stream()
                                .map(deed -> changed(deed, it))
                                .toList())
                        .orElse(sentence.deeds());
                var slots = Header.replaced(sentence.phrases(), phrases);
                yield new Body.Sentence(sentence.who(), sentence.modal(), deeds, slots);
            }
            case Body.AsIn asIn -> new Body.AsIn(asIn.clause(), Header.replaced(asIn.phrases(), phrases));
            case Body.NotJudgeable other -> other;
            case Body.Unreadable other -> other;
        };
    }

    private static Deed changed(Deed deed, Thing thing) {
        return switch (deed) {
            case Deed.Act act -> new Deed.Act(act.acts(), Optional.of(thing));
            case Deed.Keep keep ->
                thing instanceof Thing.Goods goods
                        ? new Deed.Keep(goods.quantity(), goods.names(), keep.state(), goods.tail())
                        : keep;
            case Deed.Let let -> new Deed.Let(let.quantity(), let.who(), let.of(), changed(let.deed(), thing));
            case Deed.Prevent prevent -> new Deed.Prevent(prevent.who(), changed(prevent.deed(), thing));
            case Deed.Break other -> other;
        };
    }

    /// The labels of rival readings: those of the header first, then those of the items as they appear.
    static List<String> labels(Setting setting, Clause clause) {
        var labels = new ArrayList<>(Header.labels(setting.text()));
        for (var item : clause.items())
            for (var rival : item.readings()) if (!labels.contains(rival.label())) labels.add(rival.label());
        return labels;
    }
}

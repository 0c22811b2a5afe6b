package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Change;
import org.trucewatch.model.agreement.Clause.Item;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Slot;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.agreement.Thing;

/// What a text and its clauses say under one of their rival readings.
///
/// Source: judging rules, section 5 (readings): one verdict a reading, never a cross product.
final class Readings {
    private static final int DEEPEST = 8;

    private final Agreement agreement;

    Readings(Agreement agreement) {
        this.agreement = agreement;
    }

    /// The labels of a clause's rival readings: those of the header first, then those of the items.
    static List<String> labels(Text text, Clause clause) {
        Set<String> labels = new LinkedHashSet<>();
        for (var line : text.lines()) line.rivals().forEach(rival -> labels.add(rival.label()));
        for (var item : clause.items()) item.readings().forEach(reading -> labels.add(reading.label()));
        return List.copyOf(labels);
    }

    /// The header's properties under a reading; the empty label is the reading as written.
    static List<Property> properties(Text text, String label) {
        var all = new ArrayList<Property>();
        for (var line : text.lines()) {
            var rival = line.rivals().stream()
                    .filter(one -> one.label().equals(label))
                    .findFirst();
            all.add(rival.map(one -> apply(one, line.property())).orElse(line.property()));
        }
        return all;
    }

    private static Property apply(Text.Rival rival, Property written) {
        if (rival.property().isPresent()) return rival.property().get();
        if (written instanceof Property.InForce force)
            return new Property.InForce(replace(force.phrases(), rival.phrases()));
        return written;
    }

    /// The sentences of a clause under a reading, with what it takes from other clauses written out.
    List<Body> bodies(Clause clause, String label) {
        return bodies(clause, label, 0);
    }

    private List<Body> bodies(Clause clause, String label, int depth) {
        var all = new ArrayList<Body>();
        for (var item : clause.items())
            all.addAll(resolve(body(item, label), clause.id().text(), depth));
        return all;
    }

    private static Body body(Item item, String label) {
        for (var reading : item.readings())
            if (reading.label().equals(label)) return change(item.body(), reading.change());
        return item.body();
    }

    private static Body change(Body written, Change change) {
        return switch (change) {
            case Change.Whole whole -> whole.body();
            case Change.Slots slots ->
                switch (written) {
                    case Body.Sentence sentence ->
                        new Body.Sentence(
                                sentence.who(),
                                sentence.modal(),
                                withThing(sentence.deeds(), slots.thing()),
                                replace(sentence.phrases(), slots.phrases()));
                    case Body.AsIn asIn -> new Body.AsIn(asIn.clause(), replace(asIn.phrases(), slots.phrases()));
                    case Body.NotJudgeable other -> other;
                    case Body.Unreadable other -> other;
                };
        };
    }

    private static List<Deed> withThing(List<Deed> deeds, Optional<Thing> thing) {
        return thing.map(one -> deeds.stream().map(deed -> with(deed, one)).toList())
                .orElse(deeds);
    }

    private static Deed with(Deed deed, Thing thing) {
        return switch (deed) {
            case Deed.Act act -> new Deed.Act(act.acts(), Optional.of(thing));
            case Deed.Keep keep ->
                thing instanceof Thing.Goods goods
                        ? new Deed.Keep(goods.quantity(), goods.names(), keep.state(), goods.tail())
                        : keep;
            case Deed.Let let -> new Deed.Let(let.quantity(), let.who(), let.of(), with(let.deed(), thing));
            case Deed.Prevent prevent -> new Deed.Prevent(prevent.who(), with(prevent.deed(), thing));
            case Deed.Break other -> other;
        };
    }

    /// Phrases of a rival take the place of those in the same slot; new ones are added.
    static List<Phrase> replace(List<Phrase> written, List<Phrase> rivals) {
        var all = new ArrayList<>(written);
        for (var rival : rivals) all.removeIf(phrase -> Slot.of(phrase) == Slot.of(rival));
        all.addAll(rivals);
        return all;
    }

    private List<Body> resolve(Body body, TextId home, int depth) {
        if (!(body instanceof Body.AsIn asIn)) return List.of(body);
        var target = agreement.clause(asIn.clause().in(home));
        if (target.isEmpty() || depth > DEEPEST)
            return List.of(new Body.Unreadable(asIn.clause().key()));
        return bodies(target.get(), "", depth + 1).stream()
                .map(taken -> taken instanceof Body.Sentence sentence
                        ? new Body.Sentence(
                                sentence.who(),
                                sentence.modal(),
                                sentence.deeds(),
                                replace(sentence.phrases(), asIn.phrases()))
                        : taken)
                .toList();
    }
}

package org.trucewatch.language.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Change;
import org.trucewatch.model.agreement.Clause.Item;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Slot;
import org.trucewatch.model.agreement.Thing;

/// A sentence with one of its rival readings put in.
final class Rival {
    private Rival() {}

    /// What the item says in the reading with this label; as written, where it has none.
    static Body body(Item item, String label) {
        return item.readings().stream()
                .filter(reading -> reading.label().equals(label))
                .findFirst()
                .map(reading -> changed(item.body(), reading.change()))
                .orElse(item.body());
    }

    private static Body changed(Body body, Change change) {
        return switch (change) {
            case Change.Whole whole -> whole.body();
            case Change.Slots slots -> changed(body, slots);
        };
    }

    private static Body changed(Body body, Change.Slots slots) {
        return switch (body) {
            case Body.Sentence said ->
                new Body.Sentence(
                        said.who(), said.modal(), deeds(said.deeds(), slots.thing()), phrases(said.phrases(), slots));
            case Body.AsIn asIn -> new Body.AsIn(asIn.clause(), phrases(asIn.phrases(), slots));
            case Body.NotJudgeable plain -> plain;
            case Body.Unreadable unreadable -> unreadable;
        };
    }

    private static List<Deed> deeds(List<Deed> deeds, Optional<Thing> thing) {
        if (thing.isEmpty()) return deeds;
        var changed = new ArrayList<>(deeds);
        changed.add(deed(changed.removeLast(), thing.get()));
        return changed;
    }

    private static Deed deed(Deed deed, Thing thing) {
        return switch (deed) {
            case Deed.Act act -> new Deed.Act(act.acts(), Optional.of(thing));
            case Deed.Keep keep ->
                thing instanceof Thing.Goods goods
                        ? new Deed.Keep(goods.quantity(), goods.names(), keep.state(), goods.tail())
                        : keep;
            case Deed.Let let -> new Deed.Let(let.quantity(), let.who(), let.of(), deed(let.deed(), thing));
            case Deed.Prevent prevent -> new Deed.Prevent(prevent.who(), deed(prevent.deed(), thing));
            case Deed.Break pattern -> pattern;
        };
    }

    private static List<Phrase> phrases(List<Phrase> phrases, Change.Slots slots) {
        var taken = slots.phrases().stream().map(Slot::of).toList();
        var changed = new ArrayList<Phrase>(slots.phrases());
        phrases.stream().filter(phrase -> !taken.contains(Slot.of(phrase))).forEach(changed::add);
        changed.sort(Comparator.comparing(Slot::of));
        return changed;
    }
}

package org.trucewatch.model.agreement;

import java.util.Optional;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.Quantity.Count;

/// Numbers that a sentence adds up over time: how many must be let, and how many in a period are too many.
///
/// Source: rules of the judge, L15 and L19.
public final class Ration {
    private Ration() {}

    /// How many must be let, if the sentence says so and only so: the number stands before those who are let.
    public static Optional<Count> let(Body.Sentence sentence) {
        if (sentence.modal() != Modal.MUST || sentence.deeds().size() != 1) return Optional.empty();
        if (!(sentence.deeds().get(0) instanceof Deed.Let let) || !(let.deed() instanceof Deed.Act act))
            return Optional.empty();
        return count(let.quantity())
                .filter(count -> !count.isCeiling() && quantity(act).isEmpty());
    }

    /// What it bans in each period: as many as this, or more.
    public static Optional<Count> perPeriod(Body.Sentence sentence) {
        if (sentence.modal() != Modal.MUST_NOT || sentence.deeds().size() != 1) return Optional.empty();
        if (!has(sentence, When.Every.class) || has(sentence, When.Lasting.class)) return Optional.empty();
        if (!(sentence.deeds().get(0) instanceof Deed.Act act)) return Optional.empty();
        return count(quantity(act)).filter(Ration::isFloor);
    }

    /// The number of things that an act is done to.
    static Optional<Quantity> quantity(Deed.Act act) {
        return act.thing().flatMap(thing -> thing instanceof Thing.Goods goods ? goods.quantity() : Optional.empty());
    }

    private static Optional<Count> count(Optional<Quantity> quantity) {
        return quantity.filter(Count.class::isInstance).map(Count.class::cast);
    }

    /// It says from how many on, and no more.
    private static boolean isFloor(Count count) {
        return count.bound() == Bound.AT_LEAST || count.bound() == Bound.OVER;
    }

    private static boolean has(Body.Sentence sentence, Class<? extends Phrase> kind) {
        return sentence.phrases().stream().anyMatch(kind::isInstance);
    }
}

package org.trucewatch.model.agreement;

import java.util.Optional;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.Quantity.Count;
import org.trucewatch.model.time.Period;

/// Numbers that a sentence adds up over time: how many must be let, and how many in a period are too many.
///
/// Source: rules of the judge, L15, L19 and L22.
public final class Ration {
    private Ration() {}

    /// So much time in each period (`for at most 6 days every 2 months`).
    public record OfTime(Period length, Period every) {}

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

    /// For how long in each period somebody must be let do something, at his choice of when.
    public static Optional<OfTime> ofTime(Body.Sentence sentence) {
        if (sentence.modal() != Modal.MUST || sentence.deeds().size() != 1) return Optional.empty();
        if (!(sentence.deeds().get(0) instanceof Deed.Let let) || !(let.deed() instanceof Deed.Act act))
            return Optional.empty();
        if (let(sentence).isPresent() || quantity(act).isPresent()) return Optional.empty();
        return first(sentence, When.Lasting.class)
                .filter(lasting -> lasting.bound().filter(Ration::isOpenEnded).isEmpty())
                .flatMap(lasting ->
                        first(sentence, When.Every.class).map(every -> new OfTime(lasting.period(), every.period())));
    }

    /// What is more, or less, than a length names none that is surely granted.
    private static boolean isOpenEnded(Bound bound) {
        return bound == Bound.OVER || bound == Bound.UNDER;
    }

    private static <P extends Phrase> Optional<P> first(Body.Sentence sentence, Class<P> kind) {
        return sentence.phrases().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
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

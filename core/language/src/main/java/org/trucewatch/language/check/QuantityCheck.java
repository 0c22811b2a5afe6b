package org.trucewatch.language.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Change;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Tail;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.Thing;

/// Whether parts fit into their whole, numbers ask for anything, and rival readings fit into their sentence.
final class QuantityCheck {
    private final Findings findings;

    QuantityCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Agreement agreement) {
        for (Text text : agreement.texts()) {
            for (Clause clause : text.clauses()) {
                var owner = new Use.Owner(
                        Use.Kind.CLAUSE, Optional.of(text.id()), clause.id().key());
                for (Clause.Item item : clause.items()) check(item, owner);
            }
        }
    }

    private void check(Clause.Item item, Use.Owner owner) {
        if (item.body() instanceof Body.Sentence sentence) {
            for (Deed deed : sentence.deeds()) {
                check(deed, owner);
                quantity(deed).ifPresent(count -> checkNone(count, sentence.modal(), deed, owner));
            }
        }
        var labels = new LinkedHashSet<String>();
        for (Clause.Reading reading : item.readings()) {
            if (!labels.add(reading.label())) {
                findings.error(findings.at(owner), Fault.READING_TWICE.with(reading.label()));
            }
            check(item.body(), reading, owner);
        }
    }

    private static Optional<Quantity.Count> quantity(Deed deed) {
        var quantity = switch (deed) {
            case Deed.Act act ->
                act.thing().filter(Thing.Goods.class::isInstance).flatMap(thing -> ((Thing.Goods) thing).quantity());
            case Deed.Keep keep -> keep.quantity();
            case Deed.Let let -> let.quantity();
            case Deed.Prevent prevent -> Optional.<Quantity>empty();
            case Deed.Break pattern -> Optional.<Quantity>empty();
        };
        return quantity.filter(Quantity.Count.class::isInstance).map(Quantity.Count.class::cast);
    }

    /// Numbers that are written, and can do nothing.
    private void checkNone(Quantity.Count count, Modal modal, Deed deed, Use.Owner owner) {
        if (count.maximum() < 0) {
            findings.error(findings.at(owner), Fault.UNDER_NONE.with());
            return;
        }
        var isOwed = modal == Modal.MUST || modal == Modal.MUST_TRY;
        var isCeiling = count.isCeiling() || (deed instanceof Deed.Keep && count.maximum() != Long.MAX_VALUE);
        if (isOwed && count.minimum() == 0 && !isCeiling)
            findings.warn(findings.at(owner), Fault.ASKS_NOTHING.with(words(count)));
    }

    private static String words(Quantity.Count count) {
        var number = count.upTo().isPresent()
                ? count.number() + " to " + count.upTo().getAsLong()
                : String.valueOf(count.number());
        return (count.bound().words() + " " + number).strip();
    }

    private void check(Body body, Clause.Reading reading, Use.Owner owner) {
        boolean whole = reading.change() instanceof Change.Whole;
        if (whole || !(body instanceof Body.NotJudgeable)) return;
        findings.error(findings.at(owner), Fault.READING_SHAPE.with(reading.label()));
    }

    private void check(Deed deed, Use.Owner owner) {
        switch (deed) {
            case Deed.Act act ->
                act.thing().ifPresent(thing -> {
                    if (thing instanceof Thing.Goods goods) check(goods.quantity(), goods.tail(), owner);
                });
            case Deed.Keep keep -> check(keep.quantity(), keep.tail(), owner);
            case Deed.Let let -> check(let.deed(), owner);
            case Deed.Prevent prevent -> check(prevent.deed(), owner);
            case Deed.Break pattern -> {}
        }
    }

    private void check(Optional<Quantity> whole, Tail tail, Use.Owner owner) {
        if (!(whole.orElse(new Quantity.All()) instanceof Quantity.Count count)) return;
        long parts = largest(tail.parts());
        if (parts <= count.maximum() || count.maximum() < 0) return;
        findings.error(findings.at(owner), Fault.QUANTITY_PARTS.with(parts, count.maximum()));
    }

    // Parts may overlap (fuel, and half to the east), so that they do not add up; each must fit by itself.
    private static long largest(List<Tail.Part> parts) {
        return parts.stream()
                .filter(part -> part.quantity() instanceof Quantity.Count)
                .mapToLong(part -> ((Quantity.Count) part.quantity()).minimum())
                .max()
                .orElse(0);
    }
}

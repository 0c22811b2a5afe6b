package org.trucewatch.language.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Change;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Tail;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.Thing;

/// Whether parts fit into their whole, and rival readings into their sentence.
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
            for (Deed deed : sentence.deeds()) check(deed, owner);
        }
        var labels = new LinkedHashSet<String>();
        for (Clause.Reading reading : item.readings()) {
            if (!labels.add(reading.label())) {
                String sentence =
                        "The reading \"" + reading.label() + "\" stands twice on one sentence. Put both into one.";
                findings.error(findings.at(owner), "reading-twice", sentence);
            }
            check(item.body(), reading, owner);
        }
    }

    private void check(Body body, Clause.Reading reading, Use.Owner owner) {
        boolean whole = reading.change() instanceof Change.Whole;
        if (whole || !(body instanceof Body.NotJudgeable)) return;
        String sentence =
                "The reading \"" + reading.label() + "\" changes a part of words that are not judgeable. Write "
                        + "it as a whole: `reading \"" + reading.label() + "\": not judgeable \"…\"`.";
        findings.error(findings.at(owner), "reading-shape", sentence);
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
        if (parts <= count.maximum()) return;
        String sentence = "A part is at least " + parts + ", and the whole at most " + count.maximum() + ".";
        findings.error(findings.at(owner), "quantity-parts", sentence);
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

package org.trucewatch.language.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Change;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.agreement.Thing;
import org.trucewatch.model.agreement.Unjudged;
import org.trucewatch.model.pair.Gaps;

/// Warns of words that no rule judges yet, so that nobody relies on them.
final class UnjudgedCheck {
    private final Findings findings;
    /// Places that nobody named, such as *posts*: wherever one is told is one.
    private final List<String> classes = new ArrayList<>();

    UnjudgedCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Agreement agreement) {
        for (var text : agreement.texts()) text.declarations().forEach(this::addClass);
        agreement.declarations().forEach(this::addClass);
        for (var declaration : agreement.declarations()) check(declaration, Optional.empty());
        for (var text : agreement.texts())
            for (var declaration : text.declarations()) check(declaration, Optional.of(text.id()));
        for (var text : agreement.texts())
            for (var clause : text.clauses()) {
                var owner = new Use.Owner(
                        Use.Kind.CLAUSE, Optional.of(text.id()), clause.id().key());
                for (var item : clause.items()) check(item, owner);
            }
    }

    private void addClass(Declaration declaration) {
        if (declaration.kind() == Declaration.Kind.PLACE
                && declaration.traits().stream().anyMatch(Trait.MeansUnknown.class::isInstance))
            classes.add(declaration.name());
    }

    private void check(Declaration declaration, Optional<TextId> text) {
        var owner = new Use.Owner(Use.Kind.DECLARATION, text, declaration.name());
        var isActor = declaration.kind() == Declaration.Kind.ACTOR || declaration.kind() == Declaration.Kind.BODY;
        for (var trait : declaration.traits()) {
            if (trait instanceof Trait.Means means && means.isNarrowed())
                findings.warn(findings.at(owner), Fault.MEANING_NOT_JUDGED.with(declaration.name()));
            if (trait instanceof Trait.PartOf part && !part.when().isEmpty() && !isActor)
                findings.warn(findings.at(owner), Fault.PART_NOT_JUDGED.with(declaration.name()));
        }
    }

    private void check(Clause.Item item, Use.Owner owner) {
        if (item.body() instanceof Body.Sentence sentence) check(sentence, owner);
        for (var reading : item.readings())
            switch (reading.change()) {
                case Change.Whole whole -> {
                    if (whole.body() instanceof Body.Sentence sentence) check(sentence, owner);
                }
                case Change.Slots slots -> {
                    if (item.body() instanceof Body.Sentence sentence) checkPhrases(sentence, slots, owner);
                }
            }
    }

    private void check(Body.Sentence sentence, Use.Owner owner) {
        for (var part : Unjudged.in(sentence))
            if (part.words().equals(Unjudged.CEILING) && ban(sentence).isPresent())
                findings.warn(
                        findings.at(owner),
                        Fault.CEILING_NOT_JUDGED.with(ban(sentence).get()));
            else warn(part, owner);
        if (!(sentence.deeds().get(0) instanceof Deed.Keep keep)) return;
        for (var phrase : sentence.phrases())
            if (phrase instanceof Phrase.When.AsAt && Unjudged.in(sentence).isEmpty() && !arePlaces(keep))
                warn(new Unjudged.Part(Optional.of(phrase), Unjudged.NO_PICTURE), owner);
        if (keep.quantity().filter(Quantity.All.class::isInstance).isPresent()
                && keep.tail().parts().isEmpty()
                && !arePlaces(keep)) warn(new Unjudged.Part(Optional.empty(), Unjudged.ALL_KEPT), owner);
    }

    /// What a ceiling in a duty forbids, as it is written after `must not`.
    private static Optional<String> ban(Body.Sentence sentence) {
        for (var deed : sentence.deeds())
            if (deed instanceof Deed.Act act
                    && act.thing().orElse(null) instanceof Thing.Goods goods
                    && goods.quantity().orElse(null) instanceof Quantity.Count count
                    && count.isCeiling()) {
                var bound = count.bound() == Bound.AT_MOST ? Bound.OVER : Bound.AT_LEAST;
                var many = bound.words() + " " + count.number();
                return Optional.of(act.acts().all().getFirst() + " " + many + " "
                        + goods.names().all().getFirst());
            }
        return Optional.empty();
    }

    private boolean arePlaces(Deed.Keep keep) {
        return keep.things().all().stream()
                .allMatch(name -> classes.contains(name)
                        || classes.contains(name + "s")
                        || classes.stream().anyMatch(one -> name.equals(one + "s")));
    }

    /// Of a rival reading only what it changes.
    private void checkPhrases(Body.Sentence sentence, Change.Slots slots, Use.Owner owner) {
        var changed = new Body.Sentence(sentence.who(), sentence.modal(), sentence.deeds(), slots.phrases());
        for (var part : Unjudged.in(changed)) if (part.phrase().isPresent()) warn(part, owner);
    }

    private void warn(Unjudged.Part part, Use.Owner owner) {
        var at = part.phrase().map(phrase -> findings.at(phrase, owner)).orElse(findings.at(owner));
        findings.warn(at, Fault.NOT_JUDGED.with(Gaps.told(part.words())));
    }
}

package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Thing;
import org.trucewatch.model.verdict.Kind;

/// One sentence of a clause under one reading, ready to be judged.
record Demand(ClauseId clause, Clause.Body.Sentence sentence) {
    private static final List<String> POWERS = List.of("extend", "end", "suspend", "amend", "interpret", "rule");

    Deed deed() {
        return sentence.deeds().getFirst();
    }

    <P extends Phrase> Optional<P> phrase(Class<P> kind) {
        return phrases(kind).stream().findFirst();
    }

    <P extends Phrase> List<P> phrases(Class<P> kind) {
        return sentence.phrases().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// What sort of promise it is, read off its slots. Source: judging rules, section 4.
    Kind kind() {
        return switch (sentence.modal()) {
            case MUST_NOT -> deed() instanceof Deed.Break ? Kind.PATTERN : Kind.PROHIBITION;
            case MUST_TRY -> Kind.DUTY_OF_EFFORT;
            case MAY -> isPower() ? Kind.POWER : Kind.PERMISSION;
            case MUST -> duty();
        };
    }

    private Kind duty() {
        return switch (deed()) {
            case Deed.Keep keep -> keep.quantity().isPresent() ? Kind.COUNT : Kind.STATE;
            case Deed.Let let -> Kind.DUTY_TO_LET;
            case Deed.Prevent prevent -> Kind.DUTY_TO_PREVENT;
            case Deed.Break pattern -> Kind.PATTERN;
            case Deed.Act act -> announced().isPresent() ? Kind.NOTICE : Kind.DUTY_TO_ACT;
        };
    }

    private boolean isPower() {
        if (!(deed() instanceof Deed.Act act)) return false;
        return act.acts().all().stream().anyMatch(POWERS::contains)
                || act.thing().filter(thing -> !(thing instanceof Thing.Goods)).isPresent();
    }

    /// The acts before each of which this sentence asks for something.
    Optional<Event.Anchor> announced() {
        for (var counted : phrases(Phrase.When.Counted.class))
            if (counted.before() && isEach(counted.anchor().event())) return Optional.of(counted.anchor());
        for (var before : phrases(Phrase.When.Before.class))
            if (before.point() instanceof Phrase.Point.OfEvent of
                    && isEach(of.anchor().event())) return Optional.of(of.anchor());
        return Optional.empty();
    }

    static boolean isEach(Event event) {
        return event instanceof Event.OfAct act
                && (act.which() == Event.Selector.EACH || act.which() == Event.Selector.ANY);
    }

    /// How many must be let, where the sentence counts them. Source: rules of the judge, L15.
    Optional<Quantity.Count> rationed() {
        if (sentence.modal() != Modal.MUST || sentence.deeds().size() > 1) return Optional.empty();
        if (!(deed() instanceof Deed.Let let) || !(let.deed() instanceof Deed.Act act)) return Optional.empty();
        if (!(let.quantity().orElse(null) instanceof Quantity.Count count)) return Optional.empty();
        return count.isCeiling() || quantity(act).isPresent() ? Optional.empty() : Optional.of(count);
    }

    /// From how many on a period holds too many. Source: rules of the judge, L19.
    Optional<Quantity.Count> rationedEvery() {
        if (sentence.modal() != Modal.MUST_NOT || sentence.deeds().size() > 1) return Optional.empty();
        if (phrase(Phrase.When.Every.class).isEmpty()
                || phrase(Phrase.When.Lasting.class).isPresent()
                || !(deed() instanceof Deed.Act act)
                || !(quantity(act).orElse(null) instanceof Quantity.Count count)) return Optional.empty();
        var isFloor = count.bound() == Bound.AT_LEAST || count.bound() == Bound.OVER;
        return isFloor ? Optional.of(count) : Optional.empty();
    }

    /// For how long in each period somebody must be let. Source: rules of the judge, L22.
    Optional<Phrase.When.Lasting> rationedTime() {
        if (sentence.modal() != Modal.MUST || sentence.deeds().size() > 1) return Optional.empty();
        if (!(deed() instanceof Deed.Let let) || !(let.deed() instanceof Deed.Act act)) return Optional.empty();
        if (rationed().isPresent()
                || quantity(act).isPresent()
                || phrase(Phrase.When.Every.class).isEmpty()) return Optional.empty();
        return phrase(Phrase.When.Lasting.class)
                .filter(lasting -> lasting.bound().isEmpty()
                        || (lasting.bound().get() != Bound.OVER
                                && lasting.bound().get() != Bound.UNDER));
    }

    static Optional<Quantity> quantity(Deed.Act act) {
        return act.thing().orElse(null) instanceof Thing.Goods goods ? goods.quantity() : Optional.empty();
    }

    /// Each act that stands against a party is a breach of its own.
    boolean isOfSingleActs() {
        return switch (kind()) {
            case PROHIBITION, DUTY_TO_LET, DUTY_TO_PREVENT, PERMISSION ->
                rationed().isEmpty() && rationedEvery().isEmpty();
            default -> false;
        };
    }

    /// Whom the verdicts are about, in the order of the sentence. Source: rules of the judge, C.
    List<Party> parties(Setting setting) {
        var names = new ArrayList<String>();
        for (var name : sentence.who().names().all())
            if (name.equals("parties")) names.addAll(setting.bound());
            else names.add(name);
        var one = sentence.who().together() || sentence.who().names().join() == Names.Join.OR;
        if (one) return List.of(new Party(String.join("+", names), names));
        return names.stream().distinct().map(Party::of).toList();
    }

    /// Every name of the sentence's subject, deed and roles: an excluded actor among them is meant after all.
    Set<String> named(Setting setting) {
        var names = new LinkedHashSet<String>();
        for (var party : parties(setting)) names.addAll(party.names());
        addNames(deed(), names);
        for (var role : phrases(Phrase.Role.class)) names.addAll(role.names().all());
        for (var name : List.copyOf(names)) names.addAll(listed(setting, name));
        return names;
    }

    /// Who stands on a list that is named is named.
    private static List<String> listed(Setting setting, String list) {
        if (setting.declaredKind(list).filter(Declaration.Kind.LIST::equals).isEmpty()) return List.of();
        return setting.traits(list, Trait.Entries.class).stream()
                .flatMap(trait -> trait.entries().stream())
                .filter(Declaration.Entry.OfName.class::isInstance)
                .map(entry -> ((Declaration.Entry.OfName) entry).name())
                .toList();
    }

    private static void addNames(Deed deed, Set<String> names) {
        switch (deed) {
            case Deed.Act act -> act.thing().ifPresent(thing -> addNames(thing, names));
            case Deed.Keep keep -> names.addAll(keep.things().all());
            case Deed.Let let -> {
                names.addAll(let.who().all());
                addNames(let.deed(), names);
            }
            case Deed.Prevent prevent -> {
                names.addAll(prevent.who().all());
                addNames(prevent.deed(), names);
            }
            case Deed.Break pattern -> {}
        }
    }

    private static void addNames(Thing thing, Set<String> names) {
        if (!(thing instanceof Thing.Goods goods)) return;
        names.addAll(goods.names().all());
        goods.tail().of().ifPresent(of -> names.addAll(of.all()));
    }

    /// A term that no rule judges yet: the sentence is shown, and not judged as if the words were absent.
    /// Source: rules of the judge, L1.
    boolean isBeyond() {
        return Beyond.is(this);
    }

    /// Acts to be done in their order.
    boolean isSequence() {
        return sentence.deeds().size() > 1
                && sentence.modal() == Modal.MUST
                && sentence.deeds().stream().allMatch(Deed.Act.class::isInstance);
    }

    /// The same sentence with one of its deeds alone.
    Demand step(Deed deed) {
        return new Demand(
                clause, new Clause.Body.Sentence(sentence.who(), sentence.modal(), List.of(deed), sentence.phrases()));
    }

    /// The same without a date by which it must be begun.
    Demand begunAnyTime() {
        var phrases = sentence.phrases().stream()
                .filter(phrase -> !(phrase instanceof Phrase.When when && Instalments.isStarting(when)))
                .toList();
        return new Demand(
                clause, new Clause.Body.Sentence(sentence.who(), sentence.modal(), sentence.deeds(), phrases));
    }

    boolean must() {
        return sentence.modal() == Modal.MUST || sentence.modal() == Modal.MUST_TRY;
    }
}

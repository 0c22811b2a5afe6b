package org.trucewatch.model.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Phrase.Proof;
import org.trucewatch.model.agreement.Phrase.Term;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.time.Moment;

/// Parts of a sentence that no rule judges yet. Who writes one is warned of it, and the sentence is shown as not
/// determined: it is never judged as if the words were absent.
///
/// Source: rules of the judge, L1.
public final class Unjudged {
    /// One such part: the phrase, if it is one, and the words that name it.
    public record Part(Optional<Phrase> phrase, String words) {}

    /// Where it is not places that are to be kept as they were.
    public static final String NO_PICTURE = "`as at` of anything but a place that `means unknown`";

    private final Body.Sentence sentence;
    private final List<Part> parts = new ArrayList<>();

    private Unjudged(Body.Sentence sentence) {
        this.sentence = sentence;
    }

    /// The parts in the order of the sentence.
    public static List<Part> in(Body.Sentence sentence) {
        var all = new Unjudged(sentence);
        all.ofDeeds();
        for (var phrase : sentence.phrases()) all.of(phrase).ifPresent(words -> all.add(phrase, words));
        return List.copyOf(all.parts);
    }

    private void add(Phrase phrase, String words) {
        parts.add(new Part(Optional.of(phrase), words));
    }

    private void ofDeeds() {
        var isSequence = sentence.deeds().size() > 1;
        if (isSequence && (sentence.modal() != Modal.MUST || !areAllActs()))
            parts.add(new Part(Optional.empty(), "`then` in anything but a duty to act"));
        for (var deed : sentence.deeds()) of(deed).ifPresent(words -> parts.add(new Part(Optional.empty(), words)));
    }

    private boolean areAllActs() {
        return sentence.deeds().stream().allMatch(Deed.Act.class::isInstance);
    }

    private Optional<String> of(Deed deed) {
        return switch (deed) {
            case Deed.Act act -> act.thing().flatMap(this::of);
            case Deed.Keep keep ->
                keep.tail()
                        .rate()
                        .map(rate -> "a rate in what is to be kept")
                        .or(() -> keep.tail().onList().map(list -> "whether somebody stands on a list"));
            case Deed.Let let -> of(let);
            case Deed.Prevent prevent -> of(prevent.deed());
            case Deed.Break pattern -> Optional.empty();
        };
    }

    /// To let all is to let whoever comes; a number is judged where it says how many must be let.
    private Optional<String> of(Deed.Let let) {
        if (let.deed() instanceof Deed.Act act && Ration.quantity(act).isPresent())
            return Optional.of("a number inside what must be let");
        if (isRation() || let.quantity().isEmpty() || let.quantity().get() instanceof Quantity.All)
            return of(let.deed());
        return Optional.of(
                let.quantity().get().isCeiling() ? "a ceiling on what must be let" : "this number of what is let");
    }

    private boolean isRation() {
        return Ration.let(sentence).isPresent();
    }

    private boolean isOfTime() {
        return Ration.ofTime(sentence).isPresent();
    }

    private Optional<String> of(Thing thing) {
        if (!(thing instanceof Thing.Goods goods)) return Optional.empty();
        if (isDutyToAct() && goods.quantity().filter(Quantity::isCeiling).isPresent())
            return Optional.of("a ceiling in a duty to act");
        if (goods.tail().rate().isPresent() && !has(Term.InExchange.class))
            return Optional.of("a rate without `in exchange for`");
        if (goods.tail().onList().isPresent()) return Optional.of("whether somebody stands on a list");
        return goods.tail().parts().isEmpty() || isDutyToAct() ? Optional.empty() : Optional.of("`of them` in it");
    }

    private boolean has(Class<? extends Phrase> kind) {
        return sentence.phrases().stream().anyMatch(kind::isInstance);
    }

    private boolean isOfAct() {
        return sentence.deeds().get(0) instanceof Deed.Act;
    }

    private boolean isDutyToAct() {
        return sentence.modal() == Modal.MUST && isOfAct();
    }

    private boolean isOf(Class<? extends Deed> kind) {
        return kind.isInstance(sentence.deeds().get(0));
    }

    private Optional<String> of(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Role role ->
                role.quantity()
                        .map(quantity -> "a number behind `" + role.part().word() + "`");
            case Phrase.Place place -> Optional.empty();
            case When when -> of(when);
            case Term term -> of(term);
            case Phrase.Except except -> ofMatters(except);
            case Proof proof -> of(proof);
        };
    }

    private static Optional<String> ofMatters(Phrase.Except except) {
        return Stream.concat(Stream.of(except.what()), except.butNot().stream())
                .filter(matter -> matter.quantity().isPresent())
                .findFirst()
                .map(matter -> "a number in an exception");
    }

    private Optional<String> of(When when) {
        return switch (when) {
            case When.AsAt asAt -> of(asAt);
            case When.Lasting lasting ->
                isOfTime() || (sentence.modal() == Modal.MUST_NOT && isOfAct())
                        ? Optional.empty()
                        : Optional.of("how long it lasts");
            case When.By by -> isRation() && !by.starting() ? Optional.empty() : ofDuty("a deadline");
            case When.AtOnce once -> ofDuty("a deadline");
            case When.Counted counted -> of(counted);
            case When.Every every ->
                isRation() || isOfTime() || Ration.perPeriod(sentence).isPresent()
                        ? Optional.empty()
                        : ofDuty("`every`");
            case When.InAny any -> ofDuty("`in any`");
            case When.AgainWithin again -> ofDuty("`again within`");
            case When.InSteps steps -> ofDuty("`in steps`");
            case When.During during ->
                during.phases().all().size() > 1 ? Optional.of("several phases at once") : Optional.empty();
            case When.After after -> of(after.point());
            case When.Until until -> of(until.point());
            case When.Before before -> of(before.point());
            case When.From from -> Optional.empty();
            case When.On on -> Optional.empty();
            case When.Hours hours -> Optional.empty();
        };
    }

    /// An effort has no date on which it is owed, and says so in its own rule.
    private Optional<String> ofDuty(String words) {
        var isOwed = sentence.modal() == Modal.MUST || sentence.modal() == Modal.MUST_TRY;
        return isOwed && isOfAct() ? Optional.empty() : Optional.of(words + " in anything but a duty to act");
    }

    private Optional<String> of(When.Counted counted) {
        if (counted.atLeast() && !counted.before()) return Optional.of("`at least` so long after an event");
        return of(counted.anchor().event()).or(() -> isDateOfRation(counted) ? Optional.empty() : ofDuty("a deadline"));
    }

    private boolean isDateOfRation(When.Counted counted) {
        return isRation()
                && !counted.starting()
                && !counted.before()
                && !isOfEach(counted.anchor().event());
    }

    private static boolean isOfEach(Event event) {
        return event instanceof Event.OfAct act
                && (act.which() == Event.Selector.EACH || act.which() == Event.Selector.ANY);
    }

    private static Optional<String> of(Phrase.Point point) {
        return point instanceof Phrase.Point.OfEvent event ? of(event.anchor().event()) : Optional.empty();
    }

    private static Optional<String> of(Event event) {
        return switch (event) {
            case Event.OfClause clause ->
                clause.outcome() == Event.Outcome.SUSPENDED
                        ? Optional.of("that a clause is suspended")
                        : Optional.empty();
            case Event.OfAct act -> {
                if (act.about().stream().anyMatch(Unjudged::isCounted))
                    yield Optional.of("a number behind a role of an event");
                if (act.times().isPresent() && act.quantity().isPresent())
                    yield Optional.of("a number of acts, each of a number of things");
                if (isOneOfMany(act) && (act.times().isPresent() || act.quantity().isPresent()))
                    yield Optional.of("a number behind `each`, `any` or `last`");
                yield Stream.concat(act.times().stream(), act.quantity().stream())
                        .filter(quantity -> !(quantity instanceof Quantity.Count))
                        .findFirst()
                        .map(quantity -> "all or a share of an event");
            }
        };
    }

    private static boolean isOneOfMany(Event.OfAct act) {
        return act.which() != Event.Selector.NONE && act.which() != Event.Selector.FIRST;
    }

    private static boolean isCounted(Event.About about) {
        return about instanceof Event.About.InRole in && in.role().quantity().isPresent();
    }

    private Optional<String> of(Term term) {
        return switch (term) {
            case Term.If condition -> of(condition.fact());
            case Term.WithConsent consent ->
                isOfAct() && sentence.modal() != Modal.MUST_NOT
                        ? Optional.empty()
                        : Optional.of("consent to what is forbidden, let, kept or prevented");
            case Term.InExchange exchange -> of(exchange.event());
            case Term.InStep step ->
                isDutyToAct() ? Optional.empty() : Optional.of("lockstep of anything but a duty to act");
            case Term.SuspendedWhile suspended -> of(suspended.event());
        };
    }

    private Optional<String> of(Event.Fact fact) {
        if (isRation() && !fact.limits().isEmpty())
            return Optional.of("what comes before or covers it where a number must be let");
        var hasNoAct = isOf(Deed.Keep.class) || isOf(Deed.Break.class);
        return hasNoAct && !fact.limits().isEmpty()
                ? Optional.of("what comes before or covers a state or a number kept")
                : of(fact.event());
    }

    private Optional<String> of(Proof proof) {
        return switch (proof) {
            case Proof.FreshFor fresh ->
                isOf(Deed.Keep.class) && !isOfNumber()
                        ? Optional.empty()
                        : Optional.of("`fresh for` of anything but a state");
            case Proof.AcceptedBy accepted ->
                isOf(Deed.Let.class) || sentence.modal() == Modal.MAY
                        ? Optional.of("`accepted by` of what is let or allowed")
                        : Optional.empty();
            case Proof.SilenceCounts silence -> Optional.empty();
            case Proof.Prevails prevails -> Optional.empty();
        };
    }

    /// Of a day it can be told who held a place, and not how many there were or what state a thing was in.
    private Optional<String> of(When.AsAt asAt) {
        if (asAt.moment() instanceof Moment.Unknown) return Optional.of("`as at unknown`");
        var isOfPlaces = sentence.modal() == Modal.MUST
                && sentence.deeds().get(0) instanceof Deed.Keep keep
                && keep.state().isEmpty()
                && keep.quantity().isEmpty();
        return isOfPlaces ? Optional.empty() : Optional.of(NO_PICTURE);
    }

    private boolean isOfNumber() {
        return sentence.deeds().get(0) instanceof Deed.Keep keep
                && keep.quantity().isPresent();
    }
}
